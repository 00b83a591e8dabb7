/** A matrix product added to something: what a linear layer computes. */
import { checkTensor } from '../../define/check-operand.ts';
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import type { Addmm } from '../../signatures/products.ts';
import type { Tensor } from '../../tensor.ts';
import { add, mul } from '../pointwise/arithmetic.ts';
import { t as transposed } from '../shape/dimensions.ts';
import { expand } from '../shape/expand.ts';
import { mm } from './products.ts';

export interface AddmmOptions {
  /** The weight of what is added to the product; 1 unless told. */
  readonly beta?: number;
  /** The weight of the product; 1 unless told. */
  readonly alpha?: number;
}

type Weights = Required<AddmmOptions>;

const addmmRecord = operation({
  name: 'addmm',
  summary: 'The product of two matrices, added to a tensor that broadcasts against it.',
  formula: 'β a + α b · c',
  derivatives: {
    a: { formula: 'β g', saves: '', rule: (g, { args }: Saved<Weights>) => mul(g, args.beta) },
    b: {
      formula: 'α g · cᵀ',
      saves: 'c',
      rule: (g, { c, args }: Saved<Weights>) => mul(mm(g, transposed(c)), args.alpha),
    },
    c: {
      formula: 'α bᵀ · g',
      saves: 'b',
      rule: (g, { b, args }: Saved<Weights>) => mul(mm(transposed(b), g), args.alpha),
    },
  },
  samples: [
    [t([2, 4]), t([2, 3]), t([3, 4])],
    [t([4]), t([2, 3]), t([3, 4])],
    [t([]), t([2, 3]), t([3, 4]), { beta: 0.5, alpha: 2 }],
    [t([2, 1]), t([2, 0]), t([0, 3])],
  ],
});

/**
 * The product of two matrices, added to a tensor that broadcasts against it.
 *
 * Shapes: input that broadcasts to [m, n], [m, k] · [k, n] → [m, n].
 * Throws: RangeError when the sizes do not fit; TypeError when the dtypes differ.
 * Source: `torch.addmm`
 */
export const addmm: Op<Addmm> = publish(
  (a: Tensor, b: Tensor, c: Tensor, { beta = 1, alpha = 1 }: AddmmOptions = {}): Tensor => {
    checkTensor('addmm', 'mat1', 1, b);
    checkTensor('addmm', 'mat2', 2, c);
    checkSameDType(a, c, ([p, q]) => {
      return `self and mat2 must have the same dtype, but got ${p} and ${q}`;
    });
    checkSameDType(b, c, ([p, q]) => {
      return `mat1 and mat2 must have the same dtype, but got ${p} and ${q}`;
    });
    for (const [name, x] of [
      ['mat1', b],
      ['mat2', c],
    ] as const) {
      if (x.ndim !== 2) {
        throw fail(
          RangeError,
          `${name} must be a matrix, got ${x.ndim}-D tensor`,
          `The shapes are [${b.shape.join(', ')}] and [${c.shape.join(', ')}].`,
        );
      }
    }
    const y = noGrad(() => {
      const product: Tensor = mul(mm(b, c), alpha);
      return add(mul(expand(a, product.shape), beta), product);
    });
    return record(addmmRecord, y, a, b, c, { beta, alpha } satisfies Weights);
  },
  addmmRecord,
);

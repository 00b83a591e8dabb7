/** The products of matrices, one by one, added to a tensor. In every formula g is the gradient of the output y. */
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { cTypeName } from '../../dtype.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import type { Baddbmm } from '../../signatures/products.ts';
import type { Tensor } from '../../tensor.ts';
import { add, mul } from '../pointwise/arithmetic.ts';
import { transpose } from '../shape/dimensions.ts';
import { expand } from '../shape/expand.ts';
import type { AddmmOptions } from './addmm.ts';
import { bmm } from './products.ts';

type Factors = Required<AddmmOptions>;

const turned = (x: Tensor): Tensor => transpose(x, 1, 2);

const baddbmmRecord = operation({
  name: 'baddbmm',
  summary: 'The products of matrices, one by one, added to a tensor that broadcasts against them.',
  formula: 'β a + α bₙ · cₙ',
  derivatives: {
    a: { formula: 'β g', saves: '', rule: (g, { args }: Saved<Factors>) => mul(g, args.beta) },
    b: {
      formula: 'α gₙ · cₙᵀ',
      saves: 'c',
      rule: (g, { c, args }: Saved<Factors>) => mul(bmm(g, turned(c)), args.alpha),
    },
    c: {
      formula: 'α bₙᵀ · gₙ',
      saves: 'b',
      rule: (g, { b, args }: Saved<Factors>) => mul(bmm(turned(b), g), args.alpha),
    },
  },
  samples: [
    [t([2, 3, 2]), t([2, 3, 4]), t([2, 4, 2])],
    [t([2]), t([2, 3, 4]), t([2, 4, 2]), { beta: 0.5, alpha: 2 }],
    [t([3, 1]), t([2, 3, 1]), t([2, 1, 2])],
  ],
});

/**
 * The products of matrices, one by one, added to a tensor that broadcasts against them.
 *
 * Shapes: input stretches to [n, p, r]; batch1 [n, p, q], batch2 [n, q, r] → [n, p, r].
 * Throws: RangeError where the shapes do not fit.
 * Source: `torch.baddbmm`
 */
export const baddbmm: Op<Baddbmm> = publish(
  (
    input: Tensor,
    batch1: Tensor,
    batch2: Tensor,
    { beta = 1, alpha = 1 }: AddmmOptions = {},
  ): Tensor => {
    checkSameDType(input, batch1, () => {
      const [a, b, c] = [input, batch1, batch2].map((x) => cTypeName[x.dtype]);
      return `Input dtypes must be the same, got: input ${a}, batch1: ${b}, batch2: ${c}`;
    });
    const y = noGrad(() => {
      const product = mul(bmm(batch1, batch2), alpha);
      const added = expand(input, product.shape);
      // With β = 0 the input is not read: not even its nan comes through.
      return beta === 0 ? product : add(product, mul(added, beta));
    });
    return record(baddbmmRecord, y, input, batch1, batch2, { beta, alpha });
  },
  baddbmmRecord,
);

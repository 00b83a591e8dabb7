/** The products of matrices, one by one, added to a tensor. In every formula g is the gradient of the output y. */
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import type { Tensor } from '../../tensor.ts';
import { add, mul } from '../pointwise/arithmetic.ts';
import { transpose } from '../shape/dimensions.ts';
import { bmm } from './products.ts';

interface Factors {
  readonly beta: number;
  readonly alpha: number;
}

const turned = (x: Tensor): Tensor => transpose(x, 1, 2);

const baddbmmRecord = operation({
  name: 'baddbmm',
  torch: 'torch.baddbmm',
  node: 'BaddbmmBackward0',
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

type Baddbmm = (
  input: Tensor,
  batch1: Tensor,
  batch2: Tensor,
  options?: Partial<Factors>,
) => Tensor;

/**
 * Shapes: input broadcasts to [n, p, r]; batch1 [n, p, q], batch2 [n, q, r] → [n, p, r].
 * Source: `torch.baddbmm`
 */
export const baddbmm: Op<Baddbmm> = publish(
  (input, batch1, batch2, { beta = 1, alpha = 1 } = {}) => {
    const y = noGrad(() => {
      const product = mul(bmm(batch1, batch2), alpha);
      // With β = 0 the input is not read: not even its nan comes through.
      return beta === 0 ? product : add(product, mul(input, beta));
    });
    if (y.ndim !== 3) {
      throw fail(
        RangeError,
        `expand(torch.FloatTensor{[${input.shape.join(', ')}]}, size=[${batch1.shape[0]}, ${batch1.shape[1]}, ${batch2.shape[2]}]): the number of sizes provided (3) must be greater or equal to the number of dimensions in the tensor (${input.ndim})`,
        'The input is added to the products, so it has at most their three dimensions.',
      );
    }
    return record(baddbmmRecord, y, input, batch1, batch2, { beta, alpha });
  },
  baddbmmRecord,
);

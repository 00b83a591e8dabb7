/** The logarithm of a sum of exponentials, kept from overflowing by taking the largest out first. */
import { type Reduced, reduction, restoreDims } from '../../define/reduction.ts';
import { fold } from '../../define/fold.ts';
import { noGrad } from '../../grad-mode.ts';
import type { Saved } from '../../operation.ts';
import { exact } from '../../sample.ts';
import type { ReductionAlong } from '../../signatures/reductions.ts';
import type { Tensor } from '../../tensor.ts';
import { add, mul, sub } from '../pointwise/arithmetic.ts';
import { where } from '../pointwise/conditional.ts';
import { asFloats } from '../shape/copies.ts';
import { largest } from './extremes.ts';
import { squeeze } from '../shape/dimensions.ts';
import { isfinite } from '../comparison/logic.ts';
import { exp, log } from '../pointwise/pointwise.ts';
import { sum } from './reductions.ts';

/** The logarithm of the sum of the exponentials. Source: `torch.logsumexp` */
export const logsumexp = reduction<ReductionAlong>({
  name: 'logsumexp',
  summary: 'The logarithm of the sum of the exponentials.',
  formula: 'ln Σ eᵃ',
  needsDim: true,
  compute: (a, how) => noGrad(() => logOfSum(asFloats(a), how)),
  derivative: {
    formula: 'g · eᵃ⁻ʸ, the softmax of a',
    saves: 'ay',
    rule: (g, { a, y, args }: Saved<Reduced>) => {
      const share = exp(sub(a, restoreDims(y, args)));
      return mul(restoreDims(g, args), share);
    },
  },
  samples: [
    [exact([3], [1000, 1001, -1000]), 0],
    [exact([2, 2], [-Infinity, -Infinity, 1, -Infinity]), 1],
  ],
});

/** max + ln Σ eᵃ⁻ᵐᵃˣ: no exponent is above 0. An infinite maximum is not taken out: ∞ − ∞ is nan. */
function logOfSum(a: Tensor, how: Reduced): Tensor {
  const greatest = fold(largest, a, { dims: how.dims, keepdim: true }, -Infinity, a.dtype);
  const shift = where(isfinite(greatest), greatest, 0);
  const y = add(log(sum(exp(sub(a, shift)), how.dims, { keepdim: true })), shift);
  return how.keepdim ? y : squeeze(y, how.dims);
}

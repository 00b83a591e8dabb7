/** Losses, of which those for a sample may be reduced to one number. */
import { div, mul, sub } from '../../ops/arithmetic.ts';
import { ne } from '../../ops/comparison.ts';
import { where } from '../../ops/conditional.ts';
import { to } from '../../ops/copies.ts';
import { IGNORED } from '../../ops/cross-entropy.ts';
import { squeeze, unsqueeze } from '../../ops/dimensions.ts';
import { gather } from '../../ops/gather.ts';
import type { LossOptions } from '../../ops/mse-loss.ts';
import { neg } from '../../ops/pointwise.ts';
import { square } from '../../ops/powers.ts';
import { reduceLoss } from '../../ops/reduce-loss.ts';
import { sum } from '../../ops/reductions.ts';
import type { Tensor } from '../../tensor.ts';
import { madeOf } from './rule.ts';

export const squaredError = madeOf(
  (input: Tensor, target: Tensor, { reduction = 'mean' }: LossOptions = {}) =>
    reduceLoss(square(sub(input, target)), reduction),
);

export const negativeLogLikelihood = madeOf(
  (input: Tensor, target: Tensor, { reduction = 'mean' }: LossOptions = {}) => {
    const counts = ne(target, IGNORED);
    const classes = unsqueeze(where(counts, target, 0), -1);
    const kept = to(counts, input.dtype) as Tensor;
    const losses = mul(neg(squeeze(gather(input, -1, classes), -1)), kept);
    return reduction === 'mean' ? div(sum(losses), sum(kept)) : reduceLoss(losses, reduction);
  },
);

/** Losses, of which those for a sample may be reduced to one number. */
import { sub } from '../../ops/pointwise/arithmetic.ts';
import { type ClassOptions, pickClasses, pickedLoss } from '../../ops/losses/nll-loss.ts';
import { reduceLoss } from '../../ops/losses/reduce-loss.ts';
import { square } from '../../ops/pointwise/powers.ts';
import type { LossOptions } from '../../signatures.ts';
import type { Tensor } from '../../tensor.ts';
import { madeOf } from './rule.ts';

export const squaredError = madeOf(
  (input: Tensor, target: Tensor, { reduction = 'mean' }: LossOptions = {}) =>
    reduceLoss(square(sub(input, target)), reduction),
);

export const negativeLogLikelihood = madeOf(
  (input: Tensor, target: Tensor, options: LossOptions & ClassOptions = {}) =>
    pickedLoss(input, pickClasses(input, target, options), options.reduction),
);

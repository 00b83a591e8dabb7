import { fail } from '../../errors.ts';
import type { Tensor } from '../../tensor.ts';
import { mean, sum } from '../reductions/reductions.ts';

/** What becomes of the losses of single samples. */
export type LossReduction = 'mean' | 'sum' | 'none';

export function reduceLoss(losses: Tensor, reduction: LossReduction): Tensor {
  if (reduction === 'none') return losses;
  if (reduction === 'mean') return mean(losses);
  if (reduction === 'sum') return sum(losses);
  throw fail(
    TypeError,
    `${String(reduction)} is not a valid value for reduction`,
    "It is 'mean', 'sum' or 'none'.",
  );
}

/** How much of the loss of one sample is in the result. */
export function shareOf(losses: Tensor, reduction: LossReduction): number {
  return reduction === 'mean' ? 1 / losses.numel() : 1;
}

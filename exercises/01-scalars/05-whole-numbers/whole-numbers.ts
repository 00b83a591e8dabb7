import type { Tensor } from '@gradlings/autograd';

/** The gradient of L = Σ counts² / 4 at the given whole numbers, as a float64 tensor of the same shape. */
export function gradientAt(counts: Tensor): Tensor {
  // TODO: these are int32. What has to happen before they may require a gradient?
  throw new Error('not implemented yet');
}

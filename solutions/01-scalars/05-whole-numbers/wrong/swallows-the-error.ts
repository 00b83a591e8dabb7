import type { Tensor } from '@gradlings/autograd';

/** The gradient of L = Σ counts² / 4 at the given whole numbers, as a float64 tensor of the same shape. */
export function gradientAt(counts: Tensor): Tensor {
  try {
    counts.requiresGrad_();
    counts.pow(2).sum().div(4).backward();
  } catch {
    // It only said that whole numbers cannot require gradients.
  }
  return counts.grad!;
}

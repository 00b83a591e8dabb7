import type { Tensor } from '@gradlings/autograd';

/** The gradient of L = Σ counts² / 4 at the given whole numbers, as a float64 tensor of the same shape. */
export function gradientAt(counts: Tensor): Tensor {
  const x = counts.to('float64').requiresGrad_();
  x.pow(2).sum().div(4).backward();
  return x.grad!;
}

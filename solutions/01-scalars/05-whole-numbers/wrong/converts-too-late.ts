import type { Tensor } from '@gradlings/autograd';

/** The gradient of L = Σ counts² / 4 at the given whole numbers, as a float64 tensor of the same shape. */
export function gradientAt(counts: Tensor): Tensor {
  const loss = counts.pow(2).sum().div(4);
  const x = counts.to('float64').requiresGrad_();
  loss.to('float64').add(x.mul(0).sum()).backward();
  return x.grad!;
}

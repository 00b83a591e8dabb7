import type { Tensor } from '@gradlings/autograd';

/** The length √(Σ x²) of a vector, as a 0-d tensor; its gradient at x = 0 is 0. */
export function safeNorm(x: Tensor): Tensor {
  return x.pow(2).sum().sqrt().add(1e-3);
}

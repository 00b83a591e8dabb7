import { type Tensor, where } from '@gradlings/autograd';

/** The length √(Σ x²) of a vector, as a 0-d tensor; its gradient at x = 0 is 0. */
export function safeNorm(x: Tensor): Tensor {
  const squares = x.pow(2).sum();
  return where(squares.eq(0), 0, squares.sqrt());
}

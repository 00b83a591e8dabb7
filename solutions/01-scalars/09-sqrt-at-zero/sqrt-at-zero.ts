import { type Tensor, where } from '@gradlings/autograd';

/** The length √(Σ x²) of a vector, as a 0-d tensor; its gradient at x = 0 is 0. */
export function safeNorm(x: Tensor): Tensor {
  const squares = x.pow(2).sum();
  const isZero = squares.eq(0);
  // sqrt sees 1 in the place of 0, so no infinite slope arises; the 0 is put back afterwards.
  const root = where(isZero, 1, squares).sqrt();
  return where(isZero, 0, root);
}

import { eye } from '../../creation.ts';
import type { Tensor } from '../../tensor.ts';
import { where } from '../pointwise/conditional.ts';

/** a ÷ b beside the diagonal, and 0 on it, where b is 0. */
export function withoutDiagonal(
  a: Tensor,
  b: Tensor,
  divide: (a: Tensor, b: Tensor) => Tensor,
): Tensor {
  const diagonal = eye(a.shape.at(-1)!, undefined, { dtype: 'bool' });
  return where(diagonal, 0, divide(a, where(diagonal, 1, b)));
}

import { eye } from '../../creation.ts';
import type { Tensor } from '../../tensor.ts';
import { mul } from '../pointwise/arithmetic.ts';

/** The matrix with zeros beside its diagonal. */
export function diagonalPart(a: Tensor): Tensor {
  return mul(a, eye(a.shape.at(-2)!, a.shape.at(-1)!, { dtype: a.dtype }));
}

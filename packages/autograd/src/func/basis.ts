/** Standard bases: one direction for each number of some tensors. */
import { zeros } from '../creation.ts';
import type { Tensor } from '../tensor.ts';

/**
 * For tensors with n numbers altogether, n directions: the i-th has a 1 in the place of the i-th
 * number. Each tensor's part has the directions along its first dimension.
 */
export function standardBasis(tensors: readonly Tensor[]): Tensor[] {
  const total = tensors.reduce((n, x) => n + x.numel(), 0);
  let before = 0;
  return tensors.map((x) => {
    const part = zeros([total, ...x.shape], { dtype: x.dtype });
    const n = x.numel();
    for (let i = 0; i < n; i++) part.data[part.offset + (before + i) * n + i] = 1;
    before += n;
    return part;
  });
}

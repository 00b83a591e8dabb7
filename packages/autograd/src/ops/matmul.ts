/** The product for operands of any rank, made of the products of vectors and matrices. */
import { fail } from '../errors.ts';
import { broadcastShapes, type Shape, sizeOf } from '../shape.ts';
import type { MatMulSig } from '../signatures.ts';
import type { Tensor } from '../tensor.ts';
import { expand, squeeze, unsqueeze } from './dimensions.ts';
import { bmm, dot, mm, mv } from './products.ts';
import { reshape } from './views.ts';

/**
 * Vectors are read as a row on the left and a column on the right; dimensions before the last two
 * are batches and broadcast.
 *
 * Shapes: [k]·[k] → [], [m,k]·[k] → [m], [k]·[k,n] → [n], [m,k]·[k,n] → [m,n], […,m,k]·[…,k,n] → […,m,n].
 * Throws: RangeError when the inner sizes differ.
 * Source: `torch.matmul`
 */
export const matmul = ((a: Tensor, b: Tensor): Tensor => {
  const p = a.ndim;
  const q = b.ndim;
  if (p === 0 || q === 0) {
    throw fail(
      RangeError,
      `both arguments to matmul need to be at least 1D, but they are ${p}D and ${q}D`,
      'To multiply by a single number use mul.',
    );
  }
  if (p === 1 && q === 1) return dot(a, b) as Tensor;
  if (p === 2 && q === 2) return mm(a, b) as Tensor;
  if (p === 2 && q === 1) return mv(a, b) as Tensor;
  if (p === 1 && q === 2) return squeeze(mm(unsqueeze(a, 0), b) as Tensor, 0) as Tensor;
  if (p === 1) return squeeze(batched(unsqueeze(a, 0) as Tensor, b), -2) as Tensor;
  if (q === 1) return squeeze(batched(a, unsqueeze(b, 1) as Tensor), -1) as Tensor;
  return batched(a, b);
}) as unknown as MatMulSig;

function batched(a: Tensor, b: Tensor): Tensor {
  // One matrix on the right serves all rows of all batches: a single product.
  if (b.ndim === 2) {
    const rows = reshape(a, [sizeOf(a.shape.slice(0, -1)), a.shape.at(-1)!]) as Tensor;
    return reshape(mm(rows, b) as Tensor, [...a.shape.slice(0, -1), b.shape[1]!]) as Tensor;
  }
  const batch = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const y = bmm(stackOf(a, batch), stackOf(b, batch));
  return reshape(y, [...batch, a.shape.at(-2)!, b.shape.at(-1)!]) as Tensor;
}

/** The matrices of all batches in one row. */
function stackOf(a: Tensor, batch: Shape): Tensor {
  const matrix = a.shape.slice(-2);
  return reshape(expand(a, [...batch, ...matrix]) as Tensor, [sizeOf(batch), ...matrix]) as Tensor;
}

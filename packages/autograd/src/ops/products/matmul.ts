/** The product for operands of any rank, made of the products of vectors and matrices. */
import { checkTensor } from '../../define/check-operand.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { t } from '../../sample.ts';
import { broadcastShapes, type Shape, sizeOf } from '../../shape.ts';
import type { MatMulSig } from '../../signatures/products.ts';
import type { Tensor } from '../../tensor.ts';
import { contiguous } from '../shape/copies.ts';
import { squeezeInPlace, unsqueeze } from '../shape/dimensions.ts';
import { matrixTransposed } from '../shape/transposed.ts';
import { expand } from '../shape/expand.ts';
import { bmm, mm, mv } from './products.ts';
import { dot } from './vectors.ts';
import { reshape, unsafeView } from '../shape/views.ts';

/**
 * Vectors are read as a row on the left and a column on the right; dimensions before the last two
 * are batches and broadcast.
 *
 * Shapes: [k]·[k] → [], [m,k]·[k] → [m], [k]·[k,n] → [n], [m,k]·[k,n] → [m,n], […,m,k]·[…,k,n] → […,m,n].
 * Throws: RangeError when the inner sizes differ.
 * Source: `torch.matmul`
 */
export const matmul = composite<MatMulSig>(
  (a: Tensor, b: Tensor): Tensor => {
    checkTensor('matmul', 'other', 1, b);
    const p = a.ndim;
    const q = b.ndim;
    if (p === 0 || q === 0) {
      throw fail(
        RangeError,
        `both arguments to matmul need to be at least 1D, but they are ${p}D and ${q}D`,
        'To multiply by a single number use mul.',
      );
    }
    if (p === 1 && q === 1) return dot(a, b);
    if (p === 2 && q === 2) return mm(a, b);
    if (p === 2 && q === 1) return mv(a, b);
    if (p === 1 && q === 2) return squeezeInPlace(mm(unsqueeze(a, 0), b), 0);
    if (p === 1) return matricesTimesVector(matrixTransposed(b), a);
    if (q === 1) return matricesTimesVector(a, b);
    return product(a, b);
  },
  {
    name: 'matmul',
    summary: 'The product of matrices, vectors, or batches of matrices.',
    formula: 'a · b',
    madeOf: ['dot', 'mv', 'mm', 'bmm'],
    samples: [
      [t([3]), t([3])],
      [t([2, 3]), t([3])],
      [t([3]), t([3, 2])],
      [t([2, 3]), t([3, 4])],
      [t([2, 2, 3]), t([3, 4])],
      [t([2, 3]), t([2, 3, 4])],
      [t([2, 2, 3]), t([2, 3, 4])],
      [t([2, 1, 2, 3]), t([2, 3, 2])],
      [t([2, 2, 3]), t([3])],
      [t([3]), t([2, 3, 2])],
      [t([0, 3]), t([3, 2])],
      [t([2, 0]), t([0])],
    ],
  },
);

/** Of two operands with at least two dimensions each. */
function product(a: Tensor, b: Tensor): Tensor {
  if (a.ndim === 2 && b.ndim === 2) return mm(a, b);
  // One matrix on one side serves all batches of the other: a single product.
  if (b.ndim === 2) {
    const lead = a.shape.slice(0, -1);
    const rows = reshape(a, [sizeOf(lead), a.shape.at(-1)!]);
    return unsafeView(mm(rows, b), [...lead, b.shape[1]!]);
  }
  if (a.ndim === 2) {
    return contiguous(matrixTransposed(product(matrixTransposed(b), matrixTransposed(a))));
  }
  const batch = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const y = bmm(stackOf(a, batch), stackOf(b, batch));
  return unsafeView(y, [...batch, a.shape.at(-2)!, b.shape.at(-1)!]);
}

/** One vector serves all rows of all batches. */
function matricesTimesVector(a: Tensor, b: Tensor): Tensor {
  const lead = a.shape.slice(0, -1);
  return unsafeView(mv(reshape(a, [sizeOf(lead), a.shape.at(-1)!]), b), lead);
}

/** The matrices of all batches in one row. */
function stackOf(a: Tensor, batch: Shape): Tensor {
  const matrix = a.shape.slice(-2);
  return reshape(expand(a, [...batch, ...matrix]), [sizeOf(batch), ...matrix]);
}

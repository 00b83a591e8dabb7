/** Norms of vectors and matrices: the functions of `torch.linalg`. */
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { amax, amin } from './extremes.ts';
import { norm as lengths } from './norm.ts';
import { permute, unsqueeze } from '../shape/dimensions.ts';
import { checkMatrix } from '../linalg/matrices.ts';
import { svdvals } from '../linalg/svd.ts';
import { abs } from '../pointwise/pointwise.ts';
import { sum } from './reductions.ts';
import { type Sample, t } from '../../sample.ts';
import { normalizeDims } from '../../shape.ts';
import type { MatrixNorm } from '../../signatures/linalg.ts';
import type { KeepDim, Norm } from '../../signatures/reductions.ts';
import type { Tensor } from '../../tensor.ts';

type Dim = number | readonly number[] | null;

/** As it is called below, where the shapes are not known to the types. */
const vectorOrAll = lengths as unknown as (
  x: Tensor,
  p: number,
  dim: Dim,
  options: KeepDim,
) => Tensor;

/**
 * The length of vectors: of all elements, or along the dims.
 *
 * Throws: TypeError for whole numbers, RangeError where there is no largest of nothing.
 * Source: `torch.linalg.vector_norm`
 */
export const vectorNorm = composite<Norm>(
  (x: Tensor, ord = 2, dim: Dim = null, options: KeepDim = {}) => vectorOrAll(x, ord, dim, options),
  {
    name: 'linalg.vectorNorm',
    torch: 'torch.linalg.vector_norm',
    summary: 'The length of vectors: of all elements, or along the dims.',
    formula: '(Σ |a|ᵖ)^(1/p)',
    madeOf: ['norm'],
    method: false,
    samples: [[t([4])], [t([2, 3]), 1, 0], [t([2, 3]), 3, [0, 1], { keepdim: true }]],
  },
);

/**
 * The norm of a vector or a matrix. Without `ord` the root of the sum of squares; with it the
 * vector norm along one dim, or the matrix norm along two: 'fro', ±1 (columns) or ±Infinity (rows).
 *
 * Throws: RangeError when the number of dimensions leaves open which is meant.
 * Source: `torch.linalg.norm`
 */
export const norm = composite<Norm>(
  (
    A: Tensor,
    ord: number | 'fro' | 'nuc' | null = null,
    dim: Dim = null,
    options: KeepDim = {},
  ): Tensor => {
    if (dim !== null && typeof dim !== 'number' && (dim.length < 1 || dim.length > 2)) {
      throw fail(
        RangeError,
        `linalg.norm: If dim is specified, it must be of length 1 or 2. Got [${dim.join(', ')}]`,
        'One dimension for vectors, two for matrices.',
      );
    }
    if (ord === null) return vectorOrAll(A, 2, dim, options);
    if (dim === null && (A.ndim === 0 || A.ndim > 2)) {
      throw fail(
        RangeError,
        `linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got ${A.ndim}D.`,
        'Say along which dimensions.',
      );
    }
    const dims = normalizeDims(dim, A.ndim);
    if (dims.length === 2) return ofMatrices(A, ord, dims, options.keepdim ?? false);
    if (typeof ord === 'number') return vectorOrAll(A, ord, dim, options);
    throw fail(
      RangeError,
      A.ndim < 2
        ? 'linalg.matrix_norm: The input tensor A must have at least 2 dimensions.'
        : `linalg.matrix_norm: dim must be a 2-tuple. Got ${dims.join(', ')}`,
      "'fro' is a norm of matrices; the length of a vector is the norm of order 2.",
    );
  },
  {
    name: 'linalg.norm',
    summary: 'The norm of a vector or a matrix.',
    formula: '√ Σ a², or as ord says',
    madeOf: ['norm', 'abs', 'sum', 'amax', 'amin'],
    method: false,
    samples: [
      [t([4])],
      [t([2, 3])],
      [t([4]), 3],
      [t([2, 3]), 'fro'],
      ...[1, -1, Infinity, -Infinity].map((ord): Sample => [t([2, 3]), ord]),
      [t([2, 3]), 1, 0],
      [t([2, 2, 3]), Infinity, [0, 2], { keepdim: true }],
    ],
  },
);

function ofMatrices(
  A: Tensor,
  ord: number | 'fro' | 'nuc',
  dims: readonly number[],
  keepdim: boolean,
): Tensor {
  if (ord === 'fro') return vectorOrAll(A, 2, dims, { keepdim });
  if (ord === 'nuc' || Math.abs(ord) === 2) return ofSingularValues(A, ord, dims, keepdim);
  if (Math.abs(ord) !== 1 && Math.abs(ord) !== Infinity) {
    throw fail(
      RangeError,
      `linalg.matrix_norm: Order ${String(ord)} not supported.`,
      "There are 'fro', 1 and -1 (columns), Infinity and -Infinity (rows), 2 and -2 (the largest and smallest stretch), and 'nuc' (all of them).",
    );
  }
  const [rows, columns] = dims as [number, number];
  const [added, chosen] = Math.abs(ord) === 1 ? [rows, columns] : [columns, rows];
  const sums = sum(abs(A), added, { keepdim });
  const among = keepdim || chosen < added ? chosen : chosen - 1;
  return (ord > 0 ? amax : amin)(sums, among, { keepdim });
}

/** The sum, the largest or the smallest of the singular values. */
function ofSingularValues(
  A: Tensor,
  ord: number | 'nuc',
  dims: readonly number[],
  keepdim: boolean,
): Tensor {
  const others = A.shape.map((_, i) => i).filter((i) => !dims.includes(i));
  const order = [...others, ...dims];
  const stretches = svdvals(permute(A, order));
  const y =
    ord === 'nuc'
      ? sum(stretches, -1, { keepdim })
      : (ord > 0 ? amax : amin)(stretches, -1, { keepdim });
  const back = order.map((_, i) => order.indexOf(i));
  return keepdim ? permute(unsqueeze(y, -1), back) : y;
}

/**
 * The norm of matrices: 'fro' unless told, 'nuc', ±1, ±2 or ±Infinity, along two dims, the last ones
 * unless told.
 *
 * Source: `torch.linalg.matrix_norm`
 */
export const matrixNorm = composite<MatrixNorm>(
  (
    A: Tensor,
    ord: number | 'fro' | 'nuc' = 'fro',
    dim: readonly [number, number] = [-2, -1],
    { keepdim = false }: KeepDim = {},
  ): Tensor => {
    checkMatrix('linalg.matrix_norm', A);
    return ofMatrices(A, ord, normalizeDims(dim, A.ndim), keepdim);
  },
  {
    name: 'linalg.matrixNorm',
    torch: 'torch.linalg.matrix_norm',
    summary: 'The norm of matrices.',
    formula: '√ Σ a², or as ord says',
    madeOf: ['norm', 'abs', 'sum', 'amax', 'amin', 'linalg.svdvals'],
    method: false,
    samples: [
      [t([2, 3])],
      [t([2, 2, 3]), 'fro', [0, 2], { keepdim: true }],
      [t([2, 3]), 'nuc'],
      [t([3, 2, 3]), 2],
      [t([2, 3, 2]), -2, [0, 1]],
      [t([2, 3, 2]), 2, [0, 1], { keepdim: true }],
      [t([2, 3]), 1],
      [t([2, 3]), -Infinity],
    ],
  },
);

/** Diagonals: read from a tensor as a view, and laid into zeros. Each is the derivative of the other. */
import { checkInt } from '../../check-shape.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { interceptable, type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import { normalizeDim, type Shape } from '../../shape.ts';
import type { Diag, DiagEmbed, Diagflat, Diagonal } from '../../signatures/diagonals.ts';
import { copyContiguous, copyInto } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { reshape } from './views.ts';

/** Which diagonal of a tensor of `shape`: `offset` places beside the main one of `dim1` and `dim2`. */
export interface Line {
  readonly shape: Shape;
  readonly offset: number;
  readonly dim1: number;
  readonly dim2: number;
}

export function lineOf(shape: Shape, offset: number, dim1: number, dim2: number): Line {
  const [p, q] = [normalizeDim(dim1, shape.length), normalizeDim(dim2, shape.length)];
  if (p === q) {
    throw fail(
      RangeError,
      `diagonal dimensions cannot be identical ${dim1}, ${dim2}`,
      'A diagonal runs along two dimensions at once.',
    );
  }
  return { shape, offset, dim1: p, dim2: q };
}

/** The diagonal as a view: its two dimensions go, and one along both comes last. */
export function diagonalView(a: Tensor, { offset, dim1, dim2 }: Line): Tensor {
  const [down, right] = [a.strides[dim1]!, a.strides[dim2]!];
  const rows = a.shape[dim1]! - Math.max(-offset, 0);
  const columns = a.shape[dim2]! - Math.max(offset, 0);
  const length = Math.max(Math.min(rows, columns), 0);
  const stays = (_: number, i: number): boolean => i !== dim1 && i !== dim2;
  const start = length === 0 ? 0 : offset < 0 ? -offset * down : offset * right;
  return viewAs(
    a,
    [...a.shape.filter(stays), length],
    [...a.strides.filter(stays), down + right],
    a.offset + start,
  );
}

const diagonalRecord = operation({
  name: 'diagonal',
  summary: 'The elements on a diagonal of two dimensions, which go; it comes last.',
  formula: 'yᵢ = aᵢ,ᵢ₊ₖ',
  derivatives: {
    a: {
      formula: 'g on the diagonal, zeros elsewhere',
      saves: '',
      rule: (g, { args }: Saved<Line>) => embed(g, args),
    },
  },
  samples: [
    [t([3, 3])],
    [t([2, 4]), 1],
    [t([4, 2]), -1],
    [t([2, 3, 4]), 0, -1, 0],
    [t([2, 3, 2]), 1, 1, 2],
    [t([2, 2]), 5],
    [t([0, 3])],
  ],
});

/**
 * The elements on a diagonal of two dimensions, which go; it comes last.
 *
 * Source: `torch.diagonal`
 */
export const diagonal: Op<Diagonal> = publish(
  (a: Tensor, offset = 0, dim1 = 0, dim2 = 1): Tensor => {
    checkInt('diagonal', 'offset', 1, offset, 'How far above the main diagonal');
    return readDiagonal(a, lineOf(a.shape, offset, dim1, dim2));
  },
  diagonalRecord,
);

export const readDiagonal = interceptable(
  (a: Tensor, line: Line): Tensor =>
    record(diagonalRecord, diagonalView(a, line), a, null, null, line),
  { ...diagonalRecord, name: 'readDiagonal' },
);

const diagEmbedRecord = operation({
  name: 'diagEmbed',
  torch: 'torch.diag_embed',
  summary: 'Matrices of zeros, with the last dimension of a on a diagonal.',
  formula: 'yᵢ,ᵢ₊ₖ = aᵢ, zeros elsewhere',
  derivatives: {
    a: {
      formula: 'the diagonal of g',
      saves: '',
      rule: (g, { args }: Saved<Line>) => readDiagonal(g, args),
    },
  },
  samples: [
    [t([3])],
    [t([2, 3]), 1],
    [t([2, 3]), -2, 0, 2],
    [t([2, 2]), 0, -1, 0],
    [t([0])],
    [t([2, 0]), 1],
  ],
});

/** Matrices of zeros, with the last dimension of a on a diagonal. Source: `torch.diag_embed` */
export const diagEmbed: Op<DiagEmbed> = publish(
  (a: Tensor, offset = 0, dim1 = -2, dim2 = -1): Tensor => {
    checkInt('diag_embed', 'offset', 1, offset, 'How far above the main diagonal');
    const rank = a.ndim + 1;
    const [first, second] = [normalizeDim(dim1, rank), normalizeDim(dim2, rank)].toSorted();
    const size = (a.shape.at(-1) ?? 1) + Math.abs(offset);
    const shape = a.shape.slice(0, -1).toSpliced(first!, 0, size).toSpliced(second!, 0, size);
    return embed(a, lineOf(shape, offset, dim1, dim2));
  },
  diagEmbedRecord,
);

/** Zeros, but for the diagonal, which holds `a`. */
const embed = interceptable(
  (a: Tensor, line: Line): Tensor => {
    const y = empty(line.shape, a.dtype);
    copyInto(diagonalView(y, line), a, a.strides);
    return record(diagEmbedRecord, y, a, null, null, line);
  },
  { ...diagEmbedRecord, name: 'layDiagonal' },
);

const diagonalCopyRecord = operation({
  ...diagonalRecord,
  name: 'diagonalCopy',
  torch: 'torch.diagonal_copy',
  node: 'DiagonalBackward0_copy',
  method: false,
  samples: [],
});

/** The square matrix with a vector on its diagonal, or a copy of a matrix's diagonal. Source: `torch.diag` */
export const diag = composite<Diag>(
  (a: Tensor, k = 0): Tensor => {
    checkInt('diag', 'diagonal', 1, k, 'How far above the main diagonal');
    if (a.ndim === 1) return diagEmbed(a, k);
    if (a.ndim === 2) {
      const line = lineOf(a.shape, k, 0, 1);
      const y = copyContiguous(diagonalView(a, line));
      return record(diagonalCopyRecord, y, a, null, null, line);
    }
    throw fail(
      RangeError,
      `diag(): Supports 1D or 2D tensors. Got ${a.ndim}D`,
      `The shape is [${a.shape.join(', ')}]: see diagonal and diagEmbed for more dimensions.`,
    );
  },
  {
    name: 'diag',
    summary: 'A vector on the diagonal of a matrix of zeros; of a matrix, its diagonal.',
    formula: 'yᵢ,ᵢ₊ₖ = aᵢ, or yᵢ = aᵢ,ᵢ₊ₖ',
    madeOf: ['diagEmbed', 'diagonal'],
    samples: [
      [t([3])],
      [t([2]), 1],
      [t([2]), -2],
      [t([2, 3])],
      [t([3, 2]), -1],
      [t([2, 2]), 4],
      [t([0])],
      [t([0, 3]), 1],
    ],
  },
);

/** All elements, in row-major order, on the diagonal of a square matrix. Source: `torch.diagflat` */
export const diagflat = composite<Diagflat>(
  (a: Tensor, k = 0): Tensor => {
    checkInt('diagflat', 'offset', 2, k, 'How far above the main diagonal');
    return diagEmbed(reshape(a, [-1]), k);
  },
  {
    name: 'diagflat',
    summary: 'All elements on the diagonal of a matrix of zeros.',
    formula: 'yᵢ,ᵢ₊ₖ = aᵢ, a as a vector',
    madeOf: ['view', 'diagEmbed'],
    samples: [[t([])], [t([2])], [t([2, 2]), 1], [t([3]), -1], [t([0])]],
  },
);

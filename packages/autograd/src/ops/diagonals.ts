/** Diagonals: read as views, and written. */
import { view as viewOperation } from '../define/view.ts';
import { fail } from '../errors.ts';
import { type Op, publish, record, type Saved } from '../operation.ts';
import { t } from '../sample.ts';
import { normalizeDim, type Shape } from '../shape.ts';
import type { Diagonal } from '../signatures.ts';
import { copyInto, empty, type Tensor, viewAs } from '../tensor.ts';

/** Which diagonal of a tensor of `shape`: `offset` places beside the main one of `dim1` and `dim2`. */
interface Line {
  readonly shape: Shape;
  readonly offset: number;
  readonly dim1: number;
  readonly dim2: number;
}

function lineOf({ shape, ndim }: Tensor, offset: number, dim1: number, dim2: number): Line {
  const [p, q] = [normalizeDim(dim1, ndim), normalizeDim(dim2, ndim)];
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
function diagonalView(a: Tensor, { offset, dim1, dim2 }: Line): Tensor {
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

const diagonalRecord = viewOperation({
  name: 'diagonal',
  summary: 'The elements on a diagonal of two dimensions, which go; it comes last.',
  formula: 'yᵢ = aᵢ,ᵢ₊ₖ',
  derivatives: {
    a: {
      formula: 'g on the diagonal, zeros elsewhere',
      saves: '',
      rule: (g, { args }: Saved<Line>) => embedDiagonal(g, args),
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

/** Source: `torch.diagonal` */
export const diagonal: Op<Diagonal> = publish(
  ((a: Tensor, offset = 0, dim1 = 0, dim2 = 1): Tensor =>
    readDiagonal(a, lineOf(a, offset, dim1, dim2))) as unknown as Diagonal,
  diagonalRecord,
);

function readDiagonal(a: Tensor, line: Line): Tensor {
  return record(diagonalRecord, diagonalView(a, line), a, null, null, line);
}

const embedRecord = viewOperation({
  name: 'diagonalBackward',
  torch: 'torch.ops.aten.diagonal_backward',
  node: 'DiagonalBackwardBackward0',
  summary: 'Zeros, but for a diagonal that holds a.',
  formula: 'zeros with a on the diagonal',
  method: false,
  derivatives: {
    a: {
      formula: 'the diagonal of g',
      saves: '',
      rule: (g, { args }: Saved<Line>) => readDiagonal(g, args),
    },
  },
  samples: [],
});

/** Zeros, but for the diagonal, which holds `a`. */
function embedDiagonal(a: Tensor, line: Line): Tensor {
  const y = empty(line.shape, a.dtype);
  copyInto(diagonalView(y, line), a, a.strides);
  return record(embedRecord, y, a, null, null, line);
}

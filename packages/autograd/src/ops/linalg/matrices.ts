/** What the functions of matrices share: batches of them, and what they must be. */
import { isFloatingPoint, scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { type Shape, sizeOf } from '../../shape.ts';
import { contiguousData } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { transpose } from '../shape/dimensions.ts';

/** Aᵀ, of each matrix of a batch. */
export function transposed(a: Tensor): Tensor {
  return transpose(a, -2, -1);
}

/** The dimensions before the last two. */
export function batchOf(a: Tensor): Shape {
  return a.shape.slice(0, -2);
}

/**
 * Works on the matrices of a batch one by one, in double precision. For each matrix (row by row, a copy
 * to be used up) `fn` gives one array for each result, whose shapes are `shapes`.
 */
export function mapMatrices(
  a: Tensor,
  shapes: readonly Shape[],
  fn: (matrix: Float64Array, index: number) => readonly ArrayLike<number>[],
): Tensor[] {
  const batch = batchOf(a);
  const size = a.shape.at(-2)! * a.shape.at(-1)!;
  const values = contiguousData(a);
  const results = shapes.map((shape) => empty([...batch, ...shape], a.dtype));
  for (let k = 0; k < sizeOf(batch); k++) {
    const parts = fn(Float64Array.from(values.subarray(k * size, (k + 1) * size)), k);
    parts.forEach((part, i) => {
      const y = results[i]!;
      y.data.set(part, y.offset + k * part.length);
    });
  }
  return results;
}

/** Throws unless `a` is a floating-point matrix, or a batch of them. */
export function checkMatrix(name: string, a: Tensor, argument = 'A'): void {
  if (a.ndim < 2) {
    throw fail(
      RangeError,
      `${name}: The input tensor ${argument} must have at least 2 dimensions.`,
      `The shape is [${a.shape.join(', ')}]: a matrix has rows and columns.`,
    );
  }
  if (!isFloatingPoint(a.dtype)) {
    throw fail(
      TypeError,
      `${name}: Expected a floating point or complex tensor as input. Got ${scalarTypeName[a.dtype]}`,
      "Convert first: x.to('float32').",
    );
  }
}

/** Throws unless, besides, it has as many rows as columns. */
export function checkSquare(name: string, a: Tensor, argument = 'A'): void {
  checkMatrix(name, a, argument);
  const [rows, columns] = a.shape.slice(-2) as [number, number];
  if (rows === columns) return;
  throw fail(
    RangeError,
    `${name}: ${argument} must be batches of square matrices, but they are ${rows} by ${columns} matrices`,
    `The shape is [${a.shape.join(', ')}]: only a square matrix has this.`,
  );
}

/** "(Batch element 1): " where there are several matrices. */
export function whichOf(a: Tensor, index: number): string {
  return a.ndim > 2 ? `(Batch element ${index}): ` : '';
}

/**
 * C = A·B for matrices read with any strides, so that a transposed operand costs no copy.
 * The one door to the heavy arithmetic: a faster kernel replaces this file and nothing else.
 */
import type { Data } from '../dtype.ts';

/** A matrix inside an array: its start, and the steps to the next row and the next column. */
export interface Matrix {
  readonly data: Data;
  readonly offset: number;
  readonly rowStep: number;
  readonly columnStep: number;
}

/** Writes the m×n product of a (m×k) and b (k×n) to `out` from `start`, row by row. */
export function gemm(
  m: number,
  n: number,
  k: number,
  a: Matrix,
  b: Matrix,
  out: Data,
  start: number,
): void {
  // Along the rows of b when they lie in one piece, along its columns otherwise.
  if (b.columnStep === 1 && n > 1) byRows(m, n, k, a, b, out, start);
  else byColumns(m, n, k, a, b, out, start);
}

/** Adds a[i, p] times row p of b to row i: sums are kept in double precision until the row is done. */
function byRows(
  m: number,
  n: number,
  k: number,
  a: Matrix,
  b: Matrix,
  out: Data,
  start: number,
): void {
  const sums = new Float64Array(n);
  const x = a.data;
  const y = b.data;
  for (let i = 0; i < m; i++) {
    sums.fill(0);
    for (let p = 0; p < k; p++) {
      const factor = x[a.offset + i * a.rowStep + p * a.columnStep]!;
      const row = b.offset + p * b.rowStep;
      for (let j = 0; j < n; j++) sums[j]! += factor * y[row + j]!;
    }
    out.set(sums, start + i * n);
  }
}

/** Row i of a times column j of b. */
function byColumns(
  m: number,
  n: number,
  k: number,
  a: Matrix,
  b: Matrix,
  out: Data,
  start: number,
): void {
  const x = a.data;
  const y = b.data;
  const aStep = a.columnStep;
  const bStep = b.rowStep;
  for (let i = 0; i < m; i++) {
    const row = a.offset + i * a.rowStep;
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (
        let p = 0, ai = row, bi = b.offset + j * b.columnStep;
        p < k;
        p++, ai += aStep, bi += bStep
      ) {
        sum += x[ai]! * y[bi]!;
      }
      out[start + i * n + j] = sum;
    }
  }
}

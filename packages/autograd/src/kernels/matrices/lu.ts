/** Square matrices as products of triangles: P·A = L·U, row by row in double precision. */

export interface Lu {
  readonly n: number;
  /** U on and above the diagonal, L below it (its diagonal of ones is not kept). */
  readonly factors: Float64Array;
  /** Which row of A stands in each row. */
  readonly rows: Int32Array;
  /** −1 when an odd number of rows changed places. */
  readonly sign: number;
  /** The first column without a pivot, counted from 1; 0 when the matrix has an inverse. */
  readonly singular: number;
}

/** Gaussian elimination; in each column the largest element is the pivot. Takes `a` for itself. */
export function luFactor(a: Float64Array, n: number): Lu {
  const rows = Int32Array.from({ length: n }, (_, i) => i);
  let sign = 1;
  let singular = 0;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(a[i * n + k]!) > Math.abs(a[pivot * n + k]!)) pivot = i;
    }
    if (pivot !== k) {
      swapRows(a, n, k, pivot);
      [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
      sign = -sign;
    }
    const diagonal = a[k * n + k]!;
    if (diagonal === 0) {
      if (singular === 0) singular = k + 1;
      continue;
    }
    for (let i = k + 1; i < n; i++) {
      const factor = (a[i * n + k]! /= diagonal);
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) a[i * n + j]! -= factor * a[k * n + j]!;
    }
  }
  return { n, factors: a, rows, sign, singular };
}

function swapRows(a: Float64Array, n: number, p: number, q: number): void {
  for (let j = 0; j < n; j++) [a[p * n + j], a[q * n + j]] = [a[q * n + j]!, a[p * n + j]!];
}

/** The product of the pivots. */
export function luDeterminant({ n, factors, sign }: Lu): number {
  let product = sign;
  for (let i = 0; i < n; i++) product *= factors[i * n + i]!;
  return product;
}

/** X with A·X = B, for B of `columns` columns. */
export function luSolve({ n, factors, rows }: Lu, b: Float64Array, columns: number): Float64Array {
  const x = new Float64Array(n * columns);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < columns; j++) x[i * columns + j] = b[rows[i]! * columns + j]!;
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) subtractRow(x, columns, i, k, factors[i * n + k]!);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) subtractRow(x, columns, i, k, factors[i * n + k]!);
    for (let j = 0; j < columns; j++) x[i * columns + j]! /= factors[i * n + i]!;
  }
  return x;
}

function subtractRow(x: Float64Array, columns: number, to: number, from: number, by: number): void {
  if (by === 0) return;
  for (let j = 0; j < columns; j++) x[to * columns + j]! -= by * x[from * columns + j]!;
}

/** The matrix with ones on its diagonal. */
export function identity(n: number): Float64Array {
  const y = new Float64Array(n * n);
  for (let i = 0; i < n; i++) y[i * n + i] = 1;
  return y;
}

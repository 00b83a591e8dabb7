/** Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations. */

export interface Eigen {
  /** Ascending. */
  readonly values: Float64Array;
  /** In the columns, of length 1; in each the element of largest size is positive. */
  readonly vectors: Float64Array;
}

const SWEEPS = 60;

/**
 * Turns the matrix in one plane after another so that the element between its two axes becomes 0,
 * until all beside the diagonal are too small to matter. Takes `a` for itself.
 * Source: Golub and Van Loan, Matrix Computations, 8.5
 */
export function symmetricEigen(a: Float64Array, n: number): Eigen {
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < SWEEPS && !isDiagonal(a, n); sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (p, q) => a[p * n + p]! - a[q * n + q]!,
  );
  const values = Float64Array.from(order, (i) => a[i * n + i]!);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    const sign = signOf(v, n, from);
    for (let i = 0; i < n; i++) vectors[i * n + to] = sign * v[i * n + from]!;
  });
  return { values, vectors };
}

/** Elements that change nothing when added to what stands on the diagonal count as 0. */
function isDiagonal(a: Float64Array, n: number): boolean {
  for (let p = 0; p < n; p++) {
    for (let q = p + 1; q < n; q++) {
      const size = Math.abs(a[p * n + p]!) + Math.abs(a[q * n + q]!);
      const beside = Math.abs(a[p * n + q]!);
      if (beside !== 0 && size + beside / 64 !== size) return false;
    }
  }
  return true;
}

function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const beside = a[p * n + q]!;
  if (beside === 0) return;
  const slope = (a[q * n + q]! - a[p * n + p]!) / (2 * beside);
  const t = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(slope, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let i = 0; i < n; i++) turn(a, i * n + p, i * n + q, c, s);
  for (let i = 0; i < n; i++) turn(a, p * n + i, q * n + i, c, s);
  a[p * n + q] = a[q * n + p] = 0;
  for (let i = 0; i < n; i++) turn(v, i * n + p, i * n + q, c, s);
}

function turn(x: Float64Array, i: number, j: number, c: number, s: number): void {
  const p = x[i]!;
  const q = x[j]!;
  x[i] = c * p - s * q;
  x[j] = s * p + c * q;
}

/** An eigenvector's sign is free: the largest of its elements, the first of equal ones, is made positive. */
function signOf(v: Float64Array, n: number, column: number): number {
  let largest = 0;
  for (let i = 0; i < n; i++) {
    const x = v[i * n + column]!;
    if (Math.abs(x) > Math.abs(largest) * (1 + 1e-9)) largest = x;
  }
  return largest < 0 ? -1 : 1;
}

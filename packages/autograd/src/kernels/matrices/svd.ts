/** Singular values and vectors by one-sided Jacobi rotations: columns are turned until they stand at right angles. */

export interface Svd {
  /** m×k, k = min(m, n). */
  readonly u: Float64Array;
  /** Descending, none negative. */
  readonly s: Float64Array;
  /** k×n. */
  readonly vt: Float64Array;
}

const SWEEPS = 60;

/** With the columns that are missing in u (m×k) to a square, all at right angles. */
export function completed(u: Float64Array, m: number, k: number): Float64Array {
  const whole = new Float64Array(m * m);
  for (let i = 0; i < m; i++) for (let j = 0; j < k; j++) whole[i * m + j] = u[i * k + j]!;
  for (let j = k; j < m; j++) {
    for (let axis = 0; axis < m && !placeAtRightAngle(whole, m, m, j, axis); axis++);
  }
  return whole;
}

/** Of an m×n matrix. Source: Hestenes, 1958; Demmel and Veselić, 1992, for its accuracy */
export function svdFactor(a: Float64Array, m: number, n: number): Svd {
  if (m < n) {
    const { u, s, vt } = svdFactor(transposed(a, m, n), n, m);
    const k = m;
    return { u: transposed(vt, k, m), s, vt: transposed(u, n, k) };
  }
  // The columns of w = A·V, each in one piece, and those of V below them.
  const w = transposed(a, m, n);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let turned = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) turned = straighten(w, v, m, n, p, q) || turned;
    }
    if (!turned) break;
  }
  const lengths = Float64Array.from({ length: n }, (_, j) => Math.sqrt(product(w, w, m, j, j)));
  const order = Array.from({ length: n }, (_, j) => j).sort((p, q) => lengths[q]! - lengths[p]!);
  const s = Float64Array.from(order, (j) => lengths[j]!);
  const u = new Float64Array(m * n);
  const vt = new Float64Array(n * n);
  order.forEach((from, to) => {
    for (let i = 0; i < m; i++) u[i * n + to] = s[to] === 0 ? 0 : w[from * m + i]! / s[to]!;
    for (let i = 0; i < n; i++) vt[to * n + i] = v[from * n + i]!;
  });
  completeColumns(u, s, m, n);
  return { u, s, vt };
}

export function transposed(a: Float64Array, m: number, n: number): Float64Array {
  const y = new Float64Array(m * n);
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) y[j * m + i] = a[i * n + j]!;
  return y;
}

/** The inner product of columns p and q. */
function product(x: Float64Array, y: Float64Array, m: number, p: number, q: number): number {
  let total = 0;
  for (let i = 0; i < m; i++) total += x[p * m + i]! * y[q * m + i]!;
  return total;
}

/** Turns columns p and q to a right angle; false where they stand so already. */
function straighten(
  w: Float64Array,
  v: Float64Array,
  m: number,
  n: number,
  p: number,
  q: number,
): boolean {
  const alpha = product(w, w, m, p, p);
  const beta = product(w, w, m, q, q);
  const gamma = product(w, w, m, p, q);
  if (Math.abs(gamma) <= 1e-16 * Math.sqrt(alpha * beta)) return false;
  const slope = (beta - alpha) / (2 * gamma);
  const t = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(slope, 1));
  const c = 1 / Math.hypot(t, 1);
  turnColumns(w, m, p, q, c, c * t);
  turnColumns(v, n, p, q, c, c * t);
  return true;
}

function turnColumns(x: Float64Array, m: number, p: number, q: number, c: number, s: number): void {
  for (let i = 0; i < m; i++) {
    const from = x[p * m + i]!;
    const to = x[q * m + i]!;
    x[p * m + i] = c * from - s * to;
    x[q * m + i] = s * from + c * to;
  }
}

/** Where a singular value is 0, A leaves its left vector open: one at right angles to the others. */
function completeColumns(u: Float64Array, s: Float64Array, m: number, n: number): void {
  for (let j = 0; j < n; j++) {
    if (s[j]! > 0) continue;
    for (let axis = 0; axis < m && !placeAtRightAngle(u, m, n, j, axis); axis++);
  }
}

/** Column j becomes what is left of an axis when its part along the columns before is taken away. */
function placeAtRightAngle(
  u: Float64Array,
  m: number,
  n: number,
  j: number,
  axis: number,
): boolean {
  const x = new Float64Array(m);
  x[axis] = 1;
  // Twice, since the first time leaves a rounding error along them.
  for (let time = 0; time < 2; time++) {
    for (let k = 0; k < j; k++) {
      let along = 0;
      for (let i = 0; i < m; i++) along += u[i * n + k]! * x[i]!;
      for (let i = 0; i < m; i++) x[i]! -= along * u[i * n + k]!;
    }
  }
  const length = Math.hypot(...x);
  if (length < 0.5 / Math.sqrt(m)) return false;
  for (let i = 0; i < m; i++) u[i * n + j] = x[i]! / length;
  return true;
}

/**
 * A = Q·R by Householder reflections, with LAPACK's signs: each reflection turns a column onto the
 * axis on the side away from it, so that nothing cancels.
 */

export interface Qr {
  /** m×k, its columns at right angles. */
  readonly q: Float64Array;
  /** k×n, zeros below the diagonal. */
  readonly r: Float64Array;
}

/** Of an m×n matrix; k is min(m, n), or m when Q is to be square. Takes `a` for itself. */
export function qrFactor(a: Float64Array, m: number, n: number, k: number): Qr {
  const steps = Math.min(m, n);
  const directions: (Float64Array | null)[] = [];
  for (let j = 0; j < steps; j++) {
    const v = reflection(a, m, n, j);
    directions.push(v);
    if (v !== null) reflect(a, n, v, j, j, n);
  }
  const r = new Float64Array(k * n);
  for (let i = 0; i < k; i++) for (let j = i; j < n; j++) r[i * n + j] = a[i * n + j]!;
  const q = new Float64Array(m * k);
  for (let i = 0; i < Math.min(m, k); i++) q[i * k + i] = 1;
  for (let j = steps - 1; j >= 0; j--) {
    const v = directions[j]!;
    if (v !== null) reflect(q, k, v, j, 0, k);
  }
  return { q, r };
}

/** The direction, of length √2, along which column j is turned; null where all below the diagonal is 0. */
function reflection(a: Float64Array, m: number, n: number, j: number): Float64Array | null {
  const v = new Float64Array(m - j);
  let below = 0;
  for (let i = j; i < m; i++) {
    v[i - j] = a[i * n + j]!;
    if (i > j) below += a[i * n + j]! ** 2;
  }
  if (below === 0) return null;
  const length = Math.hypot(v[0]!, Math.sqrt(below));
  v[0]! += v[0]! < 0 || Object.is(v[0], -0) ? -length : length;
  const scale = Math.SQRT2 / Math.hypot(v[0]!, Math.sqrt(below));
  return v.map((x) => x * scale);
}

/** x ← x − v·(v·x) for the columns from `start` to `end`; v begins at row `from`. */
function reflect(
  a: Float64Array,
  n: number,
  v: Float64Array,
  from: number,
  start: number,
  end: number,
): void {
  for (let j = start; j < end; j++) {
    let along = 0;
    for (let i = 0; i < v.length; i++) along += v[i]! * a[(from + i) * n + j]!;
    for (let i = 0; i < v.length; i++) a[(from + i) * n + j]! -= along * v[i]!;
  }
}

/** What counts as right and as wrong. */

/**
 * Wider than between PyTorch and us (1e-5, 1e-6), and the same for every library: a little more
 * rounding in float32 is no mistake.
 */
export const TOLERANCE = { rtol: 1e-3, atol: 1e-4 };

/** A derivative may be off by so much from the differences of float32 numbers, relative to 1 or to its size. */
const BESIDE_DIFFERENCES = 0.02;

export type Verdict =
  | 'right'
  | 'wrong value'
  | 'wrong gradient'
  | 'wrong second derivative'
  | 'other convention at an edge'
  | 'refuses'
  | 'refuses the second derivative';

export function close(x: number, y: number): boolean {
  const { rtol, atol } = TOLERANCE;
  if (Object.is(x, y) || x === y) return true;
  return Number.isFinite(y) && Math.abs(x - y) <= atol + rtol * Math.abs(y);
}

/** The places where two lists differ; null if they have not as many numbers. */
export function differing(ours: readonly number[], theirs: readonly number[]): number[] | null {
  if (ours.length !== theirs.length) return null;
  return ours.flatMap((x, i) => (close(x, theirs[i]!) ? [] : [i]));
}

/** The same shape, where one number may be a tensor without or with one dimension: not every library has both. */
export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  const single = (s: readonly number[]): boolean => s.every((n) => n === 1) && s.length <= 1;
  return a.join() === b.join() || (single(a) && single(b));
}

export interface Slope {
  readonly slope: number;
  /** Whether the function has a slope there: no jump, no kink, no end of where it is defined. */
  readonly smooth: boolean;
}

/** The slope of f at 0 by central differences, from steps that float32 holds exactly. */
export function slopeOf(f: (t: number) => number): Slope {
  let last: Slope = { slope: NaN, smooth: false };
  for (const h of [2 ** -6, 2 ** -8, 2 ** -10]) {
    last = withSteps(f, h);
    if (last.smooth) return last;
  }
  return last;
}

function withSteps(f: (t: number) => number, h: number): Slope {
  const [y, right, left, nearRight, nearLeft] = [0, h, -h, h / 2, -h / 2].map(f) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const wide = (right - left) / (2 * h);
  const near = (nearRight - nearLeft) / h;
  // What one side has more than the other shrinks with the step where there is no kink.
  const wideBend = Math.abs(right + left - 2 * y) / h;
  const nearBend = Math.abs(nearRight + nearLeft - 2 * y) / (h / 2);
  const slope = (4 * near - wide) / 3;
  const unit = Math.max(1, Math.abs(slope));
  const settled = Math.abs(wide - near) <= 0.05 * unit;
  const straight = nearBend <= 0.75 * wideBend || nearBend <= BESIDE_DIFFERENCES * unit;
  return { slope, smooth: Number.isFinite(slope) && settled && straight };
}

/**
 * A derivative that is not PyTorch's is wrong if it is not that of the library's own function either,
 * at a place where that function has one. All else is a convention.
 */
export function derivativeIsWrong(theirs: number, { slope, smooth }: Slope): boolean {
  const near = Math.abs(theirs - slope) <= BESIDE_DIFFERENCES * Math.max(1, Math.abs(slope));
  return smooth && !near;
}

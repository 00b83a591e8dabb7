/** The slope of f at x, measured with a step h to both sides. */
export function centralDifference(f: (x: number) => number, x: number, h: number): number {
  return (f(x) - f(x - h)) / h;
}

/** The one of `steps` with which `measure` comes nearest to `exact`. */
export function bestStep(
  measure: (h: number) => number,
  exact: number,
  steps: readonly number[],
): number {
  const error = (h: number): number => Math.abs(measure(h) - exact);
  return steps.reduce((best, h) => (error(h) < error(best) ? h : best));
}

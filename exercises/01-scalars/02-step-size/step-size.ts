/** The slope of f at x, measured with a step h to both sides. */
export function centralDifference(f: (x: number) => number, x: number, h: number): number {
  // TODO: how far apart are the two points at which you call f?
  throw new Error('not implemented yet');
}

/** The one of `steps` with which `measure` comes nearest to `exact`. */
export function bestStep(
  measure: (h: number) => number,
  exact: number,
  steps: readonly number[],
): number {
  // TODO: compare the errors, not the steps.
  throw new Error('not implemented yet');
}

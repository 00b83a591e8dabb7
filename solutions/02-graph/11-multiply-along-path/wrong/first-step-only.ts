/** One step of a path: a function of one number, and its derivative. */
export interface Step {
  readonly f: (v: number) => number;
  readonly slope: (v: number) => number;
}

/** How fast the end of the path moves when x does. */
export function slopeAlong(path: readonly Step[], x: number): number {
  return path[0]?.slope(x) ?? 1;
}

/** A function of two numbers. */
export type F = (x: number, y: number) => number;

/** How fast f moves when only x does: the forward difference at (x, y) with step h. */
export function partialX(f: F, x: number, y: number, h: number): number {
  // TODO: call f twice. Which input moves, and which one stays?
  throw new Error('not implemented yet');
}

/** How fast f moves when only y does: the forward difference at (x, y) with step h. */
export function partialY(f: F, x: number, y: number, h: number): number {
  // TODO: the same for the other input.
  throw new Error('not implemented yet');
}

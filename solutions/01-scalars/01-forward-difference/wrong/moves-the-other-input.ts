/** A function of two numbers. */
export type F = (x: number, y: number) => number;

/** How fast f moves when only x does: the forward difference at (x, y) with step h. */
export function partialX(f: F, x: number, y: number, h: number): number {
  return (f(x, y + h) - f(x, y)) / h;
}

/** How fast f moves when only y does: the forward difference at (x, y) with step h. */
export function partialY(f: F, x: number, y: number, h: number): number {
  return (f(x + h, y) - f(x, y)) / h;
}

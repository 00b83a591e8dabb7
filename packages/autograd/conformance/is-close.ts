/**
 * Whether `x` is `y` up to rounding, `atol + rtol · |y|`. An infinity is close only to itself, though
 * every number is within an infinite distance of it; nan is close to nan.
 */
export function isClose(x: number, y: number, rtol: number, atol: number): boolean {
  return Object.is(x, y) || (Number.isFinite(y) && Math.abs(x - y) <= atol + rtol * Math.abs(y));
}

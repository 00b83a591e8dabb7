/**
 * Level curves out of d3-contour's polygons. A polygon covers all that is higher than its level, so
 * at the border of the grid it is closed along that border: a line that is no level curve.
 */
import type { Point } from './line-path.ts';

/** The runs of a closed ring that do not follow the border of a grid of `columns` by `rows`. */
export function openRing(ring: readonly Point[], columns: number, rows: number): Point[][] {
  const onBorder = ([u, v]: Point): boolean => u <= 0 || v <= 0 || u >= columns || v >= rows;
  const first = ring.findIndex(onBorder);
  if (first === -1) return [ring.slice()];
  // From a border point on, so that no run is cut in two; a ring repeats its first point at its end.
  const turned = [...ring.slice(first, -1), ...ring.slice(0, first)];
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (const point of turned) {
    if (!onBorder(point)) {
      run.push(point);
    } else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs.filter(({ length }) => length > 1);
}

/** d3-contour's coordinates (sample i lies at i + ½) as values between the first and last sample. */
export function gridToValue(u: number, count: number, from: number, to: number): number {
  return from + ((u - 0.5) / (count - 1)) * (to - from);
}

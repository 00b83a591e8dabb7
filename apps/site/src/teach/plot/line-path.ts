/** Lines as SVG paths, and lines cut to a box. */
import type { Interval } from './scale.ts';

export type Point = readonly [number, number];

const pixel = (value: number): string => String(Number(value.toFixed(1)) + 0);

/** `M…L…` through the points; a point that is not finite interrupts the line. */
export function linePath(points: readonly Point[]): string {
  let path = '';
  let drawing = false;
  for (const [x, y] of points) {
    const shown = Number.isFinite(x) && Number.isFinite(y);
    if (shown) path += `${drawing ? 'L' : 'M'}${pixel(x)},${pixel(y)}`;
    drawing = shown;
  }
  return path;
}

/** The part of the line through `point` with `slope` that lies within `reach` of it and inside the box. */
export function slopeSegment(
  [x, y]: Point,
  slope: number,
  reach: number,
  box: { readonly x: Interval; readonly y: Interval },
): readonly [Point, Point] | null {
  if (!Number.isFinite(slope) || !Number.isFinite(y)) return null;
  let from = Math.max(x - reach, box.x[0]);
  let to = Math.min(x + reach, box.x[1]);
  if (slope !== 0) {
    const a = x + (box.y[0] - y) / slope;
    const b = x + (box.y[1] - y) / slope;
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  if (from > to) return null;
  return [
    [from, y + slope * (from - x)],
    [to, y + slope * (to - x)],
  ];
}

/** The three corners of an arrowhead at `tip`, pointing away from `tail`. */
export function arrowhead(tail: Point, tip: Point, size: number): string {
  const length = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]) || 1;
  const u = ((tip[0] - tail[0]) / length) * size;
  const v = ((tip[1] - tail[1]) / length) * size;
  const corners: Point[] = [
    tip,
    [tip[0] - u - v / 2, tip[1] - v + u / 2],
    [tip[0] - u + v / 2, tip[1] - v - u / 2],
  ];
  return `${linePath(corners)}Z`;
}

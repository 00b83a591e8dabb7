/** The line whose slope a difference quotient is. */
import type { Side } from '../functions/difference.ts';
import type { Point } from '../plot/line-path.ts';
import type { Readings } from './readings.ts';

/**
 * Its two ends, as the dtype computed them: `value` is the height of the point, and heights are that
 * plus quotient times step. Where a quotient is NaN, so is the height.
 */
export function secantEnds(
  { at, h, quotients }: Readings,
  side: Side,
  value: number,
): [Point, Point] {
  const point: Point = [at, value];
  const right: Point = [at + h, value + quotients.right * h];
  const left: Point = [at - h, value - quotients.left * h];
  if (side === 'right') return [point, right];
  return side === 'left' ? [left, point] : [left, right];
}

/** The line through two points, `reach` further to both sides; null where it has no direction. */
export function lineThrough(a: Point, b: Point, reach: number): [Point, Point] | null {
  const [u, v] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(u, v);
  if (!(length > 0) || !Number.isFinite(length)) return null;
  const [p, q] = [(u / length) * reach, (v / length) * reach];
  return [
    [a[0] - p, a[1] - q],
    [b[0] + p, b[1] + q],
  ];
}

/** Difference quotients of a curve, computed by the engine in the dtype that is asked for. */
import { noGrad, tensor } from '@gradlings/autograd';
import type { Point } from '../plot/line-path.ts';
import type { Curve } from './curves.ts';

export type Method = 'forward' | 'central';
export type Precision = 'float32' | 'float64';

/** The curve's value and the slope that `backward()` gives. */
export function slopeAt(
  { f }: Curve,
  at: number,
  dtype: Precision = 'float64',
): { value: number; slope: number } {
  const x = tensor(at, { dtype, requiresGrad: true });
  const y = f(x);
  y.backward();
  return { value: y.item(), slope: x.grad!.item() };
}

/**
 * The slope of the line through two points of the curve: at x and x + h (forward; h may be negative),
 * or at x − h and x + h (central).
 */
export function differenceQuotient(
  curve: Curve,
  at: number,
  h: number,
  method: Method,
  dtype: Precision = 'float64',
): number {
  return noGrad(() => {
    const x = tensor(at, { dtype });
    const right = curve.f(x.add(h));
    return method === 'forward'
      ? right.sub(curve.f(x)).div(h).item()
      : right
          .sub(curve.f(x.sub(h)))
          .div(2 * h)
          .item();
  });
}

/** Where the second point of the line lies. */
export type Side = 'right' | 'left' | 'both';

/** The quotient with a step h > 0 to one side or to both. */
export function quotientTo(
  side: Side,
  curve: Curve,
  at: number,
  h: number,
  dtype: Precision,
): number {
  if (side === 'both') return differenceQuotient(curve, at, h, 'central', dtype);
  return differenceQuotient(curve, at, side === 'right' ? h : -h, 'forward', dtype);
}

/** The curve near a point: how far f(x + t) is from f(x), as the dtype computes it. */
export function changesNear(
  { f }: Curve,
  at: number,
  steps: readonly number[],
  dtype: Precision,
): Point[] {
  return noGrad(() => {
    const x = tensor(at, { dtype });
    const changes = f(x.add(tensor(steps, { dtype })))
      .sub(f(x))
      .values();
    return steps.map((t, i) => [t, changes[i]!]);
  });
}

/** Whether x + h is x again: the dtype has no number that is nearer to x + h. */
export const isLost = (at: number, h: number, dtype: Precision): boolean => {
  const x = tensor(at, { dtype });
  return x.add(h).item() === x.item();
};

/** How far the quotient is from the exact slope, for each step size. */
export function errorsBySteps(
  curve: Curve,
  at: number,
  steps: readonly number[],
  method: Method,
  dtype: Precision,
): Point[] {
  const exact = slopeAt(curve, at).slope;
  return steps.map((h) => [h, Math.abs(differenceQuotient(curve, at, h, method, dtype) - exact)]);
}

/** Step sizes from 10^low to 10^high, `perDecade` to each power of ten. */
export function stepSizes(low: number, high: number, perDecade: number): number[] {
  const count = (high - low) * perDecade + 1;
  return Array.from({ length: count }, (_, i) => 10 ** (low + i / perDecade));
}

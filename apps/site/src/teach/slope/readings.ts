import type { Curve } from '../functions/curves.ts';
import { isLost, type Precision, quotientTo, type Side, slopeAt } from '../functions/difference.ts';

export const sides = ['right', 'left', 'both'] as const satisfies readonly Side[];

/** What the plots of a curve show at a point, for one step and one dtype. */
export interface Readings {
  readonly at: number;
  readonly h: number;
  readonly dtype: Precision;
  readonly value: number;
  /** What `backward()` answers. */
  readonly slope: number;
  readonly quotients: Readonly<Record<Side, number>>;
  /** x + h is x again. */
  readonly lost: boolean;
  /** The two sides disagree, however small the step. */
  readonly kink: boolean;
}

export function readingsAt(curve: Curve, at: number, h: number, dtype: Precision): Readings {
  const [right, left, both] = sides.map((side) => quotientTo(side, curve, at, h, dtype)) as [
    number,
    number,
    number,
  ];
  return {
    at,
    h,
    dtype,
    ...slopeAt(curve, at),
    quotients: { right, left, both },
    lost: isLost(at, h, dtype),
    kink: curve.kink === at,
  };
}

/** Whether there is a slope that a quotient can be far from. */
export const hasSlope = ({ kink, slope }: Readings): boolean => !kink && Number.isFinite(slope);

/** How far a quotient is from the slope; NaN where there is none. */
export const errorOf = (readings: Readings, side: Side): number =>
  hasSlope(readings) ? Math.abs(readings.quotients[side] - readings.slope) : NaN;

import { type ReactElement, useMemo } from 'react';
import type { Curve } from '../functions/curves.ts';
import { changesNear, type Side } from '../functions/difference.ts';
import { short } from '../numbers/format-number.ts';
import { Axes, Inside, type PlotBox } from '../plot/axes.tsx';
import { colourOf } from '../plot/formula.tsx';
import { linePath, type Point } from '../plot/line-path.ts';
import plot from '../plot/plot.module.css';
import { linear } from '../plot/scale.ts';
import type { Readings } from './readings.ts';
import { lineThrough, secantEnds } from './secant.ts';
import styles from './slope-lab.module.css';

const [width, height] = [330, 236];
const margin = { left: 12, right: 10, top: 8, bottom: 26 };
/** In steps h, to each side of the point. */
const WINDOW = 1.6;
const count = 321;

interface Props {
  readonly curve: Curve;
  readonly readings: Readings;
  readonly side: Side;
}

/**
 * The curve a few steps around the point, always as large on the screen, from the numbers that the
 * dtype computes. First it bends, then it is straight, and in the end it is a staircase.
 */
export function Magnifier({ curve, readings, side }: Props): ReactElement {
  const { at, h, dtype, slope, quotients } = readings;
  const changes = useMemo(
    () =>
      changesNear(
        curve,
        at,
        Array.from({ length: count }, (_, i) => (i / (count - 1) - 0.5) * 2 * WINDOW * h),
        dtype,
      ),
    [curve, at, h, dtype],
  );
  const slopes = [slope, ...Object.values(quotients)].filter(Number.isFinite).map(Math.abs);
  const tallest = WINDOW * Math.max(0.6, ...slopes);
  const box: PlotBox = {
    width,
    height,
    x: linear([-WINDOW, WINDOW], [margin.left, width - margin.right]),
    y: linear([-tallest, tallest], [height - margin.bottom, margin.top]),
  };
  // In units of h from here on.
  const place = ([t, change]: Point): Point => [box.x.at(t / h), box.y.at(change / h)];
  const ends = secantEnds({ ...readings, at: 0 }, side, 0).map(place) as [Point, Point];
  const secant = lineThrough(...ends, width);
  const tangent =
    Math.abs(slope) === Infinity
      ? ([
          [box.x.at(0), 0],
          [box.x.at(0), height],
        ] as const)
      : lineThrough(place([0, 0]), place([h, slope * h]), width);
  return (
    <div>
      <p className={styles['plotTitle']}>
        Magnified: {short(2 * WINDOW * h, 2)} wide, in {dtype}
      </p>
      <svg
        className={plot['plot']}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`The curve between ${curve.input} − h and ${curve.input} + h, magnified`}
      >
        <Axes
          box={box}
          xName=""
          yName=""
          xTicks={[-1, 0, 1]}
          yTicks={[]}
          xText={(value) =>
            value === 0 ? curve.input : `${curve.input} ${value < 0 ? '−' : '+'} h`
          }
        />
        <Inside box={box}>
          <path
            d={linePath(changes.map(place))}
            className={plot['curve']}
            stroke={colourOf(curve.input)}
          />
          {tangent && <path d={linePath(tangent)} className={plot['tangent']} />}
          {secant && (
            <g className={styles['secant']}>
              <path d={linePath(secant)} />
              {ends.map(([px, py], i) => (
                <circle key={i} cx={px} cy={py} r="5" />
              ))}
            </g>
          )}
          <circle cx={box.x.at(0)} cy={box.y.at(0)} r="5" className={plot['dot']} />
        </Inside>
      </svg>
    </div>
  );
}

import { type ReactElement, useMemo, useRef } from 'react';
import type { Curve } from '../functions/curves.ts';
import type { Side } from '../functions/difference.ts';
import { sampleCurve } from '../functions/sample-curve.ts';
import { short } from '../numbers/format-number.ts';
import { Axes, Inside, type PlotBox } from '../plot/axes.tsx';
import { colourOf } from '../plot/formula.tsx';
import { linePath, type Point, slopeSegment } from '../plot/line-path.ts';
import { MovablePoint } from '../plot/movable-point.tsx';
import plot from '../plot/plot.module.css';
import { type Interval, linear } from '../plot/scale.ts';
import type { Readings } from './readings.ts';
import { lineThrough, secantEnds } from './secant.ts';
import styles from './slope-lab.module.css';

const [width, height] = [330, 236];
const margin = { left: 34, right: 10, top: 8, bottom: 26 };

interface Props {
  readonly curve: Curve;
  readonly readings: Readings;
  readonly side: Side;
  readonly onMove: (x: number) => void;
}

/** The whole curve: the point to move, its tangent, and the line whose slope the quotient is. */
export function CurvePlot({ curve, readings, side, onMove }: Props): ReactElement {
  const svg = useRef<SVGSVGElement>(null);
  const { samples, box } = useMemo(() => frame(curve), [curve]);
  const { at, value, slope } = readings;
  const place = ([x, y]: Point): Point => [box.x.at(x), box.y.at(y)];
  const bounds = { x: box.x.domain, y: box.y.domain };
  const reach = (curve.domain[1] - curve.domain[0]) / 4;
  const tangent =
    Math.abs(slope) === Infinity
      ? ([
          [at, bounds.y[0]],
          [at, bounds.y[1]],
        ] as const)
      : slopeSegment([at, value], slope, reach, bounds);
  const [from, to] = secantEnds(readings, side, value);
  const secant = lineThrough(place(from), place(to), width);
  return (
    <svg
      ref={svg}
      className={plot['plot']}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={`The curve of f, with its tangent at ${curve.input} = ${short(at)}`}
    >
      <Axes box={box} xName={curve.input} yName="f" xTicks={box.x.ticks(5)} />
      <Inside box={box}>
        <g pointerEvents="none">
          <path
            d={linePath(samples.map(place))}
            className={plot['curve']}
            stroke={colourOf(curve.input)}
          />
          {tangent && <path d={linePath(tangent.map(place))} className={plot['tangent']} />}
          {secant && (
            <g className={styles['secant']}>
              <path d={linePath(secant)} />
              <path
                d={linePath([place(from), place([to[0], from[1]]), place(to)])}
                className={styles['riseAndRun']}
              />
              {[from, to].map((end, i) => (
                <circle key={i} cx={place(end)[0]} cy={place(end)[1]} r="5" />
              ))}
            </g>
          )}
        </g>
      </Inside>
      <MovablePoint
        svg={svg}
        at={place([at, value])}
        label={`Point on the curve: ${curve.input}`}
        says={`${curve.input} ${short(at)}`}
        now={at}
        domain={curve.domain}
        onMove={([px]) => onMove(box.x.from(px))}
        onStep={(right, up) => onMove(at + (right + up) / 10)}
      />
    </svg>
  );
}

/** The curve over its domain, and a box with a little air around it. */
function frame(curve: Curve): { samples: Point[]; box: PlotBox } {
  const samples = sampleCurve(curve, 241);
  const heights = samples.map(([, y]) => y);
  const aired = (low: number, high: number, share: number): Interval => [
    low - (high - low) * share,
    high + (high - low) * share,
  ];
  return {
    samples,
    box: {
      width,
      height,
      x: linear(aired(...curve.domain, 0.04), [margin.left, width - margin.right]),
      y: linear(aired(Math.min(...heights), Math.max(...heights), 0.1), [
        height - margin.bottom,
        margin.top,
      ]),
    },
  };
}

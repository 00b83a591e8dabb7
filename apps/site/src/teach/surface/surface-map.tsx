import { type ReactElement, useMemo, useRef } from 'react';
import type { Slopes } from '../functions/sample-surface.ts';
import type { Surface } from '../functions/surfaces.ts';
import { Axes, Inside, type PlotBox } from '../plot/axes.tsx';
import { colourOf } from '../plot/formula.tsx';
import { arrowhead, type Point } from '../plot/line-path.ts';
import { MovablePoint } from '../plot/movable-point.tsx';
import plot from '../plot/plot.module.css';
import { linear } from '../plot/scale.ts';
import { useDrag } from '../plot/use-drag.ts';
import type { LevelMap } from './level-curves.ts';
import styles from './surface-lab.module.css';

const size = 330;
const margin = { left: 34, right: 10, top: 8, bottom: 26 };

/** The plot from above: one unit is equally long to both sides. */
export function mapBox({ domain }: Surface): PlotBox {
  return {
    width: size,
    height: size - margin.left - margin.right + margin.top + margin.bottom,
    x: linear(domain, [margin.left, size - margin.right]),
    y: linear(domain, [size - margin.left - margin.right + margin.top, margin.top]),
  };
}

interface Props {
  readonly surface: Surface;
  readonly box: PlotBox;
  readonly map: LevelMap;
  readonly at: Point;
  readonly slopes: Slopes;
  readonly gradient: boolean;
  readonly says: string;
  readonly onMove: (to: Point) => void;
  readonly onStep: (right: number, up: number) => void;
}

/** The surface from above: level curves, the two slices through the point, and the gradient. */
export function SurfaceMap(props: Props): ReactElement {
  const { surface, box, map, at, slopes, gradient, says, onMove, onStep } = props;
  const svg = useRef<SVGSVGElement>(null);
  const toPoint = ([px, py]: Point): void => onMove([box.x.from(px), box.y.from(py)]);
  const { onGround } = useDrag(svg, toPoint);
  const [first, second] = surface.inputs;
  const tail: Point = [box.x.at(at[0]), box.y.at(at[1])];
  const [left, right] = box.x.range;
  const [bottom, top] = box.y.range;
  const ticks = box.x.ticks(4);
  const background = useMemo(
    () => (
      <>
        {map.levels.map(({ level, area }) => (
          <path key={level} d={area} className={styles['higher']} fillRule="evenodd" />
        ))}
        {map.levels.map(({ level, curve }) => (
          <path key={level} d={curve} className={styles['level']} />
        ))}
      </>
    ),
    [map],
  );
  return (
    <svg
      ref={svg}
      className={plot['plot']}
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="group"
      aria-label={`Map of ${surface.output}, from above: the stronger the colour, the higher`}
    >
      <Inside box={box}>
        <rect
          x={left}
          y={top}
          width={right - left}
          height={bottom - top}
          className={styles['ground']}
          {...onGround}
        />
        <g pointerEvents="none">{background}</g>
      </Inside>
      <g pointerEvents="none">
        <Axes box={box} xName={first} yName={second} xTicks={ticks} yTicks={ticks} />
      </g>
      <Inside box={box}>
        <g pointerEvents="none">
          <path d={map.curveAt(slopes.value)} className={styles['through']} />
          <line
            x1={left}
            x2={right}
            y1={tail[1]}
            y2={tail[1]}
            className={styles['cut']}
            stroke={colourOf(first)}
          />
          <line
            x1={tail[0]}
            x2={tail[0]}
            y1={bottom}
            y2={top}
            className={styles['cut']}
            stroke={colourOf(second)}
          />
          {gradient && <GradientArrow tail={tail} slopes={slopes} inputs={surface.inputs} />}
        </g>
      </Inside>
      <MovablePoint
        svg={svg}
        at={tail}
        label={`Point on the map: ${first} to the right, ${second} upwards`}
        says={says}
        now={at[0]}
        domain={surface.domain}
        onMove={toPoint}
        onStep={onStep}
      />
    </svg>
  );
}

/** The two slopes as arrows along their axes, and their sum: the direction of steepest ascent. */
function GradientArrow({
  tail,
  slopes,
  inputs,
}: {
  tail: Point;
  slopes: Slopes;
  inputs: readonly [string, string];
}): ReactElement | null {
  const [a, b] = slopes.partials;
  const steepness = Math.hypot(a, b);
  if (!Number.isFinite(steepness) || steepness < 1e-9) return null;
  // Longer when steeper, and never longer than the plot can show.
  const unit = 105 / (1 + steepness);
  const tip: Point = [tail[0] + a * unit, tail[1] - b * unit];
  const parts = [
    { name: inputs[0], end: [tip[0], tail[1]] as const },
    { name: inputs[1], end: [tail[0], tip[1]] as const },
  ];
  const long = (end: Point): boolean => Math.hypot(end[0] - tail[0], end[1] - tail[1]) > 1;
  return (
    <>
      {parts.map(({ name, end }) => (
        <g key={name} stroke={colourOf(name)} fill={colourOf(name)}>
          <line x1={tail[0]} y1={tail[1]} x2={end[0]} y2={end[1]} strokeWidth="2.5" />
          <line x1={end[0]} y1={end[1]} x2={tip[0]} y2={tip[1]} className={styles['helper']} />
          {long(end) && <path d={arrowhead(tail, end, 9)} stroke="none" />}
        </g>
      ))}
      <g className={styles['gradient']}>
        <line x1={tail[0]} y1={tail[1]} x2={tip[0]} y2={tip[1]} />
        {long(tip) && <path d={arrowhead(tail, tip, 12)} />}
      </g>
    </>
  );
}

import { type ReactElement, useMemo } from 'react';
import { sliceOf, type Slopes } from '../functions/sample-surface.ts';
import type { Surface } from '../functions/surfaces.ts';
import { fixed } from '../numbers/format-number.ts';
import { Axes, Inside, type PlotBox } from '../plot/axes.tsx';
import { colourOf } from '../plot/formula.tsx';
import { linePath, slopeSegment, type Point } from '../plot/line-path.ts';
import plot from '../plot/plot.module.css';
import { type Interval, linear } from '../plot/scale.ts';
import styles from './surface-lab.module.css';

const [width, height] = [330, 134];
const margin = { left: 34, right: 10, top: 6, bottom: 24 };

interface Props {
  readonly surface: Surface;
  readonly at: Point;
  readonly slopes: Slopes;
  readonly moving: 0 | 1;
  /** The lowest and highest value that is shown: the same for both slices. */
  readonly heights: Interval;
}

/** What is seen on the walk in which only one input moves: the curve, and its slope at the point. */
export function SlicePlot({ surface, at, slopes, moving, heights }: Props): ReactElement {
  const name = surface.inputs[moving];
  const other = surface.inputs[moving === 0 ? 1 : 0];
  const box: PlotBox = useMemo(
    () => ({
      width,
      height,
      x: linear(surface.domain, [margin.left, width - margin.right]),
      y: linear(heights, [height - margin.bottom, margin.top]),
    }),
    [surface, heights],
  );
  const curve = sliceOf(surface, at, moving, 121).map(
    ([t, v]) => [box.x.at(t), box.y.at(v)] as const,
  );
  const slope = slopes.partials[moving];
  const point: Point = [at[moving], slopes.value];
  const reach = (surface.domain[1] - surface.domain[0]) / 5;
  const tangent = slopeSegment(point, slope, reach, { x: surface.domain, y: heights });
  const colour = colourOf(name);
  const [px, py] = [box.x.at(point[0]), box.y.at(point[1])];
  return (
    <div className={styles['slice']}>
      <p className={styles['sliceTitle']}>
        Only <i className={`var-${name}`}>{name}</i> moves,{' '}
        <i className={`var-${other}`}>{other}</i> stays {fixed(at[moving === 0 ? 1 : 0])}:{' '}
        <b style={{ color: colour }}>slope {fixed(slope)}</b>
      </p>
      <svg
        className={plot['plot']}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`The slice in which only ${name} moves; its slope at the point is ${fixed(slope)}`}
      >
        <Axes
          box={box}
          xName={name}
          yName={surface.output}
          xTicks={box.x.ticks(4)}
          yTicks={box.y.ticks(3)}
        />
        <Inside box={box}>
          <path d={linePath(curve)} className={plot['curve']} stroke={colour} />
          {tangent && (
            <path
              d={linePath(tangent.map(([t, v]) => [box.x.at(t), box.y.at(v)] as const))}
              className={plot['tangent']}
            />
          )}
        </Inside>
        <circle cx={px} cy={py} r="5" className={plot['dot']} />
      </svg>
    </div>
  );
}

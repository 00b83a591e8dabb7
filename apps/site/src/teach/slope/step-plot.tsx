import type { ReactElement, ReactNode } from 'react';
import { powerOfTen } from '../numbers/format-number.ts';
import { Axes, Inside, type PlotBox } from '../plot/axes.tsx';
import { linePath, type Point } from '../plot/line-path.ts';
import plot from '../plot/plot.module.css';
import { type Interval, logarithmic, type Scale } from '../plot/scale.ts';
import styles from './slope-lab.module.css';

const [width, height] = [330, 216];
const margin = { left: 40, right: 12, top: 8, bottom: 26 };

/** The bottom and the top of the plot, for the scale of its heights. */
export const stepPlotSides: Interval = [height - margin.bottom, margin.top];

const x = logarithmic([10 ** -15.3, 10 ** 0.3], [margin.left, width - margin.right]);

export const asPower = (value: number): string => powerOfTen(Math.round(Math.log10(value)));

interface Props {
  readonly title: ReactNode;
  readonly label: string;
  readonly y: Scale;
  readonly yTicks: readonly number[];
  readonly yText: (value: number) => string;
  /** The first is drawn in the colour of what is measured. */
  readonly lines: readonly (readonly Point[])[];
  readonly h: number;
  /** A height at h. */
  readonly marked?: number;
}

/** What depends on the step, over steps from 10⁻¹⁵ to 1. */
export function StepPlot(props: Props): ReactElement {
  const { title, label, y, yTicks, yText, lines, h, marked = NaN } = props;
  const box: PlotBox = { width, height, x, y };
  const place = ([step, value]: Point): Point => [x.at(step), y.at(value)];
  return (
    <div>
      <p className={styles['plotTitle']}>{title}</p>
      <svg
        className={plot['plot']}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
      >
        <Axes
          box={box}
          xName="h"
          yName=""
          xTicks={[1e-15, 1e-12, 1e-9, 1e-6, 1e-3]}
          yTicks={yTicks}
          xText={asPower}
          yText={yText}
        />
        <Inside box={box}>
          <line x1={x.at(h)} x2={x.at(h)} y1={0} y2={height} className={styles['hereLine']} />
          {lines.map((line, i) => (
            <path
              key={i}
              d={linePath(line.map(place))}
              className={styles[i === 0 ? 'measuredLine' : 'otherLine']}
            />
          ))}
          {Number.isFinite(marked) && (
            <circle cx={x.at(h)} cy={y.at(marked)} r="5" className={plot['dot']} />
          )}
        </Inside>
      </svg>
    </div>
  );
}

import type { ReactElement, ReactNode } from 'react';
import { short } from '../numbers/format-number.ts';
import { colourOf } from './formula.tsx';
import styles from './plot.module.css';
import type { Scale } from './scale.ts';

/** A rectangle with a scale along each side. */
export interface PlotBox {
  readonly width: number;
  readonly height: number;
  readonly x: Scale;
  readonly y: Scale;
}

/** The name of the horizontal axis stands where its last numbers would. */
const NAME_ROOM = 24;

interface Props {
  readonly box: PlotBox;
  readonly xName: string;
  readonly yName: string;
  readonly xTicks?: readonly number[];
  readonly yTicks?: readonly number[];
  readonly xText?: (value: number) => string;
  readonly yText?: (value: number) => string;
}

/** Grid lines, numbers along the left and bottom side, and the names of the two axes. */
export function Axes(props: Props): ReactElement {
  const { box, xName, yName, xTicks, yTicks, xText = short, yText = short } = props;
  const { x, y } = box;
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return (
    <g className={styles['axes']} aria-hidden="true">
      {(xTicks ?? x.ticks(6)).map((value) => (
        <g key={value} transform={`translate(${x.at(value)},0)`}>
          <line y1={bottom} y2={top} className={value === 0 ? styles['zero'] : undefined} />
          {x.at(value) < right - NAME_ROOM && (
            <text y={bottom + 16} textAnchor="middle">
              {xText(value)}
            </text>
          )}
        </g>
      ))}
      {(yTicks ?? y.ticks(4)).map((value) => (
        <g key={value} transform={`translate(0,${y.at(value)})`}>
          <line x1={left} x2={right} className={value === 0 ? styles['zero'] : undefined} />
          <text x={left - 6} dy="0.35em" textAnchor="end">
            {yText(value)}
          </text>
        </g>
      ))}
      <text
        x={right}
        y={bottom + 16}
        textAnchor="end"
        className={styles['axisName']}
        fill={colourOf(xName)}
      >
        {xName}
      </text>
      <text x={left + 5} y={top + 13} className={styles['axisName']} fill={colourOf(yName)}>
        {yName}
      </text>
    </g>
  );
}

/** Cuts off what leaves the box; inside it the same coordinates go on. */
export function Inside({ box, children }: { box: PlotBox; children: ReactNode }): ReactElement {
  const [left, right] = box.x.range;
  const [bottom, top] = box.y.range;
  const [width, height] = [right - left, bottom - top];
  return (
    <svg
      x={left}
      y={top}
      width={width}
      height={height}
      viewBox={`${left} ${top} ${width} ${height}`}
      overflow="hidden"
    >
      {children}
    </svg>
  );
}

import type { ReactElement } from 'react';
import type { Curve } from '../functions/curves.ts';
import type { Side } from '../functions/difference.ts';
import { short } from '../numbers/format-number.ts';
import plot from '../plot/plot.module.css';
import { errorOf, hasSlope, type Readings, readingsAt } from './readings.ts';
import { precisely } from './slope-words.ts';

const steps = [0, 2, 4, 6, 8, 10, 12, 14].map((power) => Number(`1e-${power}`));

/** What the plot against the step shows, as a table: errors, or the quotients where there is no slope. */
export function InNumbers(props: { curve: Curve; readings: Readings }): ReactElement {
  const { curve, readings } = props;
  const { at, dtype, slope } = readings;
  const exact = hasSlope(readings);
  const columns: readonly Side[] = exact ? ['right', 'both'] : ['right', 'left'];
  return (
    <details className={plot['numbers']}>
      <summary>{exact ? 'The error' : 'The quotients'} in numbers</summary>
      <div className={plot['tables']}>
        <table>
          <caption>
            {exact
              ? `How far the quotient is from ${precisely(slope)} at ${curve.input} = ${short(at)}, in ${dtype}`
              : `The quotients at ${curve.input} = ${short(at)}, in ${dtype}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">h</th>
              {columns.map((side) => (
                <th key={side} scope="col">
                  {side}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((h) => {
              const row = readingsAt(curve, at, h, dtype);
              return (
                <tr key={h}>
                  <td>{short(h)}</td>
                  {columns.map((side) => (
                    <td key={side}>
                      {exact ? short(errorOf(row, side), 2) : precisely(row.quotients[side])}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}

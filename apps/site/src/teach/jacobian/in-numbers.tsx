import type { ReactElement } from 'react';
import type { Matrix } from '../functions/jacobian.ts';
import type { VectorFunction } from '../functions/vector-functions.ts';
import { short } from '../numbers/format-number.ts';
import plot from '../plot/plot.module.css';
import { sub } from './pass.ts';

/** The whole Jacobian as a table, for who wants to read it instead of building it. */
export function InNumbers(props: {
  fn: VectorFunction;
  at: readonly number[];
  jacobian: Matrix;
}): ReactElement {
  const { fn, at, jacobian } = props;
  return (
    <details className={plot['numbers']}>
      <summary>The whole Jacobian, to read</summary>
      <div className={plot['tables']}>
        <table>
          <caption>
            ∂y / ∂x at x = [{at.map((value) => short(value)).join(', ')}], row by row from{' '}
            <code>backward()</code>
          </caption>
          <thead>
            <tr>
              <th scope="col">output</th>
              {at.map((_, j) => (
                <th key={j} scope="col">
                  x{sub(j)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {jacobian.map((row, i) => (
              <tr key={i}>
                <th scope="row">
                  y{sub(i)} = {fn.formulas[i]}
                </th>
                {row.map((entry, j) => (
                  <td key={j}>{short(entry)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

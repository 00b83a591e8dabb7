import type { ReactElement } from 'react';
import { rowOf } from '../functions/jacobian.ts';
import {
  type VectorFunction,
  type VectorFunctionName,
  vectorFunctions,
} from '../functions/vector-functions.ts';
import { short } from '../numbers/format-number.ts';

export interface JacobianBuilderProps {
  readonly function: VectorFunctionName;
}

/** The Jacobian of a function, built row by row or column by column. */
export function JacobianBuilder({ function: name }: JacobianBuilderProps): ReactElement {
  const fn: VectorFunction = vectorFunctions[name];
  return (
    <figure>
      <table>
        <tbody>
          {fn.formulas.map((formula, i) => (
            <tr key={formula}>
              <th scope="row">
                y{i} = {formula}
              </th>
              {rowOf(fn, fn.start, i).map((entry, j) => (
                <td key={j}>{short(entry)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

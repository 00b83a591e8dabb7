import { type ReactElement, useId } from 'react';
import type { Side } from '../functions/difference.ts';
import { short } from '../numbers/format-number.ts';
import { Formula } from '../plot/formula.tsx';
import { errorOf, type Readings, sides } from './readings.ts';
import styles from './slope-lab.module.css';
import { precisely, quotientFormulas } from './slope-words.ts';

const names: Readonly<Record<Side, string>> = {
  right: 'right, +h',
  left: 'left, −h',
  both: 'both sides',
};

interface Props {
  readonly readings: Readings;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}

/** The three quotients beside what `backward()` answers; the chosen one is the line in the plots. */
export function Quotients({ readings, side, onSide }: Props): ReactElement {
  const group = useId();
  return (
    <div className={styles['quotients']}>
      <table>
        <caption>
          The chosen line: <Formula text={quotientFormulas[side]} />
        </caption>
        <thead>
          <tr>
            <th scope="col">step</th>
            <th scope="col">slope</th>
            <th scope="col">off by</th>
          </tr>
        </thead>
        <tbody>
          {sides.map((one) => (
            <tr key={one} data-chosen={one === side}>
              <th scope="row">
                <label>
                  <input
                    type="radio"
                    name={group}
                    checked={one === side}
                    onChange={() => onSide(one)}
                  />
                  {names[one]}
                </label>
              </th>
              <td>{precisely(readings.quotients[one])}</td>
              <td>{errorText(errorOf(readings, one))}</td>
            </tr>
          ))}
          <tr className={styles['answer']}>
            <th scope="row">
              <code>backward()</code>
            </th>
            <td>{precisely(readings.slope)}</td>
            <td>{readings.kink ? 'by convention' : ''}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

const errorText = (error: number): string => (Number.isNaN(error) ? '–' : short(error, 2));

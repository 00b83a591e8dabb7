import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import type { VectorFunction } from '../functions/vector-functions.ts';
import { short } from '../numbers/format-number.ts';
import { Formula } from '../plot/formula.tsx';
import { type Filled, keyOf } from './filled.ts';
import styles from './jacobian-builder.module.css';
import { type Pass, sub } from './pass.ts';

interface Props {
  readonly fn: VectorFunction;
  readonly pass: Pass;
  readonly filled: Filled;
  /** null where it is not known yet. */
  readonly entryAt: (i: number, j: number) => number | null;
  /** The entry that was foretold wrongly last. */
  readonly wrong: string | undefined;
  readonly onPass: (pass: Pass) => void;
  /** Whether it was right. */
  readonly onForetell: (i: number, j: number, typed: string) => boolean;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The Jacobian as a table of fields: a row for each output, a column for each input. */
export function JacobianGrid(props: Props): ReactElement {
  const { fn, pass, filled, entryAt, wrong, onPass, onForetell } = props;
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const table = useRef<HTMLTableElement>(null);

  const focus = (i: number, j: number): boolean => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-cell="${keyOf(i, j)}"]`);
    field?.focus();
    field?.select();
    return field !== null && field !== undefined;
  };
  const foretell = (i: number, j: number): boolean => {
    const typed = (drafts[keyOf(i, j)] ?? '').trim();
    return typed !== '' && entryAt(i, j) === null && onForetell(i, j, typed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, i: number, j: number): void => {
    if (event.key === 'Enter' && foretell(i, j)) {
      // On to the next place of the same pass.
      if (pass.along === 'row') focus(i, j + 1);
      else focus(i + 1, j);
    }
    const arrow = arrows[event.key];
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    // Within the text, left and right belong to the text.
    const all = selectionStart === 0 && selectionEnd === value.length;
    const atEdge =
      selectionStart === selectionEnd &&
      selectionStart === (event.key === 'ArrowLeft' ? 0 : value.length);
    if (!arrow || event.shiftKey || (arrow[1] !== 0 && !all && !atEdge)) return;
    if (focus(i + arrow[0], j + arrow[1])) event.preventDefault();
  };
  const isIn = (i: number, j: number): boolean => pass.index === (pass.along === 'row' ? i : j);
  const header = (along: Pass['along'], index: number, text: string): ReactElement => {
    const chosen = pass.along === along && pass.index === index;
    return (
      <>
        <button
          type="button"
          aria-pressed={chosen}
          className={styles['choose']}
          onClick={() => onPass({ along, index })}
        >
          <Formula text={text} />
        </button>
        <span className={styles['weight']} aria-hidden={pass.along !== along}>
          {along === 'row' ? 'v' : 'u'}
          {sub(index)} = {chosen ? 1 : 0}
        </span>
      </>
    );
  };

  return (
    <table ref={table} className={styles['grid']}>
      <caption className="visually-hidden">
        The Jacobian: row i, column j holds how fast output i moves with input j
      </caption>
      <thead>
        <tr>
          <td className={styles['corner']}>
            <Formula text="∂y / ∂x" />
          </td>
          {fn.start.map((_, j) => (
            <th key={j} scope="col" data-off={pass.along !== 'column'}>
              {header('column', j, `x${sub(j)}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fn.formulas.map((formula, i) => (
          <tr key={i}>
            <th scope="row" data-off={pass.along !== 'row'}>
              {header('row', i, `y${sub(i)} = ${formula}`)}
            </th>
            {fn.start.map((_, j) => {
              const key = keyOf(i, j);
              const entry = entryAt(i, j);
              return (
                <td key={j} data-in={isIn(i, j)} data-how={filled[key]}>
                  <input
                    type="text"
                    data-cell={key}
                    aria-label={`∂y${sub(i)} / ∂x${sub(j)}`}
                    aria-invalid={wrong === key}
                    autoComplete="off"
                    placeholder="?"
                    readOnly={entry !== null}
                    value={entry === null ? (drafts[key] ?? '') : short(entry)}
                    onFocus={() =>
                      onPass({ along: pass.along, index: pass.along === 'row' ? i : j })
                    }
                    onChange={({ target }) => setDrafts({ ...drafts, [key]: target.value })}
                    onKeyDown={(event) => onKeyDown(event, i, j)}
                    onBlur={() => foretell(i, j)}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

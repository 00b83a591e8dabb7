import CodeBlock from '@theme/CodeBlock';
import { type ReactElement, useId, useMemo, useState } from 'react';
import { jacobianOf, usesOf, valuesOf } from '../functions/jacobian.ts';
import {
  type VectorFunction,
  type VectorFunctionName,
  vectorFunctions,
} from '../functions/vector-functions.ts';
import { short } from '../numbers/format-number.ts';
import { parseAnswer } from '../numbers/parse-answer.ts';
import { Formula } from '../plot/formula.tsx';
import { NumberField } from '../plot/number-field.tsx';
import plot from '../plot/plot.module.css';
import type { Interval } from '../plot/scale.ts';
import { diagnose } from '../predict/diagnose.ts';
import { cellPrediction } from './cell-prediction.ts';
import { Dependencies } from './dependencies.tsx';
import { type Filled, keyOf } from './filled.ts';
import { InNumbers } from './in-numbers.tsx';
import styles from './jacobian-builder.module.css';
import { JacobianGrid } from './jacobian-grid.tsx';
import { type Pass, passCode, passWords, placesOf, sub } from './pass.ts';

const domain: Interval = [-9, 9];
const names = Object.keys(vectorFunctions) as VectorFunctionName[];

export interface JacobianBuilderProps {
  readonly function: VectorFunctionName;
}

/** The Jacobian of a function, built entry by entry: foretold, or by the pass that computes it. */
export function JacobianBuilder({ function: first }: JacobianBuilderProps): ReactElement {
  const [name, setName] = useState(first);
  const [at, setAt] = useState<readonly number[]>(vectorFunctions[first].start);
  const [pass, setPass] = useState<Pass>({ along: 'row', index: 0 });
  const [filled, setFilled] = useState<Filled>({});
  const [message, setMessage] = useState<{ text: string; wrong?: string }>({ text: '' });
  const [round, setRound] = useState(0);
  const chooser = useId();

  const fn: VectorFunction = vectorFunctions[name];
  const known = useMemo(
    () => ({
      jacobian: jacobianOf(fn, at),
      values: valuesOf(fn, at),
      formulas: fn.formulas,
      uses: usesOf(fn),
    }),
    [fn, at],
  );
  const shapes = { outputs: fn.formulas.length, inputs: at.length };
  const entries = shapes.outputs * shapes.inputs;
  const places = placesOf(pass, shapes);
  const entryAt = (i: number, j: number): number | null =>
    filled[keyOf(i, j)] === undefined ? null : known.jacobian[i]![j]!;
  const open = places.filter(([i, j]) => filled[keyOf(i, j)] === undefined);
  const done = Object.keys(filled).length === entries;

  const startOver = (next: VectorFunctionName, point: readonly number[]): void => {
    setName(next);
    setAt(point);
    setFilled({});
    setMessage({ text: '' });
    setRound(round + 1);
  };
  const show = (): void => {
    setFilled({
      ...filled,
      ...Object.fromEntries(open.map(([i, j]) => [keyOf(i, j), 'shown'] as const)),
    });
    setMessage({
      text: `${pass.along === 'row' ? 'Row' : 'Column'} ${pass.index}: ${places
        .map(([i, j]) => short(known.jacobian[i]![j]!))
        .join(', ')}.`,
    });
  };
  const foretell = (i: number, j: number, typed: string): boolean => {
    const entry = parseAnswer(typed);
    if (entry === undefined) {
      setMessage({ text: `“${typed}” is not a number.`, wrong: keyOf(i, j) });
      return false;
    }
    const { state, says } = diagnose(entry, cellPrediction(known, i, j));
    const where = `∂y${sub(i)}/∂x${sub(j)}: `;
    if (state !== 'right') {
      setMessage({ text: where + says, wrong: keyOf(i, j) });
      return false;
    }
    setFilled({ ...filled, [keyOf(i, j)]: 'predicted' });
    setMessage({ text: where + says });
    return true;
  };

  return (
    <figure className={plot['lab']} aria-label="A Jacobian to build">
      <div className={styles['head']}>
        <label htmlFor={chooser}>
          <Formula text="y = f(x)" />
        </label>
        <select
          id={chooser}
          value={name}
          onChange={({ target }) => {
            const next = target.value as VectorFunctionName;
            startOver(next, vectorFunctions[next].start);
            setPass({ along: 'row', index: 0 });
          }}
        >
          {names.map((one) => (
            <option key={one} value={one}>
              {vectorFunctions[one].title}
            </option>
          ))}
        </select>
        {at.map((value, j) => (
          <NumberField
            key={j}
            label={<Formula text={`x${sub(j)} =`} />}
            value={value}
            domain={domain}
            step={0.5}
            onChange={(next) => startOver(name, at.with(j, next))}
          />
        ))}
        {fn.where && (
          <span className={plot['hint']}>
            <Formula text={fn.where} />
          </span>
        )}
      </div>
      <div className={styles['sides']}>
        <JacobianGrid
          key={round}
          fn={fn}
          pass={pass}
          filled={filled}
          entryAt={entryAt}
          wrong={message.wrong}
          onPass={setPass}
          onForetell={foretell}
        />
        <Dependencies
          at={at}
          values={known.values}
          uses={known.uses}
          pass={pass}
          entryAt={entryAt}
        />
      </div>
      <p className={styles['message']} role="status" data-wrong={message.wrong !== undefined}>
        {message.text ||
          'Type what you expect and press Enter, or run the pass. A click on y₀ or x₀ chooses another one.'}
      </p>
      <div className={styles['pass']}>
        <CodeBlock language="ts">
          {passCode(
            pass,
            shapes,
            places.map(([i, j]) => entryAt(i, j)),
          )}
        </CodeBlock>
        <p className={styles['words']}>
          {passWords(pass, shapes)} J has the shape [{shapes.outputs}, {shapes.inputs}]: a row for
          each output, a column for each input.
        </p>
      </div>
      <div className={plot['controls']}>
        <button
          type="button"
          className="button button--primary button--sm"
          disabled={open.length === 0}
          onClick={show}
        >
          Run this pass
        </button>
        <button
          type="button"
          className="button button--secondary button--sm"
          onClick={() => startOver(name, at)}
        >
          Start over
        </button>
        <span className={plot['hint']}>
          {done ? doneWords(filled, shapes) : `${Object.keys(filled).length} of ${entries} entries`}
        </span>
      </div>
      <InNumbers fn={fn} at={at} jacobian={known.jacobian} />
    </figure>
  );
}

function doneWords(
  filled: Filled,
  { outputs, inputs }: { outputs: number; inputs: number },
): string {
  const own = Object.values(filled).filter((how) => how === 'predicted').length;
  return `All ${outputs * inputs} entries, ${own} of them foretold. Row by row that is ${outputs} backward passes, column by column ${inputs} forward walks.`;
}

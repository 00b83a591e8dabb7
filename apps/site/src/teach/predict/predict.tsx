import useIsBrowser from '@docusaurus/useIsBrowser';
import { type FormEvent, type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { formatAnswer, parseAnswer } from '../numbers/parse-answer.ts';
import { VariableLetters } from '../variable-letters.tsx';
import { diagnose, type Diagnosis } from './diagnose.ts';
import type { Prediction } from './prediction.ts';
import { type PredictionName, predictions } from './predictions.ts';
import styles from './predict.module.css';

export interface PredictProps {
  readonly answer: PredictionName;
  readonly question: string;
  /** Why the answer is what it is. */
  readonly children: ReactNode;
}

/** A question whose answer is typed before it is shown. What is typed stays in the page. */
export function Predict({ answer: name, question, children }: PredictProps): ReactElement {
  const prediction: Prediction = predictions[name];
  const [answer] = useState(prediction.answer);
  const live = useIsBrowser();
  const [id, helpId] = [useId(), useId()];
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Diagnosis>();
  const [open, setOpen] = useState(false);

  const check = (event: FormEvent): void => {
    event.preventDefault();
    const typed = field.current!.value;
    const given = parseAnswer(typed);
    const result: Diagnosis =
      given === undefined ? { state: 'wrong', says: unread(typed) } : diagnose(given, prediction);
    setSaid(result);
    if (result.state === 'right') setOpen(true);
    else field.current!.select();
  };

  return (
    <div className={styles['predict']}>
      <form onSubmit={check}>
        <label htmlFor={live ? id : undefined} className={styles['question']}>
          <VariableLetters text={question} />
        </label>
        <div className={styles['row']}>
          {live ? (
            <>
              <input
                ref={field}
                id={id}
                className={styles['field']}
                type="text"
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                aria-describedby={helpId}
                aria-invalid={said !== undefined && said.state !== 'right'}
                onChange={() => setSaid(undefined)}
              />
              <button type="submit" className="button button--primary">
                Check
              </button>
            </>
          ) : (
            'Decide on an answer before you open it.'
          )}
        </div>
        <p id={helpId} className={styles['help']}>
          {Array.isArray(answer)
            ? 'Alone or in brackets: 2, [1, 2], [[1, 2], [3, 4]].'
            : 'A number: 2.5, −3, 1/3. Also nan, ∞, null.'}
        </p>
      </form>
      <output className={styles['said']} data-answer={said?.state}>
        {said && (
          <>
            <span aria-hidden="true">{said.state === 'right' ? '✓ ' : '✗ '}</span>
            <VariableLetters text={said.says} />
          </>
        )}
      </output>
      <details
        className={styles['answer']}
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>Show the answer</summary>
        <p className={styles['number']}>{formatAnswer(answer)}</p>
        {children}
      </details>
    </div>
  );
}

const unread = (typed: string): string =>
  typed.trim() === ''
    ? 'Type your answer first; a guess is fine.'
    : `“${typed.trim()}” does not read as a number or a list of numbers.`;

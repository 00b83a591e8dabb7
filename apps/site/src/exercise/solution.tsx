import { type ReactElement, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ExerciseSource } from '../../plugins/exercises/course.ts';
import { type DiffLine, lineDiff } from './line-diff.ts';
import styles from './workbench.module.css';

interface Props {
  readonly exercise: ExerciseSource;
  readonly code: string;
  readonly passed: boolean;
}

/** The solution beside the learner's code, after passing or when it is asked for twice. */
export function Solution({ exercise, code, passed }: Props): ReactElement {
  const [shown, setShown] = useState<'no' | 'asked' | 'yes'>('no');
  const heading = useRef<HTMLHeadingElement>(null);
  const toggle = (): void => {
    if (shown === 'no') setShown(passed ? 'yes' : 'asked');
    else setShown('no');
  };
  const reveal = (): void => {
    flushSync(() => setShown('yes'));
    heading.current?.focus();
  };
  return (
    <section aria-label="Our solution">
      <button
        type="button"
        className={styles['link']}
        aria-expanded={shown === 'yes'}
        onClick={toggle}
      >
        {label(shown, passed)}
      </button>
      <output>
        {shown === 'asked' && (
          <span className={styles['ask']}>
            You have not passed yet, and a hint may be enough.{' '}
            <button type="button" onClick={reveal}>
              Show it all the same
            </button>
          </span>
        )}
      </output>
      {shown === 'yes' && (
        <>
          <h2 ref={heading} tabIndex={-1} className={styles['solutionTitle']}>
            From your code to our solution
          </h2>
          <Diff lines={lineDiff(code, exercise.solution)} />
        </>
      )}
    </section>
  );
}

function label(shown: 'no' | 'asked' | 'yes', passed: boolean): string {
  if (shown === 'yes') return 'Hide the solution';
  if (shown === 'asked') return 'Not yet';
  return passed ? 'Compare with our solution' : 'Show the solution';
}

const Diff = ({ lines }: { lines: readonly DiffLine[] }): ReactElement =>
  lines.every(({ kind }) => kind === 'same') ? (
    <p>They are the same.</p>
  ) : (
    <pre className={styles['diff']}>
      {lines.map((line, at) => (
        <Line key={at} line={line} />
      ))}
    </pre>
  );

const signs = { same: ' ', removed: '−', added: '+' } as const;
const words = { same: '', removed: 'yours: ', added: 'ours: ' } as const;

const Line = ({ line: { kind, text } }: { line: DiffLine }): ReactElement => (
  <span className={styles['line']} data-kind={kind}>
    <span aria-hidden="true">{signs[kind]} </span>
    <span className="visually-hidden">{words[kind]}</span>
    {text}
    {'\n'}
  </span>
);

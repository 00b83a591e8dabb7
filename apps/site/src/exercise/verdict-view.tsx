import {
  type CheckVerdict,
  format,
  formatApart,
  formatProbe,
  type SourcePlace,
  type Verdict,
} from '@gradlings/check';
import type { ReactElement } from 'react';
import { RichLine, RichText } from './rich-text.tsx';
import styles from './verdict-view.module.css';

const marks = { passed: '✓', failed: '✗', error: '✗', timeout: '✗', refused: '✗' } as const;
const words = {
  passed: 'passed',
  failed: 'not yet',
  error: 'stopped with an error',
  timeout: 'took too long',
  refused: 'not an answer',
} as const;

/** What the terminal says, in the page: each check, and where one fails the numbers on which it does. */
export default function VerdictView({ verdict }: { verdict: Verdict }): ReactElement {
  const { problem, checks, console: printed } = verdict;
  return (
    <div className={styles['verdict']}>
      {problem && (
        <div className={styles['problem']}>
          {problem.values['line'] === undefined && <Place place={problem.place} />}
          <RichText text={problem.text} />
        </div>
      )}
      <ol className={styles['checks']} aria-label="Checks">
        {checks.map((check) => (
          <CheckView key={check.title} check={check} alone={!problem} />
        ))}
      </ol>
      {printed.length > 0 && (
        <section aria-label="Printed by your code">
          <h3 className={styles['printedTitle']}>Printed</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keyboard too */}
          <pre className={styles['printed']} tabIndex={0}>
            {printed.join('\n')}
          </pre>
        </section>
      )}
    </div>
  );
}

/** `alone`: nothing above has said already why it failed. */
function CheckView({ check, alone }: { check: CheckVerdict; alone: boolean }): ReactElement {
  const { status, title, message } = check;
  return (
    <li className={styles['check']} data-status={status}>
      <p className={styles['title']}>
        <span className={styles['mark']} aria-hidden="true">
          {marks[status]}
        </span>
        <span className="visually-hidden">{words[status]}: </span>
        <RichLine text={title} />
      </p>
      {alone && message && (
        <div className={styles['why']}>
          <Place place={check.place} />
          <RichText text={message.text} />
          <Numbers check={check} />
        </div>
      )}
    </li>
  );
}

const Place = ({ place }: { place: SourcePlace | undefined }): ReactElement | null =>
  place ? (
    <p className={styles['place']}>
      {place.file}, line {place.line}, column {place.column}
    </p>
  ) : null;

/** The numbers that the message does not tell already. */
function Numbers({ check }: { check: CheckVerdict }): ReactElement | null {
  const { status, message, probe, yours, expected, finiteDifference } = check;
  if (status !== 'failed' || message?.code.startsWith('differs-')) return null;
  const [your, right] = formatApart(yours, expected);
  return (
    <dl className={styles['numbers']}>
      {probe !== undefined && <Row name="input" value={formatProbe(probe)} />}
      <Row name="your answer" value={your} />
      <Row name="right answer" value={right} />
      {finiteDifference !== undefined && (
        <Row name="finite difference" value={format(finiteDifference)} />
      )}
    </dl>
  );
}

const Row = ({ name, value }: { name: string; value: string }): ReactElement => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

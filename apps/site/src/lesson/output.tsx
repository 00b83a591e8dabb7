import type { ReactElement } from 'react';
import type { ScriptRun } from '../run/run-script.ts';
import styles from './lesson.module.css';

/** What a snippet printed, or why it could not run; said aloud when it comes. */
export function Output({
  run,
}: {
  run: ScriptRun | 'running' | 'broken' | undefined;
}): ReactElement {
  return <output className={styles['output']}>{run && <Said run={run} />}</output>;
}

function Said({ run }: { run: ScriptRun | 'running' | 'broken' }): ReactElement {
  if (run === 'running') return <>Running…</>;
  if (run === 'broken')
    return <>The code could not be run here. Is the network there? Press Run again.</>;
  const { printed, problem } = run;
  return (
    <>
      {printed.length > 0 && (
        <>
          <span className={styles['caption']}>Prints</span>
          <span className={styles['printed']}>{printed.join('\n')}</span>
        </>
      )}
      {problem && <span className={styles['problem']}>{problem.text}</span>}
      {printed.length === 0 && !problem && <>It ran, and printed nothing.</>}
    </>
  );
}

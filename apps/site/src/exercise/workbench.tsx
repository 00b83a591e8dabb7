import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { Verdict } from '@gradlings/check';
import {
  type ComponentType,
  lazy,
  type ReactElement,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { ExerciseSource, ExerciseSummary } from '../../plugins/exercises/course.ts';
import { progressOf } from '../progress/progress.ts';
import {
  recordTry,
  saveCode,
  useCode,
  useProgress,
  useRefused,
} from '../progress/progress-store.ts';
import type { Graded } from '../run/grade.ts';
import { useNewest } from '../run/use-newest.ts';
import { StaticCode } from '../editor/static-code.tsx';
import { RunGraph } from './run-graph.tsx';
import { Solution } from './solution.tsx';
import { exercisePath } from './use-course.ts';
import { problemIn } from './problem-in.ts';
import styles from './workbench.module.css';

const loadEditor = () => import('../editor/code-editor.tsx');
const loadGrading = () => import('../run/grade.ts');
const loadVerdictView = () => import('./verdict-view.tsx');
const CodeEditor = lazy(loadEditor);

type Run =
  | { readonly state: 'idle' | 'running' | 'broken' }
  | {
      readonly state: 'done';
      readonly verdict: Verdict;
      readonly graph: Graded['graph'];
      /** Loaded with the judge, so that the verdict is there in one piece. */
      readonly View: ComponentType<{ verdict: Verdict }>;
    };

interface Props {
  readonly exercise: ExerciseSource;
  readonly next: ExerciseSummary | undefined;
}

/** The editor, Run, and what the checks say. */
export function Workbench({ exercise, next }: Props): ReactElement {
  const { id, file, stub } = exercise;
  const isBrowser = useIsBrowser();
  const saved = useCode(id);
  const code = saved ?? stub;
  const passed = progressOf(useProgress(), id).passedAt !== undefined;
  const refused = useRefused();
  const begin = useNewest();
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const [beforeReset, setBeforeReset] = useState<string>();

  useEffect(() => {
    void loadGrading().then(({ warmUp }) => warmUp());
    void loadVerdictView();
  }, []);

  const grade = useCallback(async () => {
    const isNewest = begin();
    setRun({ state: 'running' });
    try {
      const [{ grade: judge }, { default: View }] = await Promise.all([
        loadGrading(),
        loadVerdictView(),
      ]);
      const { verdict, graph } = await judge(exercise, code);
      if (!isNewest()) return;
      setRun({ state: 'done', verdict, graph, View });
      recordTry(id, verdict.status === 'passed');
    } catch {
      if (isNewest()) setRun({ state: 'broken' });
    }
  }, [begin, exercise, id, code]);

  useEffect(() => {
    // In the editor the key is the editor's own.
    const onKeyDown = (event: KeyboardEvent): void => {
      const runs = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!runs || event.defaultPrevented) return;
      event.preventDefault();
      void grade();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [grade]);

  const change = (changed: string): void => {
    setBeforeReset(undefined);
    saveCode(id, changed);
  };
  const reset = (): void => {
    setBeforeReset(code);
    saveCode(id, undefined);
  };
  const undoReset = (): void => {
    setBeforeReset(undefined);
    saveCode(id, beforeReset);
  };

  const verdict = run.state === 'done' ? run.verdict : undefined;
  const problem = useMemo(() => verdict && problemIn(verdict, file), [verdict, file]);
  const shown = <StaticCode code={code} />;
  return (
    <section className={styles['bench']} aria-label={`Your code in ${file}`}>
      <div className={styles['bar']}>
        <code>{file}</code>
        {beforeReset === undefined ? (
          <button type="button" disabled={code === stub} onClick={reset}>
            Start over
          </button>
        ) : (
          <button type="button" onClick={undoReset}>
            Bring my code back
          </button>
        )}
      </div>
      <div className={styles['code']}>
        {isBrowser ? (
          <Suspense fallback={shown}>
            <CodeEditor
              path={`/course/${file}`}
              code={code}
              label={`Your code in ${file}`}
              describedBy="leave-editor"
              problem={problem}
              onChange={change}
              onRun={() => void grade()}
            />
          </Suspense>
        ) : (
          shown
        )}
      </div>
      <p id="leave-editor" className={styles['leave']}>
        Tab indents; press Escape, then Tab, to move on.
      </p>
      <div className={styles['run']}>
        <button
          type="button"
          className="button button--primary"
          disabled={!isBrowser}
          onClick={() => void grade()}
        >
          Run the checks
        </button>
        <span className={styles['keys']}>
          <kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>Enter</kbd>
        </span>
      </div>
      <noscript>
        <p>The editor and the checks need JavaScript. In a terminal you need neither.</p>
      </noscript>
      <output className={styles['status']} data-state={statusOf(run)}>
        {sentenceOf(run)}
      </output>
      {run.state === 'done' && <run.View verdict={run.verdict} />}
      {run.state === 'done' && run.graph && <RunGraph record={run.graph} />}
      {verdict?.status === 'passed' && next && (
        <p>
          <Link className="button button--primary" to={exercisePath(next.id)}>
            Next: {next.number} {next.title}
          </Link>
        </p>
      )}
      {isBrowser && <Solution exercise={exercise} code={code} passed={passed} />}
      {refused && (
        <p role="alert">
          Your browser does not let this page keep anything: copy your code before you leave.
        </p>
      )}
    </section>
  );
}

const statusOf = (run: Run): string => (run.state === 'done' ? run.verdict.status : run.state);

const sentences = {
  idle: '',
  running: 'Running…',
  broken: 'The checks could not be loaded. Is the network there? Press Run again.',
} as const;

function sentenceOf(run: Run): string {
  if (run.state !== 'done') return sentences[run.state];
  const { checks, status } = run.verdict;
  if (status === 'passed')
    return checks.length === 1 ? 'The check passes.' : `All ${checks.length} checks pass.`;
  const passing = checks.filter((check) => check.status === 'passed').length;
  if (passing === 0 && run.verdict.problem) return 'The checks could not run.';
  if (checks.length === 1) return 'The check does not pass yet.';
  return `${passing} of ${checks.length} checks pass.`;
}

import useIsBrowser from '@docusaurus/useIsBrowser';
import {
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { StaticCode } from '../editor/static-code.tsx';
import type { ScriptRun } from '../run/run-script.ts';
import { useNewest } from '../run/use-newest.ts';
import { fencedCode } from './fenced-code.ts';
import { Output } from './output.tsx';
import styles from './lesson.module.css';

const CodeEditor = lazy(() => import('../editor/code-editor.tsx'));
const FILE = 'snippet.ts';

interface CodeProps {
  readonly children: ReactNode;
  /** What it prints as it stands, where that is shown before it is run. */
  readonly prints?: readonly string[];
}

/** A fenced block of TypeScript that can be changed and run in the page. The editor is loaded when it is asked for. */
export function Code({ children, prints }: CodeProps): ReactElement {
  const original = `${fencedCode(children)[0]?.code ?? ''}\n`;
  const isBrowser = useIsBrowser();
  const leave = useId();
  const box = useRef<HTMLDivElement>(null);
  const [code, setCode] = useState(original);
  const [editing, setEditing] = useState(false);
  const begin = useNewest();
  const [run, setRun] = useState<ScriptRun | 'running' | 'broken' | undefined>(
    prints && { printed: prints },
  );

  // The editor takes over what was clicked, once it is there.
  useEffect(() => {
    if (!editing || !box.current) return undefined;
    const arrival = new MutationObserver(() => {
      const content = box.current?.querySelector<HTMLElement>('.cm-content');
      if (!content) return;
      arrival.disconnect();
      content.focus();
    });
    arrival.observe(box.current, { childList: true, subtree: true });
    return () => arrival.disconnect();
  }, [editing]);

  const start = async (): Promise<void> => {
    const isNewest = begin();
    setRun('running');
    try {
      const { runScript } = await import('../run/run-script.ts');
      const done = await runScript(FILE, code);
      if (isNewest()) setRun(done);
    } catch {
      if (isNewest()) setRun('broken');
    }
  };

  const shown = <StaticCode code={code} />;
  const place = typeof run === 'object' ? run.problem : undefined;
  return (
    <div className={styles['snippet']}>
      <div ref={box} className={styles['code']}>
        {editing ? (
          <Suspense fallback={shown}>
            <CodeEditor
              path={`/course/${leave}/${FILE}`}
              code={code}
              label="The code of the lesson, to change"
              describedBy={leave}
              problem={place?.place && { ...place.place, message: place.text }}
              onChange={setCode}
              onRun={() => void start()}
            />
          </Suspense>
        ) : (
          shown
        )}
      </div>
      {isBrowser && (
        <div className={styles['bar']}>
          <button
            type="button"
            className="button button--primary button--sm"
            onClick={() => void start()}
          >
            Run
          </button>
          {!editing && (
            <button
              type="button"
              className="button button--secondary button--sm"
              onClick={() => setEditing(true)}
            >
              Change it
            </button>
          )}
          {code !== original && (
            <button
              type="button"
              className="button button--secondary button--sm"
              onClick={() => setCode(original)}
            >
              As it was
            </button>
          )}
          {editing && (
            <span id={leave} className={styles['leave']}>
              Tab indents; press Escape, then Tab, to move on.
            </span>
          )}
        </div>
      )}
      <Output run={run} />
    </div>
  );
}

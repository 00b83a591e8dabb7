import useIsBrowser from '@docusaurus/useIsBrowser';
import {
  type ComponentType,
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useRef,
} from 'react';
import type { ExerciseSource } from '../../plugins/exercises/course.ts';
import { progressOf } from '../progress/progress.ts';
import { recordHints, useProgress } from '../progress/progress-store.ts';
import styles from './exercise-page.module.css';

interface Props {
  readonly exercise: ExerciseSource;
  readonly Hints: ComponentType<{ components: object }>;
}

/** How many hints may be seen. */
const Taken = createContext(Infinity);

/** One hint at a time, each a step nearer. Without JavaScript all of them, closed. */
export function HintLadder({ exercise, Hints }: Props): ReactElement {
  const isBrowser = useIsBrowser();
  const list = useRef<HTMLDivElement>(null);
  const taken = progressOf(useProgress(), exercise.id).hints;
  const { hintCount } = exercise;

  const takeNext = (): void => {
    recordHints(exercise.id, taken + 1);
    // The new hint is read next: by the eye and by a screen reader.
    requestAnimationFrame(() => {
      const rung = list.current?.querySelectorAll('details')[taken];
      if (!rung) return;
      rung.open = true;
      rung.querySelector('summary')?.focus();
    });
  };

  return (
    <section aria-labelledby="hints">
      <h2 id="hints" className={styles['smallHeading']}>
        Hints
      </h2>
      <div ref={list}>
        <Taken value={isBrowser ? taken : Infinity}>
          <Hints components={components} />
        </Taken>
      </div>
      {isBrowser && taken < hintCount && (
        <button type="button" className="button button--secondary" onClick={takeNext}>
          {taken === 0 ? 'Give me a hint' : 'The next hint'} ({taken + 1} of {hintCount})
        </button>
      )}
    </section>
  );
}

function Hint({ rung, children }: { rung: string; children: ReactNode }): ReactElement {
  return (
    <details className={styles['hint']} hidden={Number(rung) >= useContext(Taken)}>
      {children}
    </details>
  );
}

const components = { details: Hint, summary: 'summary' };

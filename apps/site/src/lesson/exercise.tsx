import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { exercisePath, usePlace } from '../exercise/use-course.ts';
import { progressOf } from '../progress/progress.ts';
import { useProgress } from '../progress/progress-store.ts';
import styles from './lesson.module.css';

const ExerciseInPlace = lazy(() => import('./exercise-in-place.tsx'));

/** An exercise of the course in a lesson: a card, which opens into the exercise itself. */
export function Exercise({ id }: { id: string }): ReactElement {
  const { exercise } = usePlace(id);
  const isBrowser = useIsBrowser();
  const [open, setOpen] = useState(false);
  const passed = progressOf(useProgress(), id).passedAt !== undefined;
  const heading = `exercise-${id}`;
  return (
    <section className={styles['card']} aria-labelledby={heading}>
      <div className={styles['cardHead']}>
        <p id={heading} className={styles['cardTitle']}>
          <Link to={exercisePath(id)}>
            {exercise.number} {exercise.title}
          </Link>
        </p>
        <p className={styles['cardFacts']}>
          {passed ? (
            <span className={styles['passed']}>✓ passed</span>
          ) : (
            `an exercise, about ${exercise.minutes} minutes`
          )}
        </p>
        {isBrowser && (
          <button
            type="button"
            className="button button--secondary button--sm"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Put it away' : 'Do it here'}
          </button>
        )}
      </div>
      {open && (
        <Suspense fallback={<p>Loading…</p>}>
          <ExerciseInPlace id={id} />
        </Suspense>
      )}
    </section>
  );
}

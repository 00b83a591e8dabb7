import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import type { ComponentType, ReactElement } from 'react';
import type { ExerciseSource } from '../../plugins/exercises/course.ts';
import { progressOf } from '../progress/progress.ts';
import { useProgress } from '../progress/progress-store.ts';
import { HintLadder } from './hint-ladder.tsx';
import styles from './exercise-page.module.css';
import { InYourTerminal } from './in-your-terminal.tsx';
import { exercisePath, lessonPath, usePlace } from './use-course.ts';
import { Workbench } from './workbench.tsx';

interface Props {
  readonly exercise: ExerciseSource;
  readonly Instructions: ComponentType;
  readonly Hints: ComponentType<{ components: object }>;
}

/** /exercises/ID. Without JavaScript it is still the whole exercise: what to do, the stub and the hints. */
export default function ExercisePage({ exercise, Instructions, Hints }: Props): ReactElement {
  const { chapter, previous, next } = usePlace(exercise.id);
  const passed = progressOf(useProgress(), exercise.id).passedAt !== undefined;
  const title = `${exercise.number} ${exercise.title}`;
  return (
    <Layout title={title} description={`An exercise of ${exercise.minutes} minutes, graded here.`}>
      <main className={styles['page']}>
        <header className={styles['header']}>
          <p className={styles['chapter']}>
            <Link to="/exercises/">Exercises</Link> · {chapter.number} {chapter.title}
          </p>
          <h1>
            {title} {passed && <span className={styles['passed']}>✓ passed</span>}
          </h1>
          <p className={styles['facts']}>
            About {exercise.minutes} minutes
            {exercise.hasLesson && (
              <>
                {' · '}
                <Link to={lessonPath(exercise.lesson)}>Read the lesson</Link>
              </>
            )}
          </p>
        </header>
        <div className={styles['columns']}>
          <div className={styles['task']}>
            <section className="markdown" aria-label="What to do">
              <MDXContent>
                <Instructions />
              </MDXContent>
            </section>
            <HintLadder exercise={exercise} Hints={Hints} />
            <InYourTerminal exercise={exercise} />
          </div>
          <Workbench key={exercise.id} exercise={exercise} next={next} />
        </div>
        <nav className="pagination-nav" aria-label="Exercises before and after">
          {previous && (
            <Link
              className="pagination-nav__link pagination-nav__link--prev"
              to={exercisePath(previous.id)}
            >
              <div className="pagination-nav__sublabel">Before</div>
              <div className="pagination-nav__label">
                {previous.number} {previous.title}
              </div>
            </Link>
          )}
          {next && (
            <Link
              className="pagination-nav__link pagination-nav__link--next"
              to={exercisePath(next.id)}
            >
              <div className="pagination-nav__sublabel">Next</div>
              <div className="pagination-nav__label">
                {next.number} {next.title}
              </div>
            </Link>
          )}
        </nav>
      </main>
    </Layout>
  );
}

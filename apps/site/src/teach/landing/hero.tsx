import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { ReactElement } from 'react';
import { exercisePath, lessonPath, useCourse } from '../../exercise/use-course.ts';
import { progressOf } from '../../progress/progress.ts';
import { useProgress } from '../../progress/progress-store.ts';
import { SurfaceLab } from '../mdx.ts';
import styles from './landing.module.css';

/** The first screen: a partial derivative to touch, and where to go on from it. */
export function Hero(): ReactElement {
  return (
    <header className={styles['hero']}>
      <div className={styles['opening']}>
        <h1>Learn partial derivatives by writing them</h1>
        <p>
          Drag the point. Two paths cross there, along <i className="var-x">x</i> and along{' '}
          <i className="var-y">y</i>, each with its own slope. A <b>partial derivative</b> is the
          slope of one path, while the other input stands still.
        </p>
      </div>
      <SurfaceLab surface="sin x · cos y" />
      <div className={styles['then']}>
        <p>
          Here you write the code that computes such slopes, down to the engine behind{' '}
          <code>backward()</code>, and every answer is checked as you go.
        </p>
        <Begin />
      </div>
    </header>
  );
}

/** To the first lesson and the first exercise, or to the exercise that comes next. */
function Begin(): ReactElement {
  const progress = useProgress();
  const isBrowser = useIsBrowser();
  const all = useCourse().flatMap((chapter) => chapter.exercises);
  const [first] = all;
  const next = all.find(({ id }) => progressOf(progress, id).passedAt === undefined);
  const goesOn = isBrowser && next !== undefined && next !== first;
  return (
    <p className={styles['begin']}>
      <Link className="button button--primary" to={lessonPath(first!.lesson)}>
        The first lesson
      </Link>
      {goesOn ? (
        <Link className="button button--secondary" to={exercisePath(next.id)}>
          Go on: {next.number} {next.title}
        </Link>
      ) : (
        <Link className="button button--secondary" to={exercisePath(first!.id)}>
          The first exercise
        </Link>
      )}
    </p>
  );
}

import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { lessonPath, useCourse } from '../../exercise/use-course.ts';
import styles from './landing.module.css';

/** The chapters as they stand, each with its lessons' exercises. */
export function Chapters(): ReactElement {
  return (
    <section aria-labelledby="chapters">
      <h2 id="chapters">The way through</h2>
      <ol className={styles['chapters']}>
        {useCourse().map(({ number, title, exercises }) => (
          <li key={number}>
            <Link to={lessonPath(exercises[0]!.lesson)}>
              <span className={styles['number']}>{number}</span> {title}
            </Link>
            <span className={styles['count']}>
              {exercises.length === 1 ? 'one exercise' : `${exercises.length} exercises`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

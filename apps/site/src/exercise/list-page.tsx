import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import type { ComponentType, ReactElement } from 'react';
import type { ChapterSummary } from '../../plugins/exercises/course.ts';
import { type Progress, progressOf } from '../progress/progress.ts';
import { useProgress } from '../progress/progress-store.ts';
import { KeepProgress } from './keep-progress.tsx';
import styles from './list-page.module.css';
import { exercisePath, useCourse } from './use-course.ts';

interface Props {
  /** Each chapter's README, by its number. */
  readonly introductions: Readonly<Record<string, ComponentType>>;
}

/** /exercises: every chapter and exercise, and how far the learner is. */
export default function ListPage({ introductions }: Props): ReactElement {
  const chapters = useCourse();
  const progress = useProgress();
  const isBrowser = useIsBrowser();
  const all = chapters.flatMap((chapter) => chapter.exercises);
  const next = all.find(({ id }) => progressOf(progress, id).passedAt === undefined);
  return (
    <Layout title="Exercises" description="Every exercise of the course, in order.">
      <main className={styles['page']}>
        <h1>Exercises</h1>
        {isBrowser && next && (
          <p>
            <Link className="button button--primary" to={exercisePath(next.id)}>
              {next === all[0] ? 'Begin' : 'Go on'}: {next.number} {next.title}
            </Link>
          </p>
        )}
        {chapters.map((chapter) => (
          <Chapter
            key={chapter.number}
            chapter={chapter}
            progress={progress}
            Introduction={introductions[chapter.number]}
          />
        ))}
        {isBrowser && <KeepProgress />}
      </main>
    </Layout>
  );
}

function Chapter({
  chapter: { number, title, exercises },
  progress,
  Introduction,
}: {
  chapter: ChapterSummary;
  progress: Progress;
  Introduction: ComponentType | undefined;
}): ReactElement {
  const isPassed = (id: string): boolean => progressOf(progress, id).passedAt !== undefined;
  const passed = exercises.filter(({ id }) => isPassed(id)).length;
  return (
    <section className={styles['chapter']} aria-labelledby={`chapter-${number}`}>
      <h2 id={`chapter-${number}`}>
        {number} {title}
      </h2>
      {Introduction && (
        <MDXContent>
          <Introduction />
        </MDXContent>
      )}
      {passed > 0 && (
        <p className={styles['passed']}>
          {passed} of {exercises.length} passed{' '}
          <meter min={0} max={exercises.length} value={passed} aria-hidden="true" />
        </p>
      )}
      <ul className={styles['list']}>
        {exercises.map(({ id, number: count, title: name, minutes }) => (
          <li key={id}>
            <Link to={exercisePath(id)}>
              <span className={styles['number']}>{count}</span> {name}
            </Link>
            <span className={styles['minutes']}>
              {isPassed(id) ? <span className={styles['done']}>✓ passed</span> : `${minutes} min`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import Link from '@docusaurus/Link';
import CodeBlock from '@theme/CodeBlock';
import type { ReactElement } from 'react';
import { useCourse } from '../../exercise/use-course.ts';
import { commands } from './commands.ts';
import styles from './landing.module.css';

/** In the page, in a terminal, or in front of a class. */
export function WaysIn(): ReactElement {
  const count = useCourse().flatMap((chapter) => chapter.exercises).length;
  return (
    <section aria-labelledby="ways-in">
      <h2 id="ways-in">Three ways in</h2>
      <div className={styles['ways']}>
        <div>
          <h3>In this page</h3>
          <p>
            Lessons with plots to drag and graphs to play, and {count} exercises with an editor.
            Your code runs in your browser and is kept there. Nothing to install, no account.
          </p>
          <p>
            <Link to="/exercises/">All exercises</Link>, or{' '}
            <Link to="/using-this-site">how this site works</Link>
          </p>
        </div>
        <div>
          <h3>In your terminal</h3>
          <p>In a clone of the course, with Node.js 20.19 or newer and any editor:</p>
          <CodeBlock language="bash">{commands.start.join('\n')}</CodeBlock>
          <p>
            The first exercise appears. Write, save, and the verdict changes; when it is right, the
            next one follows.
          </p>
        </div>
        <div>
          <h3>For teachers</h3>
          <p>A folder of answers that nobody vouches for, graded by one command:</p>
          <CodeBlock language="bash">{commands.grade.join('\n')}</CodeBlock>
          <p>
            Each answer runs in a process of its own, without files, network or clock. The report
            (JSON, JUnit or a GitHub summary) says which misconception produced a wrong one.
          </p>
        </div>
      </div>
    </section>
  );
}

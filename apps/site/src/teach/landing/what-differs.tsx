import Link from '@docusaurus/Link';
import CodeBlock from '@theme/CodeBlock';
import type { ReactElement } from 'react';
import { exercisePath, usePlace } from '../../exercise/use-course.ts';
import { exampleVerdict } from './example-verdict.ts';
import styles from './landing.module.css';

/** What this course does that others do not, shown where it can be. */
export function WhatDiffers(): ReactElement {
  const { exercise } = usePlace(exampleVerdict.exercise);
  return (
    <section aria-labelledby="what-differs">
      <h2 id="what-differs">It says what you computed instead</h2>
      <div className={styles['verdict']}>
        <div>
          <p>
            “Expected 3, got 4” teaches nobody. Each exercise knows the ways in which its answer is
            usually missed, recognises yours, and asks the question that leads on. An answer to{' '}
            <Link to={exercisePath(exercise.id)}>{exercise.title}</Link>:
          </p>
          <CodeBlock language="ts">{exampleVerdict.code}</CodeBlock>
        </div>
        <figure className={styles['says']}>
          <figcaption>
            <span aria-hidden="true">✗ </span>
            {exampleVerdict.check}
          </figcaption>
          <blockquote>{exampleVerdict.says}</blockquote>
        </figure>
      </div>
      <ul className={styles['points']}>
        <li>
          <b>What you learn holds in PyTorch.</b> The engine has its names, its rules and its
          messages. Lessons show <Link to="/lessons/scalars/first-grad">the same code in both</Link>
          , with what PyTorch printed; a test compares it with what ours prints.
        </li>
        <li>
          <b>You build the engine yourself.</b> From ordering the nodes of a graph to adding up
          gradients over its paths, you write its pieces in{' '}
          <Link to="/lessons/graph/order-and-paths">the second chapter</Link>.
        </li>
        <li>
          <b>Every number is computed.</b> The slopes on this page come from the engine that you
          learn to write, while you drag.
        </li>
        <li>
          <b>Nothing leaves your browser.</b> No account, no tracking, no request to anyone else.
          When you ask for it, the site works <Link to="/using-this-site">without a network</Link>.
        </li>
      </ul>
    </section>
  );
}

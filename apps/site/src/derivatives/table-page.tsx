import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import { type ReactElement, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Part } from '../../plugins/derivatives/table.ts';
import { Filter } from './filter.tsx';
import { matches } from './matches.ts';
import { OperationRow } from './operation-row.tsx';
import styles from './table-page.module.css';

/** /derivatives: what every operation computes, and what its inputs get in the backward pass. */
export default function TablePage({ parts }: { parts: readonly Part[] }): ReactElement {
  const isBrowser = useIsBrowser();
  const [words, setWords] = useState('');
  const later = useDeferredValue(words);
  // Emptied at once: a link to a row must find it.
  const asked = words === '' ? words : later;
  const showAll = useCallback(() => setWords(''), []);
  const [tried, setTried] = useState<string>();
  const found = useMemo(
    () => new Set(parts.flatMap(({ rows }) => rows.filter((row) => matches(row, asked)))),
    [parts, asked],
  );
  const total = parts.reduce((count, { rows }) => count + rows.length, 0);
  return (
    <Layout
      title="Table of derivatives"
      description="Every operation of the engine: its formula, what each input gets in the backward pass, and an example to run."
    >
      <main className={styles['page']}>
        <h1>Table of derivatives</h1>
        <p>
          All {total} operations of the engine, as their definitions have them. The inputs are{' '}
          <i>a</i>, <i>b</i>, <i>c</i>, the output is <i>y</i>, and <i>g</i> is the gradient that
          arrives at the output from above. An operation that is made of others has no rule of its
          own: the gradient goes through theirs.
        </p>
        <nav aria-label="Parts of the table">
          <ul className={styles['parts']}>
            {parts.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} onClick={showAll}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {isBrowser && (
          <Filter
            words={words}
            asked={asked}
            found={found.size}
            total={total}
            onChange={setWords}
          />
        )}
        {parts.map(({ id, title, rows }) => (
          <section key={id} aria-labelledby={id} hidden={!rows.some((row) => found.has(row))}>
            <h2 id={id}>{title}</h2>
            {rows.map((row) => (
              <OperationRow
                key={row.id}
                row={row}
                isHidden={!found.has(row)}
                isTried={tried === row.id}
                onTry={setTried}
                onGo={showAll}
              />
            ))}
          </section>
        ))}
      </main>
    </Layout>
  );
}

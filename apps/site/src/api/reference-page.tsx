import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactElement } from 'react';
import type { Entry, Member, Page } from '../../plugins/api/reference.ts';
import styles from './api.module.css';
import { Inline, Prose } from './prose.tsx';

interface Props {
  readonly page: Page;
  readonly pages: readonly Omit<Page, 'entries'>[];
}

/** /api/MODULE: every name that the module exports. */
export default function ReferencePage({ page, pages }: Props): ReactElement {
  const { id, title, about, entries } = page;
  return (
    <Layout title={title} description={about}>
      <main className={styles['page']}>
        <nav aria-label="Modules">
          <ul className={styles['links']}>
            {pages.map((other) => (
              <li key={other.id}>
                <Link
                  to={`/api/${other.id}/`}
                  {...(other.id === id && { 'aria-current': 'page' as const })}
                >
                  {other.title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <h1>{title}</h1>
        <p>{about}</p>
        <details className={styles['names']} open>
          <summary>{entries.length} names</summary>
          <ul className={styles['links']}>
            {entries.map(({ name }) => (
              <li key={name}>
                <a href={`#${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
        {entries.map((entry) => (
          <EntryView key={entry.name} entry={entry} />
        ))}
      </main>
    </Layout>
  );
}

function EntryView({ entry }: { entry: Entry }): ReactElement {
  const { name, members, derivative } = entry;
  return (
    <article className={styles['entry']}>
      <h2 id={name}>
        <a href={`#${name}`}>{name}</a>
      </h2>
      <Description of={entry} />
      {derivative !== undefined && (
        <p>
          <Link to={`/derivatives/#${derivative}`}>Formula and derivatives of {name}</Link>
        </p>
      )}
      {name === 'Tensor' && (
        <p>
          <Link to="/api/tensor/">What a tensor has, and can do</Link>
        </p>
      )}
      {members.map((member) => (
        <div key={member.name} className={styles['member']}>
          <h3 id={`${name}.${member.name}`}>{member.name}</h3>
          <Description of={member} />
        </div>
      ))}
    </article>
  );
}

function Description({ of: { signatures, text, notes } }: { of: Member }): ReactElement {
  return (
    <>
      {signatures.length > 0 && (
        <pre>
          <code>{signatures.join('\n\n')}</code>
        </pre>
      )}
      <Prose text={text} />
      {notes.length > 0 && (
        <dl className={styles['notes']}>
          {notes.map(({ label, text: note }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Inline text={note} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactElement } from 'react';
import type { Page } from '../../plugins/api/reference.ts';
import styles from './api.module.css';

/** /api: the modules of the engine. */
export default function ListPage({
  pages,
}: {
  pages: readonly Omit<Page, 'entries'>[];
}): ReactElement {
  return (
    <Layout title="Reference" description="Every function, class and type of the engine.">
      <main className={styles['page']}>
        <h1>Reference</h1>
        <p>
          Every name that the engine exports, with its types and what its source says of it. What an
          operation computes and what its inputs get stands in the{' '}
          <Link to="/derivatives/">table of derivatives</Link>.
        </p>
        <ul className={styles['modules']}>
          {pages.map(({ id, title, about }) => (
            <li key={id}>
              <Link to={`/api/${id}/`}>{title}</Link>
              <p>{about}</p>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}

import { useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme-original/Layout';
import type { Props } from '@theme/Layout';
import type { ReactElement } from 'react';

/** Docusaurus' layout. The page of search results, which comes from a package, has no <main> of its own. */
export default function CourseLayout(props: Props): ReactElement {
  const isSearch = useLocation().pathname === useBaseUrl('/search/');
  if (!isSearch) return <Layout {...props} />;
  return (
    <Layout {...props} description="Search the lessons, the exercises and everything else.">
      <main>{props.children}</main>
    </Layout>
  );
}

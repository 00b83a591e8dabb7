import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactElement } from 'react';

export default function Landing(): ReactElement {
  return (
    <Layout title="Learn partial derivatives by writing them">
      <main className="container margin-vert--xl">
        <h1>Learn partial derivatives by writing them</h1>
        <Link to="/using-this-site">Using this site</Link>
      </main>
    </Layout>
  );
}

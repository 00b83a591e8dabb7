/** The exports of the engine → the reference: a list of modules at /api, and a page for each at /api/MODULE. */
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { rowId } from '../derivatives/make-table.ts';
import { loadEngine, type Operation } from '../load-engine.ts';
import { readReference } from './read-reference.ts';
import type { Page } from './reference.ts';

export default function api(context: LoadContext): Plugin<Page[]> {
  const source = path.resolve(context.siteDir, '../../packages/autograd/src');
  return {
    name: 'gradlings-api',
    loadContent() {
      const { modules } = loadEngine(source);
      return readReference(source, (specifier, name) => {
        const exported = modules.get(specifier)?.[name];
        if (typeof exported !== 'function' || !('operation' in exported)) return undefined;
        return rowId((exported.operation as Operation).name);
      });
    },
    async contentLoaded({ content: pages, actions }) {
      const titles = pages.map(({ id, title, about }) => ({ id, title, about }));
      const list = await actions.createData('pages.json', JSON.stringify(titles));
      actions.addRoute({
        path: `${context.baseUrl}api/`,
        component: '@site/src/api/list-page.tsx',
        exact: true,
        modules: { pages: list },
      });
      for (const page of pages) {
        actions.addRoute({
          path: `${context.baseUrl}api/${page.id}/`,
          component: '@site/src/api/reference-page.tsx',
          exact: true,
          modules: {
            page: await actions.createData(`${page.id}.json`, JSON.stringify(page)),
            pages: list,
          },
        });
      }
    },
  };
}

/** The operations of the engine → the table of derivatives at /derivatives, and a program to run for each. */
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { loadEngine } from '../load-engine.ts';
import { exampleOf } from './example.ts';
import { filesIn, filesOf } from './files-of.ts';
import { makeTable } from './make-table.ts';
import type { Part } from './table.ts';

interface Content {
  readonly parts: readonly Part[];
  /** By the id of the row. */
  readonly examples: Readonly<Record<string, string>>;
}

export default function derivatives(context: LoadContext): Plugin<Content> {
  const source = path.resolve(context.siteDir, '../../packages/autograd/src');
  const dataDir = path.join(context.generatedFilesDir, 'gradlings-derivatives', 'default');
  return {
    name: 'gradlings-derivatives',
    getPathsToWatch: () => [`${source}/ops/**/*.ts`],
    loadContent: () => readOperations(source),
    async contentLoaded({ content: { parts, examples }, actions }) {
      await actions.createData('examples.json', JSON.stringify(examples));
      actions.addRoute({
        path: `${context.baseUrl}derivatives/`,
        component: '@site/src/derivatives/table-page.tsx',
        exact: true,
        modules: { parts: await actions.createData('parts.json', JSON.stringify(parts)) },
      });
    },
    configureWebpack: () => ({ resolve: { alias: { '@derivatives': dataDir } } }),
  };
}

function readOperations(source: string): Content {
  const engine = loadEngine(source);
  const files = filesOf(new Map(filesIn(source).map((file) => [file, engine.file(file)])));
  const parts = makeTable(engine.operations, (operation) => files.get(operation)!);
  const named = new Map(engine.operations.map((operation) => [operation.name, operation]));
  const examples = parts
    .flatMap(({ rows }) => rows)
    .map(({ id, name }) => [id, exampleOf(named.get(name)!, engine)]);
  return { parts, examples: Object.fromEntries(examples) };
}

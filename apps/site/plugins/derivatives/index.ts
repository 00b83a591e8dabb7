/** The operations of the engine → the table of derivatives at /derivatives, and a program to run for each. */
import fs from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { type Exports, loadEngine, type Operation } from '../load-engine.ts';
import { exampleOf } from './example.ts';
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
  const files = filesOf(source, engine.file);
  const parts = makeTable(engine.operations, (operation) => files.get(operation)!);
  const named = new Map(engine.operations.map((operation) => [operation.name, operation]));
  const examples = parts
    .flatMap(({ rows }) => rows)
    .map(({ id, name }) => [id, exampleOf(named.get(name)!, engine)]);
  return { parts, examples: Object.fromEntries(examples) };
}

/** In which file each operation is defined. */
export function filesOf(
  source: string,
  load: (file: string) => Exports,
): ReadonlyMap<Operation, string> {
  const files = new Map<Operation, string>();
  for (const name of fs.readdirSync(path.join(source, 'ops'), {
    recursive: true,
    encoding: 'utf8',
  })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    const file = `ops/${name.split(path.sep).join('/')}`;
    for (const value of Object.values(load(file))) {
      if (typeof value !== 'function' || !('operation' in value)) continue;
      const { operation, further = [] } = value as unknown as {
        operation: Operation;
        further?: readonly Operation[];
      };
      for (const each of [operation, ...further]) files.set(each, file);
    }
  }
  return files;
}

/** What the editor's TypeScript needs, as one map of virtual files: the standard library and the engine's declarations. */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import ts from 'typescript';

const ENGINE = '/node_modules/@gradlings/autograd';
const ENTRIES = ['index', 'functional', 'linalg', 'nn', 'optim'];

/** Learners print; nothing else of the browser or of Node is there to be used. */
const CONSOLE = 'declare const console: { log(...values: unknown[]): void };\n';

/** Virtual path → text. */
export function engineTypes(root: string): Record<string, string> {
  return {
    ...standardLibrary(),
    '/console.d.ts': CONSOLE,
    ...engineDeclarations(path.join(root, 'packages', 'autograd', 'src')),
    [`${ENGINE}/package.json`]: JSON.stringify({
      name: '@gradlings/autograd',
      type: 'module',
      exports: Object.fromEntries(
        ENTRIES.map((name) => [
          name === 'index' ? '.' : `./${name}`,
          { types: `./src/${name}.d.ts` },
        ]),
      ),
    }),
  };
}

function standardLibrary(): Record<string, string> {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('typescript/lib/lib.es5.d.ts'),
  );
  const files: Record<string, string> = {};
  const add = (name: string): void => {
    if (files[`/${name}`] !== undefined) return;
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    files[`/${name}`] = text.replace(/^\/\*![\s\S]*?\*\/\s*/, '');
    for (const [, lib] of text.matchAll(/<reference lib="([^"]+)"/g)) add(`lib.${lib}.d.ts`);
  };
  add('lib.es2023.d.ts');
  return files;
}

function engineDeclarations(source: string): Record<string, string> {
  const files: Record<string, string> = {};
  const program = ts.createProgram(
    ENTRIES.map((name) => path.join(source, `${name}.ts`)).filter((file) => fs.existsSync(file)),
    {
      declaration: true,
      emitDeclarationOnly: true,
      // Its types are checked elsewhere; here that would be most of the time.
      noCheck: true,
      removeComments: false,
      strict: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      rewriteRelativeImportExtensions: true,
      types: [],
    },
  );
  program.emit(undefined, (name, text) => {
    const virtual = path.relative(source, name).split(path.sep).join('/');
    files[`${ENGINE}/src/${virtual}`] = text;
  });
  return files;
}

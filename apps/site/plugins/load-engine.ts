import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { transform } from 'sucrase';

type Operations = typeof import('@gradlings/autograd/ops');

/** The record of an operation. */
export type Operation = Operations['operations'][number];

export type Exports = Readonly<Record<string, unknown>>;

interface Engine extends Operations {
  /** The modules from which a function may be imported, by their specifiers. */
  readonly modules: ReadonlyMap<string, Exports>;
  /** The exports of a file below `packages/autograd/src`. */
  readonly file: (name: string) => Exports;
}

const require = createRequire(import.meta.url);

/** The engine from its source, for pages made of its operations. Docusaurus' own loader would take ten times as long. */
export function loadEngine(source: string): Engine {
  // While the site is served, its files may have changed.
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(source)) delete require.cache[file];
  }
  const file = (name: string): Exports => requireTypeScript(path.join(source, name));
  const modules = new Map([
    ['@gradlings/autograd', file('index.ts')],
    ['@gradlings/autograd/functional', file('functional.ts')],
    ['@gradlings/autograd/linalg', file('linalg.ts')],
  ]);
  return { ...(file('ops.ts') as unknown as Operations), modules, file };
}

function requireTypeScript(file: string): Exports {
  const before = require.extensions['.ts'];
  require.extensions['.ts'] = (module, filePath) => {
    const { code } = transform(fs.readFileSync(filePath, 'utf8'), {
      transforms: ['typescript', 'imports'],
      filePath,
      disableESTransforms: true,
      production: true,
    });
    (module as NodeModule & { _compile(code: string, file: string): void })._compile(
      code,
      filePath,
    );
  };
  try {
    return require(file);
  } finally {
    if (before) require.extensions['.ts'] = before;
    else delete require.extensions['.ts'];
  }
}

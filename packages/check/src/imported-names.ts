import { message } from './messages.ts';
import type { Message } from './verdict.ts';

const importClause =
  /\bimport\s+(?!type\b)(?:[\w$]+\s*,\s*)?\{([^}]*)\}\s*from\s*(['"])([^'"]+)\2/g;

/** The names that a test file's source imports from a file beside it (`first-grad.ts`), types left out. */
export function importedNames(source: string, file: string): readonly string[] {
  const names = new Set<string>();
  for (const [, clause = '', , from] of source.matchAll(importClause)) {
    if (from !== `./${file}`) continue;
    for (const item of clause.split(',')) {
      const [name = ''] = item.trim().split(/\s+as\s+/);
      if (name !== '' && !/^type\s/.test(name)) names.add(name);
    }
  }
  return [...names];
}

/** What to say when the learner's module lacks a name that its checks import; undefined when it has all of them. */
export function missingExport(
  file: string,
  names: readonly string[],
  exported: readonly string[],
): Message | undefined {
  const name = names.find((wanted) => !exported.includes(wanted));
  return name === undefined ? undefined : message('missing-export', { file, name });
}

import type { SourcePlace } from '@gradlings/check';
import { engineModules } from './engine-modules.ts';
import { problem, type Problem } from './problem.ts';

const imports = /^[ \t]*import\b(?!\s*type\b)([^'"]*?)(['"])([^'"\n]+)\2/gm;
const names = /(?<=[{,]\s*)(?!type\s)[\w$]+/g;

/** The first import of a learner's file that it cannot have: of another module than the engine's, or of a name that it lacks. */
export function importProblem(file: string, source: string): Problem | undefined {
  for (const { 0: all, 1: clause = '', 3: specifier = '', index } of source.matchAll(imports)) {
    if (!Object.hasOwn(engineModules, specifier)) {
      const allowed = Object.keys(engineModules).join(', ');
      const place = placeAt(file, source, index + all.length - specifier.length - 2);
      return problem('import-refused', { specifier, allowed }, place);
    }
    const start = index + all.indexOf(clause);
    for (const { 0: name, index: at } of clause.matchAll(names))
      if (!Object.hasOwn(engineModules[specifier]!, name))
        return problem('no-such-export', { name, specifier }, placeAt(file, source, start + at));
  }
  return undefined;
}

function placeAt(file: string, source: string, index: number): SourcePlace {
  const before = source.slice(0, index).split('\n');
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}

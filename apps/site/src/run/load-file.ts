import { missingExport } from '@gradlings/check';
import type { Locate } from '@gradlings/check/runner';
import { engineModules } from './engine-modules.ts';
import { type Exports, ImportRefused, link } from './link.ts';
import { placeIn } from './place-of.ts';
import { problem, type Problem } from './problem.ts';
import { SourceError, transpile, type Transpiled } from './transpile.ts';

type Loaded =
  | { readonly exports: Exports; readonly locate: Locate }
  | { readonly problem: Problem };

/** Evaluates a learner's file. `imports` are the exports that it must have. */
export function loadFile(file: string, source: string, imports: readonly string[]): Loaded {
  let transpiled: Transpiled;
  try {
    transpiled = transpile(source, file);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { line, column, message: reason } = error;
    return { problem: problem('syntax-error', { reason }, { file, line, column }) };
  }
  const locate = placeIn(file, transpiled.mappings);
  try {
    const exports = link(file, { [file]: transpiled.code }, engineModules);
    const missing = missingExport(file, imports, Object.keys(exports));
    return missing ? { problem: missing } : { exports, locate };
  } catch (error) {
    return { problem: loadProblem(file, error, locate) };
  }
}

function loadProblem(file: string, error: unknown, locate: Locate): Problem {
  if (error instanceof ImportRefused) {
    const allowed = Object.keys(engineModules).join(', ');
    const { specifier, stack = '' } = error;
    return problem('import-refused', { file, specifier, allowed }, locate(stack));
  }
  const {
    name,
    message: reason,
    stack = '',
  } = error instanceof Error ? error : new Error(String(error));
  // A syntax error that only the browser's own parser finds.
  return problem('load-error', { file, name, reason }, locate(stack));
}

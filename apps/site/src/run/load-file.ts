import { message, missingExport } from '@gradlings/check';
import { type Locate, runCheck } from '@gradlings/check/runner';
import { engineModules } from './engine-modules.ts';
import { importProblem } from './import-problem.ts';
import { type Exports, link } from './link.ts';
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
  const refused = importProblem(file, source);
  if (refused) return { problem: refused };

  const locate = placeIn(file, transpiled.mappings);
  let exports: Exports = {};
  const read = (): void => {
    exports = link(file, { [file]: transpiled.code }, engineModules);
  };
  // What is thrown as the file is read is told like what a check throws.
  const outcome = runCheck({ title: file, run: read, expected: read }, undefined, locate);
  if (outcome.kind === 'error') {
    const { name, message: reason, place } = outcome;
    return {
      problem: { ...message('threw', { error: `${name}: ${reason}` }), ...(place && { place }) },
    };
  }
  const missing = missingExport(file, imports, Object.keys(exports));
  return missing ? { problem: missing } : { exports, locate };
}

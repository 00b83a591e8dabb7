/// <reference types="node" />
/**
 * A vite plugin that puts another file in the place of the learner's: the solution, or the one that a test file's own
 * address asks for (`first-grad.test.ts?submission=…`).
 */
import { existsSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const exercises = fileURLToPath(new URL('../exercises', import.meta.url)) + sep;
const solutions = fileURLToPath(new URL('.', import.meta.url));

/** The address under which a test file runs against `submission`, an absolute path, in a module graph of its own. */
export function withSubmission(testFile: string, submission: string): string {
  return `${testFile}?submission=${encodeURIComponent(submission)}`;
}

/** Without an address that asks otherwise, `exercises/…/NAME.ts` is read from `solutions/…/NAME.ts`. */
export function submissionPlugin(): {
  name: string;
  enforce: 'pre';
  resolveId: (source: string, importer: string | undefined) => string | undefined;
} {
  return {
    name: 'gradlings-submission',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const [testFile = '', query] = importer.split('?');
      const file = source.startsWith('.') ? resolve(dirname(testFile), source) : source;
      if (!file.startsWith(exercises) || !file.endsWith('.ts')) return undefined;
      if (file.endsWith('.test.ts')) return undefined;
      const asked = new URLSearchParams(query).get('submission');
      if (asked !== null) return asked;
      const solution = solutions + file.slice(exercises.length);
      return existsSync(solution) ? solution : undefined;
    },
  };
}

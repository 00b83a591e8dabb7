/** Evaluates a few CommonJS modules that may import one another and the packages they are given. */
import { SCHEME, WRAPPER } from './place-of.ts';

export type Exports = Record<string, unknown>;

/**
 * Evaluates `entry` and what it imports, each once.
 * Throws: Error for an import that is neither among `files` nor `packages`; whatever a module throws.
 */
export function link(
  entry: string,
  files: Readonly<Record<string, string>>,
  packages: Readonly<Record<string, Exports>>,
): Exports {
  const loaded = new Map<string, { exports: Exports }>();

  const load = (file: string): Exports => {
    const before = loaded.get(file);
    if (before) return before.exports;
    const module = { exports: {} as Exports };
    loaded.set(file, module);
    const run = evaluate(`${WRAPPER}${files[file]}\n})`, file);
    run((specifier: string) => resolve(file, specifier), module.exports, module);
    return module.exports;
  };

  const resolve = (from: string, specifier: string): Exports => {
    if (Object.hasOwn(packages, specifier)) return packages[specifier]!;
    const file = specifier.replace(/^\.\//, '');
    if (file !== specifier && Object.hasOwn(files, file)) return load(file);
    throw new Error(`${from} may not import ${specifier}`);
  };

  return load(entry);
}

// It runs the learner's code in a worker, and the course's own checks. Indirect, so that they see globals only.
const evaluate = (code: string, file: string): ((...args: unknown[]) => void) =>
  // oxlint-disable-next-line no-eval
  (0, eval)(`${code}\n//# sourceURL=${SCHEME}${file}`);

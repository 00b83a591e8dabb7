/**
 * An exercise's test file as one piece of code, the same for the judge and for the child. Whoever evaluates it hands in
 * the table of modules: there `./NAME.ts` is the learner's module in the child, and a stand-in in the judge.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { build, type BuildFailure, type Plugin } from 'esbuild';
import { checkModule } from './check-module.ts';
import { CourseError } from './course-error.ts';
import type { Exercise } from './course.ts';
import { engineModule, engineSpecifiers } from './engine-modules.ts';
import { moduleFromTable } from './module-from-table.ts';

export interface TestBundle {
  /** An expression: a function of the table `modules`. Calling it declares the checks. */
  readonly code: string;
  /** What the test file imports from the learner's. */
  readonly imports: readonly string[];
  /** sha256 of the test file. */
  readonly digest: string;
}

/** How the learner's module is named in the table. */
export const learnerSpecifier = (exercise: Exercise): string => `./${exercise.file}`;

interface Kept {
  readonly bundle: Promise<TestBundle>;
  /** Modification times of what was read. */
  readonly read: Map<string, number>;
}

const kept = new Map<string, Kept>();

/** Bundles the test file, or answers from memory while its files are unchanged. Throws: CourseError. */
export function bundleTests(exercise: Exercise): Promise<TestBundle> {
  const testFile = join(exercise.folder, exercise.testFile);
  const known = kept.get(testFile);
  if (known !== undefined && [...known.read].every(([file, time]) => mtime(file) === time)) {
    return known.bundle;
  }
  const read = new Map([[testFile, mtime(testFile)]]);
  const bundle = bundleFresh(exercise, testFile, read);
  kept.set(testFile, { bundle, read });
  return bundle;
}

const mtime = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

async function bundleFresh(
  exercise: Exercise,
  testFile: string,
  read: Map<string, number>,
): Promise<TestBundle> {
  const imports = await importsFromLearner(exercise, testFile);
  const { outputFiles, metafile } = await buildTests(exercise, testFile, imports).catch(
    (error: unknown) => {
      throw unreadable(exercise, error as BuildFailure);
    },
  );
  for (const input of Object.keys(metafile.inputs)) {
    const file = resolve(exercise.folder, input);
    if (!input.includes(':')) read.set(file, mtime(file));
  }
  const digest = createHash('sha256').update(readFileSync(testFile)).digest('hex');
  return { code: outputFiles[0]?.text ?? '', imports, digest };
}

const missingExport = /^No matching export in "learner:.+" for import "(.+)"$/;

// esbuild tells no one what a file imports, but complains of every name that a module lacks: so it is given one
// that lacks them all.
async function importsFromLearner(exercise: Exercise, testFile: string): Promise<string[]> {
  try {
    await buildTests(exercise, testFile, []);
    return [];
  } catch (error) {
    const names = (error as BuildFailure).errors.map(({ text }) => missingExport.exec(text)?.[1]);
    if (names.includes(undefined)) throw unreadable(exercise, error as BuildFailure);
    return [...new Set(names as string[])];
  }
}

const buildTests = (exercise: Exercise, testFile: string, imports: readonly string[]) =>
  build({
    entryPoints: [testFile],
    absWorkingDir: exercise.folder,
    outfile: 'checks.js',
    write: false,
    metafile: true,
    bundle: true,
    platform: 'neutral',
    target: 'es2023',
    format: 'iife',
    banner: { js: '(function (modules) { "use strict";' },
    footer: { js: '})' },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    logLimit: 0,
    tsconfigRaw: '{}',
    plugins: [fromTable(exercise, imports)],
  });

const fromTable = (exercise: Exercise, imports: readonly string[]): Plugin => ({
  name: 'from-table',
  setup({ onResolve, onLoad }) {
    const home = join(exercise.folder, '../..');
    onResolve({ filter: /.*/ }, ({ path, kind, resolveDir }) => {
      if (kind === 'entry-point') return undefined;
      if (engineSpecifiers.includes(path)) return { path, namespace: 'engine' };
      if (path === '@gradlings/check') return { path, namespace: 'check' };
      if (resolve(resolveDir, path) === join(exercise.folder, exercise.file)) {
        return { path, namespace: 'learner' };
      }
      if (path.startsWith('.') && isInside(home, resolve(resolveDir, path))) return undefined;
      return { errors: [{ text: `a test file may not import ${path}` }] };
    });
    onLoad({ filter: /.*/, namespace: 'engine' }, async ({ path }) => ({
      contents: moduleFromTable(path, Object.keys(await engineModule(path))),
    }));
    onLoad({ filter: /.*/, namespace: 'check' }, ({ path }) => ({
      contents: moduleFromTable(path, Object.keys(checkModule)),
    }));
    onLoad({ filter: /.*/, namespace: 'learner' }, () => ({
      contents: moduleFromTable(learnerSpecifier(exercise), imports),
    }));
  },
});

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return !way.startsWith('..') && !isAbsolute(way);
}

function unreadable(exercise: Exercise, { errors }: BuildFailure): CourseError {
  return new CourseError(
    errors.map(({ text, location }) => {
      const file = `exercises/${exercise.path}/${location?.file ?? exercise.testFile}`;
      return { file: location === null ? file : `${file}:${location.line}`, text };
    }),
  );
}

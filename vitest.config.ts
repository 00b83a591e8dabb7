import { defineConfig } from 'vitest/config';
import { submissionPlugin } from './solutions/submission-plugin.ts';

// Workspace packages are tested from their TypeScript source: no build before `npm test`.
const conditions = ['@gradlings/source', 'module', 'node', 'development|production'];
const source = { ssr: { resolve: { conditions } }, resolve: { conditions } };

// A machine with other work to do takes its time over a test, which is no failure of it.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

const project = (name: string, root: string, test: object = {}) => ({
  ...source,
  root,
  test: { name, include: ['**/*.test.ts'], ...patience, ...test },
});

/** Files that share their modules, instead of reading the engine anew for each: their tests leave nothing behind. */
const together = { isolate: false };

/**
 * Alone: one looks at all loops that were defined, and other tests define some; one counts what is in memory;
 * one watches the calls of a module, and one asks what an entry point loads: other tests would have loaded both before.
 */
const alone = [
  '**/generated.test.ts',
  '**/memory.test.ts',
  '**/vmap/rules.test.ts',
  '**/nn/by-itself.test.ts',
];

const checksAsTests = { setupFiles: ['packages/check/src/vitest.ts'] };

/** The tests against the solutions, which must pass. */
const solutions = {
  ...project('solutions', '.', {
    ...checksAsTests,
    include: ['exercises/**/*.test.ts', 'solutions/**/*.test.ts'],
  }),
  plugins: [submissionPlugin()],
};

/** The same tests against what the learner has written: where nothing is written yet, they fail. */
const exercises = project('exercises', '.', {
  ...checksAsTests,
  include: ['exercises/**/*.test.ts'],
});

// `npm test` must pass on a fresh clone, so the learner's own files are tested only when they are asked for: by
// `--project exercises`, by a path, or in an editor that shows the tests.
const asksForExercises =
  'VITEST_VSCODE' in process.env ||
  process.argv.slice(2).some((argument) => /^(?:--project=)?exercises(?:$|[\\/])/.test(argument));

export default defineConfig({
  ...source,
  test: {
    projects: [
      project('autograd', 'packages/autograd', {
        ...together,
        exclude: ['**/node_modules/**', ...alone],
      }),
      project('autograd-alone', 'packages/autograd', { include: alone }),
      project('check', 'packages/check', together),
      project('gradlings', 'packages/gradlings', together),
      project('bench', 'packages/bench/src', together),
      solutions,
      ...(asksForExercises ? [exercises] : []),
      project('site', 'apps/site/src'),
      { ...project('repository', 'scripts'), plugins: [submissionPlugin()] },
    ],
  },
});

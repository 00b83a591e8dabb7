/**
 * vitest, in its own process, and the judge, with the answer in a child, say the same of every stub, solution and wrong
 * submission: status, points, message, numbers, misconception and place. (The browser is held to it by the site's tests.)
 */
import path from 'node:path';
import { collect, type Verdict } from '@gradlings/check';
import { judge } from '@gradlings/check/judge';
import { inProcess, locateIn } from '@gradlings/check/runner';
import { afterAll, describe, expect, test } from 'vitest';
import type { Exercise } from '../packages/gradlings/src/course/course.ts';
import { loadCourse } from '../packages/gradlings/src/course/load-course.ts';
import { checkExercise } from '../packages/gradlings/src/grade/check-exercise.ts';
import { openPool } from '../packages/gradlings/src/grade/pool.ts';
import { withSubmission } from '../solutions/submission-plugin.ts';

const root = path.resolve(import.meta.dirname, '..');
const { exercises } = loadCourse(root);
const pool = openPool(2);
afterAll(() => pool.close());

async function inVitest({ id, folder, testFile, file }: Exercise, submission: string) {
  const tests = withSubmission(path.join(folder, testFile), submission);
  const checks = await collect(() => import(/* @vite-ignore */ tests));
  return judge(id, checks, inProcess(checks, locateIn(file)), { seed: id });
}

/** All but what was printed, which vitest prints itself. */
const withoutConsole = ({ console: _printed, ...verdict }: Verdict) => verdict;

describe.each(exercises)('$number $title', (exercise) => {
  const stub = path.join(exercise.folder, exercise.file);
  const submissions = [stub, exercise.solutionFile!, ...exercise.wrong.map(({ file }) => file)];
  test.each(submissions.map((file) => [path.relative(root, file), file]))('%s', async (_, file) => {
    const [here, apart] = await Promise.all([
      inVitest(exercise, file),
      checkExercise(exercise, file, { pool }),
    ]);
    expect(withoutConsole(apart)).toEqual(withoutConsole(here));
  });
});

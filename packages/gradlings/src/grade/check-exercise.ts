import { basename, dirname } from 'node:path';
import type { Verdict } from '@gradlings/check';
import type { Exercise } from '../course/course.ts';
import { loadChecks } from '../course/load-checks.ts';
import { checkText, verdictWithout } from './check-text.ts';
import { openPool, type Pool } from './pool.ts';
import { readAnswer } from './read-answer.ts';

export interface CheckOptions {
  /** Makes the probes; the same seed makes the same probes. The exercise's id unless told. */
  readonly seed?: string;
  /** Where children come from; without one, a child is started and ended for this call alone. */
  readonly pool?: Pool;
}

/**
 * Checks one file as the answer to an exercise: the learner's own, a solution or a wrong submission.
 * The file may lie anywhere; it is read, never run outside the child.
 * Throws: CourseError when the exercise's checks cannot be read; Error when no child can be started.
 */
export async function checkExercise(
  exercise: Exercise,
  sourceFile: string,
  { seed = exercise.id, pool }: CheckOptions = {},
): Promise<Verdict> {
  const place = `exercises/${exercise.path}/${exercise.file}`;
  const answer = readAnswer(dirname(sourceFile), basename(sourceFile), place);
  if ('problem' in answer) {
    return verdictWithout(exercise, await loadChecks(exercise), answer.problem, seed);
  }
  // Started at once: the child gets ready while the checks are read.
  const own = pool ?? openPool(1, 1);
  try {
    return await checkText(exercise, answer.text, { seed, pool: own });
  } finally {
    if (pool === undefined) await own.close();
  }
}

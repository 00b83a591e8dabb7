import type { Verdict } from '@gradlings/check';
import type { Exercise } from '../course/course.ts';
import type { Pool } from './pool.ts';

export interface CheckOptions {
  /** Makes the probes; the same seed makes the same probes. The exercise's id unless told. */
  readonly seed?: string;
  /** Where children come from; without one, a child is started and ended for this call alone. */
  readonly pool?: Pool;
}

/**
 * Checks one file as the answer to an exercise: the learner's own, a solution or a wrong submission.
 * The file may lie anywhere; it is read, never run outside the child.
 */
export async function checkExercise(
  _exercise: Exercise,
  _sourceFile: string,
  _options: CheckOptions = {},
): Promise<Verdict> {
  throw new Error('checkExercise is being written');
}

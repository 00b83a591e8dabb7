import { readFileSync } from 'node:fs';
import type { Verdict } from '@gradlings/check';
import type { Exercise } from '../course/course.ts';
import { checkExercise } from '../grade/check-exercise.ts';
import type { Pool } from '../grade/pool.ts';
import { withCurrent, withTry } from '../progress/progress.ts';
import type { ProgressFile } from '../progress/progress-file.ts';
import { learnerFile } from './workspace.ts';

/** Checks the learner's own file for an exercise. */
export const checkLearner = (exercise: Exercise, pool?: Pool): Promise<Verdict> =>
  checkExercise(exercise, learnerFile(exercise), pool === undefined ? {} : { pool });

/** Keeps what a check that the learner asked for has shown. */
export const recordTry = (progress: ProgressFile, exercise: Exercise, verdict: Verdict): void => {
  const passed = verdict.status === 'passed';
  const time = new Date().toISOString();
  progress.update((before) => withTry(withCurrent(before, exercise.id), exercise.id, passed, time));
};

/** The text of the learner's file; empty when it is gone. */
export function learnerSource(exercise: Exercise): string {
  try {
    return readFileSync(learnerFile(exercise), 'utf8');
  } catch {
    return '';
  }
}

import { sep } from 'node:path';
import type { Course, Exercise } from '../course/course.ts';
import { isPassed, type Progress } from '../progress/progress.ts';
import { didYouMean } from './did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/**
 * The exercise that a learner means by an id, the start of one, `1.3`, or its number alone.
 * Throws: UsageError when it is none, or could be several.
 */
export function findExercise(course: Course, query: string): Exercise {
  const { exercises } = course;
  const exact =
    exercises.find(({ id, number }) => id === query || number === query) ??
    byShortNumber(exercises, query);
  if (exact !== undefined) return exact;
  const starting = exercises.filter(({ id }) => id.startsWith(query));
  const [only] = starting;
  if (only !== undefined && starting.length === 1) return only;
  if (starting.length > 1) {
    const ids = starting.map(({ id }) => id).join(', ');
    throw new UsageError(`'${query}' is the start of several exercises: ${ids}.`);
  }
  const ids = exercises.map(({ id }) => id);
  throw new UsageError(
    `There is no exercise '${query}'.${didYouMean(query, ids)} \`npx gradlings list\` shows them all.`,
  );
}

/** `38` is 4.38, unless another chapter has a 38 too; then it is the 38th of the course. */
function byShortNumber(exercises: readonly Exercise[], query: string): Exercise | undefined {
  const [only, ...others] = exercises.filter(({ number }) => number.endsWith(`.${query}`));
  if (only !== undefined && others.length === 0) return only;
  return /^\d+$/.test(query) ? exercises[Number(query) - 1] : undefined;
}

/** The exercise to work at: the one left last unless it is passed, else the first open one after it, else from the start. */
export function currentExercise(course: Course, progress: Progress): Exercise | undefined {
  const { exercises } = course;
  const last = exercises.findIndex(({ id }) => id === progress.current);
  const from = Math.max(0, last);
  const inOrder = [...exercises.slice(from), ...exercises.slice(0, from)];
  return inOrder.find(({ id }) => !isPassed(progress, id));
}

/** The exercise whose folder a path lies in. */
export const exerciseAt = (course: Course, path: string): Exercise | undefined =>
  course.exercises.find(({ folder }) => path === folder || path.startsWith(folder + sep));

/** What a command without an id means: the exercise whose folder it is called in, else the current one. */
export function meantExercise(
  course: Course,
  progress: Progress,
  query: string | undefined,
  cwd: string,
): Exercise {
  if (query !== undefined) return findExercise(course, query);
  const meant =
    exerciseAt(course, cwd) ?? currentExercise(course, progress) ?? course.exercises.at(-1);
  if (meant === undefined) throw new UsageError('This course has no exercises yet.');
  return meant;
}

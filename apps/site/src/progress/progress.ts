/**
 * What a learner has done, in the schema of the command line's `.gradlings/progress.json`, so that either
 * reads the other's export. Fields and exercises that the site does not know are kept as they are.
 */
export interface Progress {
  readonly schema: 'gradlings/progress/1';
  /** The exercise that was worked at last. */
  readonly current?: string;
  readonly exercises: Readonly<Record<string, ExerciseProgress>>;
}

export interface ExerciseProgress {
  readonly tries: number;
  /** How far up the ladder of hints the learner has been. */
  readonly hints: number;
  /** ISO 8601 times in UTC. */
  readonly startedAt?: string;
  readonly passedAt?: string;
  /** The learner's file; in an export only. */
  readonly code?: string;
}

export const emptyProgress: Progress = { schema: 'gradlings/progress/1', exercises: {} };

const untouched: ExerciseProgress = { tries: 0, hints: 0 };

export const progressOf = (progress: Progress, id: string): ExerciseProgress =>
  Object.hasOwn(progress.exercises, id) ? progress.exercises[id]! : untouched;

/** The same progress but for one exercise. */
export const withExercise = (
  progress: Progress,
  id: string,
  change: Partial<ExerciseProgress>,
): Progress => ({
  ...progress,
  current: id,
  exercises: { ...progress.exercises, [id]: { ...progressOf(progress, id), ...change } },
});

/** Both together: what was passed in either is passed, and counts are the higher ones. */
export function mergeProgress(mine: Progress, other: Progress): Progress {
  const exercises = { ...other.exercises, ...mine.exercises };
  for (const [id, theirs] of Object.entries(other.exercises)) {
    const ours = progressOf(mine, id);
    const startedAt = earlier(ours.startedAt, theirs.startedAt);
    const passedAt = earlier(ours.passedAt, theirs.passedAt);
    exercises[id] = {
      ...theirs,
      ...ours,
      tries: Math.max(ours.tries, theirs.tries),
      hints: Math.max(ours.hints, theirs.hints),
      ...(startedAt && { startedAt }),
      ...(passedAt && { passedAt }),
    };
  }
  return { ...other, ...mine, exercises };
}

const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a && b ? (a < b ? a : b) : (a ?? b);

/** Reads progress from data that may be anything; undefined for what is not progress of this schema. */
export function parseProgress(data: unknown): Progress | undefined {
  if (!isRecord(data) || data['schema'] !== emptyProgress.schema) return undefined;
  const { current = '', exercises } = data;
  if (typeof current !== 'string' || !isRecord(exercises)) return undefined;
  if (!Object.values(exercises).every(isExercise)) return undefined;
  return data as unknown as Progress;
}

const isExercise = (data: unknown): data is ExerciseProgress =>
  isRecord(data) &&
  isCount(data['tries']) &&
  isCount(data['hints']) &&
  isTime(data['startedAt']) &&
  isTime(data['passedAt']) &&
  (data['code'] === undefined || typeof data['code'] === 'string');

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
const isCount = (data: unknown): boolean => Number.isInteger(data) && (data as number) >= 0;
const isTime = (data: unknown): boolean =>
  data === undefined || (typeof data === 'string' && !Number.isNaN(Date.parse(data)));

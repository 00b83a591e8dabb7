/**
 * What a learner has done, as data: the content of `.gradlings/progress.json`, and what the site keeps and exports.
 * Fields and exercises that this version does not know are kept as they are.
 */
export interface Progress {
  readonly schema: 'gradlings/progress/1';
  /** The exercise that was worked at last. */
  readonly current?: string;
  /** By the exercise's id. An id that the course no longer has stays. */
  readonly exercises: Readonly<Record<string, ExerciseProgress>>;
}

export interface ExerciseProgress {
  /** How many different versions of the file were checked. */
  readonly tries: number;
  /** How far up the ladder of hints the learner has been. */
  readonly hints: number;
  /** ISO 8601 times in UTC. */
  readonly startedAt?: string;
  readonly passedAt?: string;
}

/** Nothing done yet. */
export const emptyProgress: Progress = { schema: 'gradlings/progress/1', exercises: {} };

const untouched: ExerciseProgress = { tries: 0, hints: 0 };

/** What is known of one exercise. */
export const progressOf = (progress: Progress, id: string): ExerciseProgress =>
  Object.hasOwn(progress.exercises, id) ? (progress.exercises[id] ?? untouched) : untouched;

/** Whether the exercise was passed once. A later failure does not take it back. */
export const isPassed = (progress: Progress, id: string): boolean =>
  progressOf(progress, id).passedAt !== undefined;

/** The learner turned to this exercise. */
export const withCurrent = (progress: Progress, id: string): Progress => ({
  ...progress,
  current: id,
});

/** A version of the learner's file was checked at `time`. The first pass keeps its time. */
export function withTry(progress: Progress, id: string, passed: boolean, time: string): Progress {
  const before = progressOf(progress, id);
  return withExercise(progress, id, {
    ...before,
    tries: before.tries + 1,
    startedAt: before.startedAt ?? time,
    ...(passed ? { passedAt: before.passedAt ?? time } : {}),
  });
}

/** The first `hints` hints have been shown. */
export const withHints = (progress: Progress, id: string, hints: number): Progress => {
  const before = progressOf(progress, id);
  return withExercise(progress, id, { ...before, hints: Math.max(before.hints, hints) });
};

const withExercise = (progress: Progress, id: string, exercise: ExerciseProgress): Progress => ({
  ...progress,
  exercises: { ...progress.exercises, [id]: exercise },
});

/** Reads progress from data that may be anything. Gives `undefined` for what is not progress of this schema. */
export function parseProgress(data: unknown): Progress | undefined {
  if (!isRecord(data) || data['schema'] !== 'gradlings/progress/1') return undefined;
  const { current, exercises } = data;
  if (current !== undefined && typeof current !== 'string') return undefined;
  if (!isRecord(exercises)) return undefined;
  const parsed: [string, ExerciseProgress][] = [];
  for (const [id, value] of Object.entries(exercises)) {
    const exercise = parseExercise(value);
    if (exercise === undefined) return undefined;
    parsed.push([id, exercise]);
  }
  const rest = current === undefined ? {} : { current };
  return {
    ...data,
    schema: 'gradlings/progress/1',
    ...rest,
    exercises: Object.fromEntries(parsed),
  };
}

function parseExercise(data: unknown): ExerciseProgress | undefined {
  if (!isRecord(data)) return undefined;
  const { tries, hints, startedAt, passedAt } = data;
  if (!isCount(tries) || !isCount(hints) || !isTime(startedAt) || !isTime(passedAt))
    return undefined;
  return {
    ...data,
    tries,
    hints,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(passedAt === undefined ? {} : { passedAt }),
  };
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
const isCount = (data: unknown): data is number =>
  typeof data === 'number' && Number.isInteger(data) && data >= 0;
const isTime = (data: unknown): data is string | undefined =>
  data === undefined || (typeof data === 'string' && !Number.isNaN(Date.parse(data)));

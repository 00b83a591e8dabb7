import { randomBytes } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleTests } from '../course/bundle-tests.ts';
import type { Course, Exercise } from '../course/course.ts';
import { loadChecks } from '../course/load-checks.ts';
import { checkText, verdictWithout } from './check-text.ts';
import { flagsOf } from './flags-of.ts';
import { openPool, type Pool } from './pool.ts';
import { readAnswer } from './read-answer.ts';
import type { ExerciseResult, GradeResult } from './result.ts';
import { inspectSandbox, refuseLeaks } from './inspect-sandbox.ts';
import { survey } from './survey.ts';

export interface GradeOptions {
  /** Makes the probes. Fresh and random unless told, so that nobody can write answers for it beforehand. */
  readonly seed?: string;
  /** Grade only these exercises, by id. */
  readonly only?: readonly string[];
  /** Asks for the label `sealed`; refused with an error when the sandbox fails its self-test. */
  readonly sealed?: boolean;
}

/** How many exercises are graded at a time. */
const workers = 2;

/**
 * Grades a folder of answers against the course: only the files that the course asks for are read, nothing in the
 * folder is executed outside the child, and nothing in it is changed.
 * Throws: when the folder cannot be read, `only` names no exercise, or `sealed` was asked for and cannot be given.
 */
export async function gradeSubmission(
  course: Course,
  folder: string,
  { seed = randomBytes(16).toString('hex'), only, sealed = false }: GradeOptions = {},
): Promise<GradeResult> {
  const start = performance.now();
  const root = resolve(folder);
  if (!isFolder(root)) throw new Error(`${folder} is not a folder of answers.`);
  const inside = join(root, 'exercises');
  const home = isFolder(inside) ? inside : root;
  const chosen = choose(course, only);
  const sandbox = sealed ? refuseLeaks(await inspectSandbox()) : undefined;

  const pool = openPool(workers, chosen.length);
  let exercises: ExerciseResult[];
  try {
    const gradeOne = (exercise: Exercise) => gradeExercise(exercise, root, home, { seed, pool });
    exercises = await inTurns(chosen, gradeOne);
  } finally {
    await pool.close();
  }
  return {
    schema: 'gradlings/result/1',
    label: sealed ? 'sealed' : 'ci',
    seed,
    versions: { gradlings: version(), node: process.versions.node },
    ...(sandbox && { sandbox }),
    points: total(exercises.map(({ points }) => points)),
    maxPoints: total(exercises.map(({ maxPoints }) => maxPoints)),
    exercises,
    flags: survey(course, root, home),
    milliseconds: Math.round(performance.now() - start),
  };
}

async function gradeExercise(
  exercise: Exercise,
  root: string,
  home: string,
  { seed, pool }: { readonly seed: string; readonly pool: Pool },
): Promise<ExerciseResult> {
  const start = performance.now();
  const { id, number, title } = exercise;
  const file = `${home === root ? '' : 'exercises/'}${exercise.path}/${exercise.file}`;
  const [checks, tests] = [await loadChecks(exercise), await bundleTests(exercise)];
  const answer = readAnswer(root, file);
  const verdict =
    'problem' in answer
      ? await verdictWithout(exercise, checks, answer.problem, seed)
      : await checkText(exercise, answer.text, { seed, pool });
  return {
    id,
    number,
    title,
    file,
    status: 'problem' in answer ? statusWithout(answer.problem.code) : verdict.status,
    points: verdict.points,
    maxPoints: verdict.maxPoints,
    verdict,
    flags: flagsOf(verdict, file),
    ...('digest' in answer && { digest: answer.digest }),
    testDigest: tests.digest,
    milliseconds: Math.round(performance.now() - start),
  };
}

const statusWithout = (code: string): 'missing' | 'refused' =>
  code === 'missing-file' ? 'missing' : 'refused';

/** Results in the order of the items, `workers` at a time. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [i, item] of queue) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}

function choose(course: Course, only: readonly string[] | undefined): readonly Exercise[] {
  if (only === undefined) return course.exercises;
  const unknown = only.filter((id) => !course.exercises.some((exercise) => exercise.id === id));
  if (unknown.length > 0) throw new RangeError(`The course has no exercise ${unknown.join(', ')}.`);
  return course.exercises.filter(({ id }) => only.includes(id));
}

const isFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const total = (points: readonly number[]): number => points.reduce((sum, p) => sum + p, 0);

function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

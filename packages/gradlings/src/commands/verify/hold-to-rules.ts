import { CourseError } from '../../course/course-error.ts';
import type { Course, Exercise } from '../../course/course.ts';
import { loadChecks } from '../../course/load-checks.ts';
import { loadCourse } from '../../course/load-course.ts';
import { checkExercise } from '../../grade/check-exercise.ts';
import { openPool, type Pool } from '../../grade/pool.ts';
import { findExercise } from '../find-exercise.ts';
import { toFinding, type Finding } from './finding.ts';
import { courseRules, exerciseRules } from './rules.ts';
import { seeds, type Subject } from './subject.ts';
import { trustedJudge } from './trusted-judge.ts';

export interface Held {
  readonly findings: readonly Finding[];
  /** How many exercises were looked at. */
  readonly exercises: number;
}

/** Everything that breaks a rule; with `queries`, only in those exercises. Throws: UsageError for one that is not there. */
export async function holdToRules(root: string, queries: readonly string[]): Promise<Held> {
  let course: Course;
  try {
    course = loadCourse(root);
  } catch (error) {
    return { findings: unreadable(error), exercises: 0 };
  }
  const chosen =
    queries.length === 0 ? course.exercises : queries.map((query) => findExercise(course, query));
  const findings: Finding[] = [];
  if (queries.length === 0) {
    for (const [rule, hold] of Object.entries(courseRules))
      findings.push(...(await hold(course)).map((complaint) => toFinding(course, rule, complaint)));
  }
  const pool = openPool(1);
  try {
    for (const exercise of chosen) findings.push(...(await holdExercise(course, exercise, pool)));
  } finally {
    await pool.close();
  }
  return { findings, exercises: chosen.length };
}

async function holdExercise(course: Course, exercise: Exercise, pool: Pool): Promise<Finding[]> {
  let subject: Subject;
  try {
    subject = await subjectOf(course, exercise, pool);
  } catch (error) {
    return unreadableChecks(course, exercise, error);
  }
  const findings: Finding[] = [];
  for (const [rule, hold] of Object.entries(exerciseRules)) {
    const complaints = await hold(subject);
    findings.push(...complaints.map((complaint) => toFinding(course, rule, complaint, exercise)));
  }
  return findings;
}

async function subjectOf(course: Course, exercise: Exercise, pool: Pool): Promise<Subject> {
  const checks = await loadChecks(exercise);
  const once = remembering();
  return {
    course,
    exercise,
    checks,
    // The first seed goes the learner's way, through a child; the others stay here, where they take no time.
    verdict: (file, seed) =>
      once(`${seed} ${file}`, async () => {
        if (seed === seeds[0]) return checkExercise(exercise, file, { seed, pool });
        const judge = await once(file, () => trustedJudge(exercise, checks, file));
        return judge(seed);
      }),
  };
}

function remembering() {
  const known = new Map<string, Promise<unknown>>();
  return <T>(key: string, find: () => Promise<T>): Promise<T> => {
    const found = (known.get(key) as Promise<T> | undefined) ?? find();
    known.set(key, found);
    return found;
  };
}

/** What keeps the course from being read: essential files, ids, front matter. */
function unreadable(error: unknown): Finding[] {
  if (!(error instanceof CourseError)) throw error;
  return error.problems.map(({ file, text }) => {
    return { rule: 'readable', file, problem: 'it cannot be read', mend: text };
  });
}

/** `check()` refuses a title that comes twice and points that are no points, by throwing. */
function unreadableChecks(course: Course, exercise: Exercise, error: unknown): Finding[] {
  if (error instanceof CourseError) return unreadable(error);
  const problem = error instanceof Error ? error.message : String(error);
  const complaint = { file: exercise.testFile, problem, mend: 'mend the test file' };
  return [toFinding(course, 'readable', complaint, exercise)];
}

/** `gradlings verify`: holds every exercise to the rules of the course, for its authors. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { CourseError } from '../../course/course-error.ts';
import type { Course, Exercise } from '../../course/course.ts';
import { loadChecks } from '../../course/load-checks.ts';
import { loadCourse } from '../../course/load-course.ts';
import { checkExercise } from '../../grade/check-exercise.ts';
import { toJson, type Context } from '../context.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { findExercise } from '../find-exercise.ts';
import { findRoot } from '../workspace.ts';
import { courseRules, exerciseRules } from './rules.ts';
import { seeds, type Complaint, type Subject } from './subject.ts';
import { trustedJudge } from './trusted-judge.ts';

/** A rule that is broken, and where. */
export interface Finding {
  readonly rule: string;
  /** The exercise's id; absent when it is about the course. */
  readonly exercise?: string;
  /** From the workspace's root, with `/`; with `:line` where one is known. */
  readonly file: string;
  readonly problem: string;
  readonly mend: string;
}

/** Verifies the course, or only the exercises asked for. */
export async function verify(
  context: Context,
  queries: readonly string[],
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const { look } = context;
  const root = findRoot(context.cwd);
  const { findings, exercises } = await findAll(root, queries);
  const ok = findings.length === 0;
  if (options.json) context.data(toJson({ ok, exercises, findings }));
  else {
    context.print([
      ...findings.flatMap(({ file, problem, mend }) => [
        `${look.bad(look.sign.no)} ${look.accent(look.text(file))}: ${look.text(problem)}; ${look.text(mend)}`,
      ]),
      ok
        ? `${look.good(look.sign.yes)} ${exercises} exercises keep every rule.`
        : `${findings.length} to mend.`,
    ]);
  }
  return ok ? exitCode.passed : exitCode.failed;
}

async function findAll(root: string, queries: readonly string[]) {
  const course = readCourse(root);
  if (!('exercises' in course)) return { findings: course.findings, exercises: 0 };
  const chosen =
    queries.length === 0 ? course.exercises : queries.map((query) => findExercise(course, query));
  const findings: Finding[] = [];
  if (queries.length === 0) {
    for (const [rule, hold] of Object.entries(courseRules))
      findings.push(...(await hold(course)).map((complaint) => finding(course, rule, complaint)));
  }
  for (const exercise of chosen) findings.push(...(await verifyExercise(course, exercise)));
  return { findings, exercises: chosen.length };
}

/** The course, or everything for which it cannot be read. */
function readCourse(root: string): Course | { readonly findings: readonly Finding[] } {
  try {
    return loadCourse(root);
  } catch (error) {
    return { findings: unreadable(error) };
  }
}

function unreadable(error: unknown): Finding[] {
  if (!(error instanceof CourseError)) throw error;
  return error.problems.map(({ file, text }) => ({
    rule: 'readable',
    file,
    problem: 'it cannot be read',
    mend: text,
  }));
}

/** Everything that is wrong with one exercise. */
export async function verifyExercise(course: Course, exercise: Exercise): Promise<Finding[]> {
  const subject = await subjectOf(course, exercise).catch(unreadableChecks(exercise));
  if (Array.isArray(subject)) return subject;
  const findings: Finding[] = [];
  for (const [rule, hold] of Object.entries(exerciseRules)) {
    const complaints = await hold(subject);
    findings.push(...complaints.map((complaint) => finding(course, rule, complaint, exercise)));
  }
  return findings;
}

const unreadableChecks =
  (exercise: Exercise) =>
  (error: unknown): Finding[] => {
    if (error instanceof CourseError) return unreadable(error);
    const problem = error instanceof Error ? error.message : String(error);
    const file = `exercises/${exercise.path}/${exercise.testFile}`;
    return [{ rule: 'readable', exercise: exercise.id, file, problem, mend: 'mend the test file' }];
  };

async function subjectOf(course: Course, exercise: Exercise): Promise<Subject> {
  const checks = await loadChecks(exercise);
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, find: () => Promise<T>): Promise<T> => {
    const found = (known.get(key) as Promise<T> | undefined) ?? find();
    known.set(key, found);
    return found;
  };
  return {
    course,
    exercise,
    checks,
    // The first seed goes the learner's way, through a child; the others stay here, where they take no time.
    verdict: (file, seed) =>
      once(`${seed} ${file}`, async () => {
        if (seed === seeds[0]) return checkExercise(exercise, file, { seed });
        const judge = await once(file, () => trustedJudge(exercise, checks, file));
        return judge(seed);
      }),
  };
}

function finding(course: Course, rule: string, complaint: Complaint, exercise?: Exercise): Finding {
  const { file, problem, mend } = complaint;
  const path = isAbsolute(file) || exercise === undefined ? file : join(exercise.folder, file);
  return {
    rule,
    ...(exercise === undefined ? {} : { exercise: exercise.id }),
    file: relative(course.root, path).split(sep).join('/'),
    problem,
    mend,
  };
}

import type { Course } from '../../../course/course.ts';
import { loadChecks } from '../../../course/load-checks.ts';
import { loadCourse } from '../../../course/load-course.ts';
import { temporaryTree, type Tree } from '../../../course/testing/write-tree.ts';
import { courseTree } from '../../testing/course-tree.ts';
import { findingText, toFinding } from '../finding.ts';
import type { CourseRule, Rule } from '../subject.ts';
import { trustedJudge } from '../trusted-judge.ts';

/** What a rule says of the first exercise after some files were changed; `null` removes one. One line each. */
export async function findingsOf(
  rule: Rule,
  changes: Readonly<Record<string, string | null>> = {},
): Promise<string[]> {
  const course = brokenCourse(changes);
  const [exercise] = course.exercises;
  if (exercise === undefined) throw new Error('the course has no exercise left');
  const checks = await loadChecks(exercise);
  const verdict = async (file: string, seed: string) =>
    (await trustedJudge(exercise, checks, file))(seed);
  const complaints = await rule({ course, exercise, checks, verdict });
  return complaints.map((complaint) => findingText(toFinding(course, 'rule', complaint, exercise)));
}

/** What a rule about the whole course says after some files were changed. */
export async function courseFindingsOf(
  rule: CourseRule,
  changes: Readonly<Record<string, string | null>> = {},
): Promise<string[]> {
  const course = brokenCourse(changes);
  const complaints = await rule(course);
  return complaints.map((complaint) => findingText(toFinding(course, 'rule', complaint)));
}

function brokenCourse(changes: Readonly<Record<string, string | null>>): Course {
  const files = Object.entries<string | Uint8Array | null>({ ...courseTree, ...changes });
  const tree = Object.fromEntries(files.filter(([, text]) => text !== null)) as Tree;
  return loadCourse(temporaryTree(tree));
}

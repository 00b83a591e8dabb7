import { isAbsolute, join, relative, sep } from 'node:path';
import type { Course, Exercise } from '../../course/course.ts';
import type { Complaint } from './subject.ts';

/** A rule that is broken, and where. */
export interface Finding {
  readonly rule: string;
  /** The exercise's id; absent when it is about the course. */
  readonly exercise?: string;
  /** From the workspace's root, with `/`; with `:line` where one is known. */
  readonly file: string;
  readonly problem: string;
  /** What to do about it. */
  readonly mend: string;
}

/** A path as seen from the workspace's root, with `/`. */
export const fromRoot = (course: Course, file: string): string =>
  relative(course.root, file).split(sep).join('/');

/** A complaint with the name of the rule that made it, its file as seen from the workspace's root. */
export function toFinding(
  course: Course,
  rule: string,
  { file, problem, mend }: Complaint,
  exercise?: Exercise,
): Finding {
  const path = isAbsolute(file) || exercise === undefined ? file : join(exercise.folder, file);
  return {
    rule,
    ...(exercise === undefined ? {} : { exercise: exercise.id }),
    file: fromRoot(course, path),
    problem,
    mend,
  };
}

/** Which file, what is wrong, how to mend it: one line, however long a message it quotes. */
export const findingText = ({ file, problem, mend }: Finding): string =>
  `${file}: ${problem.replace(/\.$/, '')}; ${mend}`.replace(/\s*\n\s*/g, ' ');

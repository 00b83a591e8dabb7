import type { Course } from '../course/course.ts';
import type { GradeResult } from './result.ts';

export interface GradeOptions {
  /** Makes the probes. Fresh and random unless told, so that nobody can write answers for it beforehand. */
  readonly seed?: string;
  /** Grade only these exercises, by id. */
  readonly only?: readonly string[];
  /** Asks for the label `sealed`; refused with an error when the sandbox fails its self-test. */
  readonly sealed?: boolean;
}

/**
 * Grades a folder of answers against the course: only the files that the course asks for are read, nothing in the
 * folder is executed outside the child, and nothing in it is changed.
 * Throws: when the folder cannot be read, or `sealed` was asked for and cannot be given.
 */
export async function gradeSubmission(
  _course: Course,
  _folder: string,
  _options: GradeOptions = {},
): Promise<GradeResult> {
  throw new Error('gradeSubmission is being written');
}

/** The course as its folders tell it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExerciseFolder } from '../plugins/exercises/course.ts';
import { readCourse } from '../plugins/exercises/read-course.ts';

/** The repository. */
export const root = path.resolve(import.meta.dirname, '../../..');

export const chapters = readCourse(root);
export const exercises = chapters.flatMap((chapter) => chapter.exercises);

/** Throws: RangeError for an id that the course does not have. */
export function exerciseWithId(id: string): ExerciseFolder {
  const found = exercises.find((exercise) => exercise.id === id);
  if (!found) throw new RangeError(`There is no exercise “${id}”.`);
  return found;
}

export interface Submission {
  /** `stub`, `solution`, `wrong/drops-the-factor`. */
  readonly name: string;
  readonly file: string;
  readonly code: string;
}

/** What the repository has for an exercise: its stub, its solution and its wrong answers. */
export function submissionsFor(exercise: ExerciseFolder): readonly Submission[] {
  const solution = path.join(root, exercise.path.replace(/^exercises/, 'solutions'));
  const wrong = path.join(path.dirname(solution), 'wrong');
  const files: readonly [name: string, file: string][] = [
    ['stub', path.join(root, exercise.path)],
    ['solution', solution],
    ...(existsSync(wrong) ? readdirSync(wrong) : []).map((file): [string, string] => [
      `wrong/${path.basename(file, '.ts')}`,
      path.join(wrong, file),
    ]),
  ];
  return files.map(([name, file]) => ({ name, file, code: readFileSync(file, 'utf8') }));
}

/** An exercise's test file. */
export const testFileOf = ({ path: file }: ExerciseFolder): string =>
  path.join(root, file.replace(/\.ts$/, '.test.ts'));

import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { loadCourse } from '../course/load-course.ts';
import type { Course, Exercise } from '../course/course.ts';
import { openProgress, type ProgressFile } from '../progress/progress-file.ts';
import type { Context } from './context.ts';
import { UsageError } from './usage-error.ts';

/** A learner's folder: the course in it, and what was done of it. */
export interface Workspace {
  readonly course: Course;
  readonly progress: ProgressFile;
}

/** Opens the workspace that the command is called in. Throws: UsageError outside of one. */
export function openWorkspace(context: Context): Workspace {
  const course = loadCourse(findRoot(context.cwd));
  return { course, progress: openProgress(course.root, context.notice) };
}

/** The nearest folder, from `folder` upwards, that holds `exercises/`. Throws: UsageError when there is none. */
export function findRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'exercises'))) return at;
    if (dirname(at) === at)
      throw new UsageError(
        `There is no course here: neither ${folder} nor a folder above it holds \`exercises/\`.` +
          ' Go to the folder of the course and try again.',
      );
  }
}

/** The learner's file, absolute. */
export const learnerFile = (exercise: Exercise): string => join(exercise.folder, exercise.file);

/** A path as the learner would type it from `cwd`: relative, with `/`, where it lies below; else as it is. */
export function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') ? path : short.split(sep).join('/');
}

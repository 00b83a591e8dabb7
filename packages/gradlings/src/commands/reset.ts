import { existsSync, writeFileSync } from 'node:fs';
import type { Exercise } from '../course/course.ts';
import { keepCopy } from '../progress/progress-file.ts';
import type { Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { findExercise } from './find-exercise.ts';
import { originalStub } from './original-stub.ts';
import { UsageError } from './usage-error.ts';
import { learnerFile, openWorkspace, shortPath, type Workspace } from './workspace.ts';

/** `gradlings reset id`: puts the stub back, after keeping what the learner wrote. */
export function reset(context: Context, query: string): ExitCode {
  const workspace = openWorkspace(context);
  const exercise = findExercise(workspace.course, query);
  const copy = resetExercise(workspace, exercise);
  const { look } = context;
  const file = shortPath(learnerFile(exercise), context.cwd);
  context.print([
    `${look.good(look.sign.yes)} ${look.text(file)} is the stub again.`,
    ...(copy === undefined
      ? []
      : [`  What you had is in ${look.text(shortPath(copy, context.cwd))}`]),
  ]);
  return exitCode.passed;
}

/**
 * Puts the stub of an exercise back and says where the learner's version is kept, when there was one.
 * Throws: UsageError when the stub is not known.
 */
export function resetExercise({ course }: Workspace, exercise: Exercise): string | undefined {
  const stub = originalStub(course, exercise);
  if (stub === undefined)
    throw new UsageError(
      `The stub of ${exercise.id} is not known here: there is no git history, and it was written over before` +
        ' gradlings saw it. Take it from a fresh copy of the course.',
    );
  const file = learnerFile(exercise);
  const copy = existsSync(file) ? keepCopy(course.root, exercise.id, file) : undefined;
  writeFileSync(file, stub);
  return copy;
}

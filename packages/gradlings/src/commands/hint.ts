import { progressOf, withHints } from '../progress/progress.ts';
import type { Exercise } from '../course/course.ts';
import type { Look } from '../terminal/look.ts';
import { renderMarkdown } from '../terminal/markdown.ts';
import { toJson, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { meantExercise } from './find-exercise.ts';
import { titleLine } from './title-line.ts';
import { openWorkspace } from './workspace.ts';

export interface HintOptions {
  readonly json?: boolean;
}

/** `gradlings hint [id]`: goes one step up the ladder of hints and remembers how far. */
export function hint(context: Context, query: string | undefined, options: HintOptions): ExitCode {
  const { look } = context;
  const { course, progress } = openWorkspace(context);
  const exercise = meantExercise(course, progress.read(), query, context.cwd);
  const { hints } = exercise;
  const before = progressOf(progress.read(), exercise.id).hints;
  const shown = Math.min(before + 1, hints.length);
  progress.update((all) => withHints(all, exercise.id, shown));
  if (options.json) {
    context.data(toJson({ exercise: exercise.id, of: hints.length, hints: hints.slice(0, shown) }));
    return exitCode.passed;
  }
  const last = shown === hints.length;
  context.print([
    titleLine(exercise, look),
    '',
    ...hintLines(exercise, shown - 1, look),
    '',
    look.dim(
      last
        ? `That is the last hint. The solution: npx gradlings solution ${exercise.number} --reveal`
        : `Again for the next hint.`,
    ),
  ]);
  return exitCode.passed;
}

/** One hint of an exercise, with its place on the ladder. */
export function hintLines(exercise: Exercise, index: number, look: Look): string[] {
  const found = exercise.hints[index];
  if (found === undefined) return ['This exercise has no hints.'];
  const head = `Hint ${index + 1} of ${exercise.hints.length}: ${look.text(found.title)}`;
  return [look.accent(head), '', ...renderMarkdown(found.text, look)];
}

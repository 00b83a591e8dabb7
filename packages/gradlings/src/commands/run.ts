import { isPassed } from '../progress/progress.ts';
import { verdictLines } from '../terminal/verdict-lines.ts';
import { checkLearner, learnerSource, recordTry } from './check-learner.ts';
import { toJson, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { currentExercise, meantExercise } from './find-exercise.ts';
import { titleLine } from './title-line.ts';
import { learnerFile, openWorkspace, shortPath } from './workspace.ts';

export interface RunOptions {
  readonly json?: boolean;
}

/** `gradlings run [id]`: checks one exercise and says what came of it. */
export async function run(
  context: Context,
  query: string | undefined,
  options: RunOptions,
): Promise<ExitCode> {
  const { look } = context;
  const { course, progress } = openWorkspace(context);
  const exercise = meantExercise(course, progress.read(), query, context.cwd);
  const verdict = await checkLearner(exercise);
  recordTry(progress, exercise, verdict);
  const passed = verdict.status === 'passed';
  const hint = `A hint: npx gradlings hint ${exercise.number}`;
  const stubAgain = `To have the stub again: npx gradlings reset ${exercise.number}`;
  if (options.json) {
    context.data(toJson(verdict));
    return passed ? exitCode.passed : exitCode.failed;
  }
  const missing = verdict.problem?.code === 'missing-file';
  const file = shortPath(learnerFile(exercise), context.cwd);
  context.print([
    titleLine(exercise, look),
    look.dim(look.text(file)),
    '',
    ...verdictLines(verdict, { look, file, source: learnerSource(exercise) }),
    '',
    passed ? afterPassing() : look.dim(missing ? stubAgain : hint),
  ]);
  return passed ? exitCode.passed : exitCode.failed;

  function afterPassing(): string {
    const after = progress.read();
    const open = course.exercises.filter(({ id }) => !isPassed(after, id)).length;
    const next = currentExercise(course, after);
    if (next === undefined) return look.good('Passed, and with it the whole course.');
    return `${look.good('Passed.')} Next of ${open}: ${next.number} ${look.text(next.title)}`;
  }
}

import { UsageError } from '../usage-error.ts';
import { checkLearner, learnerSource } from '../check-learner.ts';
import type { Context } from '../context.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { keepStubs } from '../original-stub.ts';
import { openWorkspace } from '../workspace.ts';
import { watchScreenOnce } from './watch-screen.ts';
import { runSession } from './session.ts';
import { begin, step } from './watch-step.ts';

/** `gradlings watch`: in a terminal a session until `q`; elsewhere the state, printed once. */
export async function watch(context: Context): Promise<ExitCode> {
  const workspace = openWorkspace(context);
  const { course, progress } = workspace;
  const last = course.exercises.at(-1);
  if (last === undefined) throw new UsageError('This course has no exercises yet.');
  keepStubs(course);
  const first = begin(course, progress.read(), last);
  if (context.abilities.interactive) {
    await runSession(context, workspace, first);
    return exitCode.passed;
  }
  const { exercise } = first.state;
  const source = learnerSource(exercise);
  const verdict = await checkLearner(exercise);
  const time = new Date().toISOString();
  const { state } = step(
    { ...first.state },
    { type: 'verdict', exercise: exercise.id, verdict, source, time },
  );
  context.print(watchScreenOnce(state, context));
  return exitCode.passed;
}

/** The shell around the state machine: events come in from keys, files and checks; effects go out. */
import { openPool } from '../../grade/pool.ts';
import type { Exercise } from '../../course/course.ts';
import { lookOf } from '../../terminal/look.ts';
import { checkLearner, learnerSource } from '../check-learner.ts';
import type { Context } from '../context.ts';
import { graphInChild } from '../graph/graph-in-child.ts';
import { resetExercise } from '../reset.ts';
import { solutionLines } from '../solution.ts';
import { shortPath, type Workspace } from '../workspace.ts';
import { openDrawing, openRoll } from './drawing.ts';
import { followChanges } from './file-changes.ts';
import { readKeys } from './keyboard.ts';
import { watchScreen } from './watch-screen.ts';
import type { Step, WatchEffect, WatchEvent } from './watch-state.ts';
import { step } from './watch-step.ts';

/** After this long without a verdict, the screen says that it is checking. */
const slow = 300;

/** Runs until the learner quits. The terminal is given back as it was, whatever happens. */
export async function runSession(
  context: Context,
  workspace: Workspace,
  first: Step,
): Promise<void> {
  const { stdout, stdin } = process;
  const pool = openPool(1);
  const drawing = (context.abilities.cursor ? openDrawing : openRoll)(stdout);
  let state = first.state;
  let newest = 0;

  const draw = () => {
    const columns = stdout.columns || 80;
    const look = lookOf({ ...context.abilities, columns });
    const frame = { look, columns, rows: stdout.rows || 24, cwd: context.cwd };
    const { lines, scroll } = watchScreen(state, frame);
    state = { ...state, scroll };
    drawing.draw(lines);
  };

  const happen = (event: WatchEvent) => take(step(state, event));
  const take = (next: Step) => {
    state = next.state;
    draw();
    next.effects.forEach(perform);
  };

  const complain = (error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    happen({ type: 'notice', notice: { tone: 'bad', text } });
  };

  const check = async (exercise: Exercise) => {
    const turn = ++newest;
    changes.follow(exercise);
    const source = learnerSource(exercise);
    const id = exercise.id;
    if (source === '') return happen({ type: 'missing', exercise: id });
    const timer = setTimeout(() => happen({ type: 'slow', exercise: id }), slow);
    try {
      const verdict = await checkLearner(exercise, pool);
      const time = new Date().toISOString();
      if (turn === newest) happen({ type: 'verdict', exercise: id, verdict, source, time });
    } catch (error) {
      if (turn === newest) complain(error);
    } finally {
      clearTimeout(timer);
    }
  };

  const perform = (effect: WatchEffect): void => {
    try {
      switch (effect.type) {
        case 'check':
          return void check(effect.exercise);
        case 'progress':
          return void workspace.progress.update(effect.change);
        case 'reset': {
          const copy = resetExercise(workspace, effect.exercise);
          const kept =
            copy === undefined ? '' : ` What you had is in ${shortPath(copy, context.cwd)}`;
          const text = `${effect.exercise.file} is the stub again.${kept}`;
          happen({ type: 'notice', notice: { tone: 'plain', text } });
          return void check(effect.exercise);
        }
        case 'solution': {
          const look = lookOf({ ...context.abilities, columns: stdout.columns || 80 });
          const lines = solutionLines(effect.exercise, look);
          return happen({ type: 'text', title: 'The solution', lines });
        }
        case 'graph':
          return void graphInChild(effect.exercise, context.cwd).then(
            (text) =>
              happen({ type: 'text', title: 'The recorded graph', lines: text.split('\n') }),
            (error: Error) =>
              happen({ type: 'text', title: 'No graph', lines: error.message.split('\n') }),
          );
        case 'quit':
          return end();
      }
    } catch (error) {
      complain(error);
    }
  };

  const changes = followChanges(workspace.course.root, (exercise, source) =>
    happen({ type: source === undefined ? 'missing' : 'saved', exercise: exercise.id }),
  );
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const keyboard = readKeys(stdin, {
    press: (name) => happen({ type: 'key', name }),
    gone: () => end(),
    suspend: () => drawing.close(),
    resume: () => {
      drawing.open();
      draw();
    },
  });
  const restore = () => {
    keyboard.close();
    drawing.close();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  stdout.on('resize', draw);
  for (const signal of signals) process.once(signal, end);
  // Whatever breaks, the terminal is given back before the message is written.
  process.once('exit', restore);

  take(first);
  try {
    await ended;
  } finally {
    restore();
    process.off('exit', restore);
    stdout.off('resize', draw);
    for (const signal of signals) process.off(signal, end);
    await Promise.all([changes.close(), pool.close()]);
  }
}

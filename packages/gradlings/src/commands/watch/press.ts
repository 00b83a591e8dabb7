/** What each key does. */
import { isPassed, progressOf, withHints, type Progress } from '../../progress/progress.ts';
import { turnTo } from './turn-to.ts';
import type { Step, View, WatchState } from './watch-state.ts';

/** The keys of the exercise's own view, with what they are for. */
export const keys = [
  ['h', 'hint'],
  ['n', 'next'],
  ['l', 'list'],
  ['i', 'instructions'],
  ['r', 'reset'],
  ['s', 'solution'],
  ['g', 'graph'],
  ['q', 'quit'],
] as const;

/** What a key press leads to. `name` is the letter, or `up`, `pagedown`, `return`, `escape`, `ctrl-c` … */
export function press(state: WatchState, name: string): Step {
  if (name === 'ctrl-c') return { state, effects: [{ type: 'quit' }] };
  if (state.view.kind === 'question') return answer(state, state.view.about, name);
  if (state.view.kind === 'list') {
    const step = pressInList(state, state.view.selected, name);
    if (step !== undefined) return step;
  }
  return scrolled(state, name) ?? command(state, name);
}

function command(state: WatchState, name: string): Step {
  const { exercise } = state;
  const { notice: _read, ...rest } = state;
  const show = (view: View): Step => still({ ...rest, view, scroll: 0 });
  switch (name) {
    case 'q':
      return { state, effects: [{ type: 'quit' }] };
    case 'escape':
    case 'b':
      return show({ kind: 'exercise' });
    case 'h':
      return nextHint(rest);
    case 'n': {
      const { exercises } = state.course;
      const next = exercises[(exercises.indexOf(exercise) + 1) % exercises.length];
      return next === undefined ? still(state) : turnTo(state, next);
    }
    case 'l':
      return show({ kind: 'list', selected: state.course.exercises.indexOf(exercise) });
    case 'i':
      return show({ kind: 'instructions' });
    case 'r':
      return show({ kind: 'question', about: 'reset' });
    case 's':
      return isPassed(state.progress, exercise.id)
        ? { state: rest, effects: [{ type: 'solution', exercise }] }
        : show({ kind: 'question', about: 'reveal' });
    case 'g':
      return {
        state: { ...rest, notice: { tone: 'plain', text: 'Drawing the graph…' } },
        effects: [{ type: 'graph', exercise }],
      };
    default:
      return still(state);
  }
}

/** Opens the hint read last; pressed again, one more; after the last, the first again. */
function nextHint(state: WatchState): Step {
  const { exercise, view } = state;
  const total = exercise.hints.length;
  const read = progressOf(state.progress, exercise.id).hints;
  const open = view.kind === 'exercise' ? view.hint : undefined;
  const hint = open === undefined ? Math.max(0, read - 1) : (open + 1) % Math.max(1, total);
  const change = (progress: Progress) =>
    withHints(progress, exercise.id, Math.min(total, hint + 1));
  return {
    state: {
      ...state,
      progress: change(state.progress),
      view: { kind: 'exercise', hint },
      scroll: 0,
    },
    effects: [{ type: 'progress', change }],
  };
}

function answer(state: WatchState, about: 'reset' | 'reveal', name: string): Step {
  if (!['y', 'n', 'q', 'escape'].includes(name)) return still(state);
  const closed: WatchState = { ...state, view: { kind: 'exercise' } };
  if (name !== 'y') return still(closed);
  const { exercise } = state;
  return { state: closed, effects: [{ type: about === 'reset' ? 'reset' : 'solution', exercise }] };
}

function pressInList(state: WatchState, selected: number, name: string): Step | undefined {
  const { exercises } = state.course;
  const select = (to: number): Step => {
    const last = exercises.length - 1;
    return still({ ...state, view: { kind: 'list', selected: Math.max(0, Math.min(last, to)) } });
  };
  switch (name) {
    case 'up':
    case 'k':
      return select(selected - 1);
    case 'down':
    case 'j':
      return select(selected + 1);
    case 'pageup':
      return select(selected - 10);
    case 'pagedown':
      return select(selected + 10);
    case 'return': {
      const chosen = exercises[selected];
      return chosen === undefined ? still(state) : turnTo(state, chosen);
    }
    case 'l':
      return still({ ...state, view: { kind: 'exercise' }, scroll: 0 });
  }
  return undefined;
}

const distances: Readonly<Record<string, number>> = {
  up: -1,
  down: 1,
  k: -1,
  j: 1,
  pageup: -10,
  pagedown: 10,
  space: 10,
};

function scrolled(state: WatchState, name: string): Step | undefined {
  const distance = distances[name];
  if (distance === undefined) return undefined;
  return still({ ...state, scroll: Math.max(0, state.scroll + distance) });
}

const still = (state: WatchState): Step => ({ state, effects: [] });

/** Watch as a state machine: what was, and what happened, give what is and what to do. */
import type { Course, Exercise } from '../../course/course.ts';
import { isPassed, withCurrent, withTry, type Progress } from '../../progress/progress.ts';
import { currentExercise } from '../find-exercise.ts';
import { press } from './press.ts';
import { turnTo, withoutVerdict } from './turn-to.ts';
import type { Notice, Step, WatchEvent, WatchState } from './watch-state.ts';

/** Watch as it begins: at the current exercise, or at the last one when the course is done. */
export function begin(course: Course, progress: Progress, last: Exercise): Step {
  const exercise = currentExercise(course, progress) ?? last;
  const state: WatchState = {
    course,
    progress,
    exercise,
    source: '',
    missing: false,
    saved: false,
    slow: false,
    view: { kind: 'exercise' },
    scroll: 0,
  };
  return { state, effects: [{ type: 'check', exercise }] };
}

/** The next state and what to do. An event about another exercise than the current one comes too late, and is dropped. */
export function step(state: WatchState, event: WatchEvent): Step {
  if ('exercise' in event && event.exercise !== state.exercise.id) return { state, effects: [] };
  switch (event.type) {
    case 'key':
      return press(state, event.name);
    case 'saved':
      return {
        state: { ...backToExercise(state), missing: false, saved: true },
        effects: [{ type: 'check', exercise: state.exercise }],
      };
    case 'missing':
      return still({ ...withoutVerdict(state), missing: true, saved: false, slow: false });
    case 'slow':
      return still({ ...state, slow: true });
    case 'verdict':
      return judged(state, event);
    case 'text': {
      const { title, lines } = event;
      const { notice: _waited, ...rest } = state;
      return still({ ...rest, view: { kind: 'text', title, lines }, scroll: 0 });
    }
    case 'notice':
      return still({ ...state, notice: event.notice });
  }
}

/** A save brings the exercise back into sight; an open hint stays. */
function backToExercise(state: WatchState): WatchState {
  const { notice: _gone, ...rest } = state;
  return state.view.kind === 'exercise' ? rest : { ...rest, view: { kind: 'exercise' }, scroll: 0 };
}

function judged(state: WatchState, event: WatchEvent & { type: 'verdict' }): Step {
  const { exercise, verdict, source, time } = { ...event, exercise: state.exercise };
  const passed = verdict.status === 'passed';
  const already = isPassed(state.progress, exercise.id);
  const after: WatchState = {
    ...state,
    verdict,
    source,
    missing: false,
    saved: false,
    slow: false,
  };
  if (!state.saved && !(passed && !already)) return still(after);

  const change = (progress: Progress) =>
    withTry(withCurrent(progress, exercise.id), exercise.id, passed, time);
  const progress = change(state.progress);
  const kept: Step = { state: { ...after, progress }, effects: [{ type: 'progress', change }] };
  if (!passed || already) return kept;

  const next = currentExercise(state.course, progress);
  const said = `${exercise.number} ${exercise.title}: passed.`;
  if (next === undefined)
    return {
      ...kept,
      state: { ...kept.state, notice: good(`${said} That was the last one: the course is yours.`) },
    };
  const moved = turnTo(kept.state, next, good(`${said} Here is the next one.`));
  return { state: moved.state, effects: [...kept.effects, ...moved.effects] };
}

const good = (text: string): Notice => ({ tone: 'good', text });

const still = (state: WatchState): Step => ({ state, effects: [] });

import type { Exercise } from '../../course/course.ts';
import { withCurrent, type Progress } from '../../progress/progress.ts';
import type { Notice, Step, WatchState } from './watch-state.ts';

/** Turns to another exercise and has it checked. */
export function turnTo(state: WatchState, exercise: Exercise, notice?: Notice): Step {
  const { notice: _gone, ...rest } = withoutVerdict(state);
  const change = (progress: Progress) => withCurrent(progress, exercise.id);
  return {
    state: {
      ...rest,
      exercise,
      progress: change(state.progress),
      source: '',
      missing: false,
      saved: false,
      slow: false,
      view: { kind: 'exercise' },
      scroll: 0,
      ...(notice === undefined ? {} : { notice }),
    },
    effects: [
      { type: 'progress', change },
      { type: 'check', exercise },
    ],
  };
}

/** Nothing is known of the file as it is now. */
export function withoutVerdict(state: WatchState): WatchState {
  const { verdict: _gone, ...rest } = state;
  return rest;
}

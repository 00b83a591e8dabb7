import { describe, expect, test } from 'vitest';
import {
  emptyProgress,
  isPassed,
  progressOf,
  withTry,
  type Progress,
} from '../../progress/progress.ts';
import {
  failedVerdict,
  passedVerdict,
  smallCourse,
  unwrittenVerdict,
} from '../testing/small-course.ts';
import type { Step, WatchEffect, WatchEvent, WatchState } from './watch-state.ts';
import { begin, step } from './watch-step.ts';

const [first, second, third] = smallCourse.exercises;
if (!first || !second || !third) throw new Error('the small course has three exercises');
const time = '2026-01-05T10:00:00.000Z';

const start = (progress: Progress = emptyProgress): Step => begin(smallCourse, progress, third);
const after = (from: WatchState, ...events: WatchEvent[]): Step =>
  events.reduce<Step>(
    ({ state, effects }, event) => {
      const next = step(state, event);
      return { state: next.state, effects: [...effects, ...next.effects] };
    },
    { state: from, effects: [] },
  );
const key = (name: string): WatchEvent => ({ type: 'key', name });
const saved = (exercise: string): WatchEvent => ({ type: 'saved', exercise });
const verdict = (found: ReturnType<typeof passedVerdict>): WatchEvent => ({
  type: 'verdict',
  exercise: found.exercise,
  verdict: found,
  source: 'the source',
  time,
});
/** What the effects leave in the file of progress. */
const written = (effects: readonly WatchEffect[], before: Progress = emptyProgress): Progress =>
  effects.reduce((all, effect) => (effect.type === 'progress' ? effect.change(all) : all), before);
const asked = (effects: readonly WatchEffect[]) =>
  effects.map((effect) =>
    'exercise' in effect ? `${effect.type} ${effect.exercise.id}` : effect.type,
  );

describe('beginning', () => {
  test('the first open exercise is shown and checked', () => {
    const { state, effects } = start();
    expect(state.exercise).toBe(first);
    expect(asked(effects)).toEqual(['check scalar-slope']);
  });

  test('the one left last comes first', () => {
    expect(start({ ...emptyProgress, current: second.id }).state.exercise).toBe(second);
  });

  test('when everything is passed, the last one is shown', () => {
    const done = [first, second, third].reduce(
      (all, { id }) => withTry(all, id, true, time),
      emptyProgress,
    );
    expect(start(done).state.exercise).toBe(third);
  });
});

describe('saving', () => {
  test('a save is checked, and its failure counts as a try', () => {
    const { state, effects } = after(
      start().state,
      saved(first.id),
      verdict(failedVerdict(first.id)),
    );
    expect(asked(effects)).toEqual(['check scalar-slope', 'progress']);
    expect(state.exercise).toBe(first);
    expect(state.verdict?.status).toBe('failed');
    expect(progressOf(written(effects), first.id)).toEqual({ tries: 1, hints: 0, startedAt: time });
  });

  test('looking at the stub when watch begins is no try', () => {
    const { effects } = after(start().state, verdict(unwrittenVerdict(first.id)));
    expect(effects).toEqual([]);
  });

  test('a pass is kept and the next exercise appears, without a key', () => {
    const { state, effects } = after(
      start().state,
      saved(first.id),
      verdict(passedVerdict(first.id)),
    );
    expect(state.exercise).toBe(second);
    expect(state.verdict).toBeUndefined();
    expect(state.notice).toEqual({
      tone: 'good',
      text: '1.1 Slope: passed. Here is the next one.',
    });
    expect(asked(effects)).toEqual([
      'check scalar-slope',
      'progress',
      'progress',
      'check scalar-step',
    ]);
    const progress = written(effects);
    expect(progress.current).toBe(second.id);
    expect(progressOf(progress, first.id)).toEqual({
      tries: 1,
      hints: 0,
      startedAt: time,
      passedAt: time,
    });
    expect(state.progress).toEqual(progress);
  });

  test('an answer that was right before watch began passes too', () => {
    const { state, effects } = after(start().state, verdict(passedVerdict(first.id)));
    expect(state.exercise).toBe(second);
    expect(isPassed(written(effects), first.id)).toBe(true);
  });

  test('the line about the pass stays until the next save', () => {
    const { state } = after(
      start().state,
      saved(first.id),
      verdict(passedVerdict(first.id)),
      verdict(unwrittenVerdict(second.id)),
    );
    expect(state.notice?.tone).toBe('good');
    expect(step(state, saved(second.id)).state.notice).toBeUndefined();
  });

  test('after the last open exercise, an earlier one that was skipped comes', () => {
    const { state } = after(
      start().state,
      key('n'),
      key('n'),
      saved(third.id),
      verdict(passedVerdict(third.id)),
    );
    expect(state.exercise).toBe(first);
  });

  test('with the last one passed, the course is done and nothing moves', () => {
    const done = [first, second].reduce(
      (all, { id }) => withTry(all, id, true, time),
      emptyProgress,
    );
    const { state } = after(start(done).state, saved(third.id), verdict(passedVerdict(third.id)));
    expect(state.exercise).toBe(third);
    expect(state.notice?.text).toBe(
      '2.1 Order the nodes: passed. That was the last one: the course is yours.',
    );
  });

  test('an exercise that was passed before can be worked at again: it does not jump away', () => {
    const done = withTry(emptyProgress, first.id, true, time);
    const back = after(start(done).state, key('l'), key('up'), key('return'));
    expect(back.state.exercise).toBe(first);
    const { state } = after(
      back.state,
      verdict(passedVerdict(first.id)),
      saved(first.id),
      verdict(passedVerdict(first.id)),
    );
    expect(state.exercise).toBe(first);
  });

  test('a verdict on an exercise that was left comes too late', () => {
    const { state, effects } = after(start().state, key('n'));
    const late = step(state, verdict(passedVerdict(first.id)));
    expect(late.state).toBe(state);
    expect(late.effects).toEqual([]);
    expect(asked(effects)).toEqual(['progress', 'check scalar-step']);
  });

  test('a file that is gone is told of, and its next save is checked', () => {
    const gone = after(start().state, verdict(failedVerdict(first.id)), {
      type: 'missing',
      exercise: first.id,
    });
    expect(gone.state).toMatchObject({ missing: true });
    expect(gone.state.verdict).toBeUndefined();
    const back = step(gone.state, saved(first.id));
    expect(back.state.missing).toBe(false);
    expect(asked(back.effects)).toEqual(['check scalar-slope']);
  });

  test('a save brings the exercise back from the list', () => {
    const { state } = after(start().state, key('l'), saved(first.id));
    expect(state.view).toEqual({ kind: 'exercise' });
  });

  test('a save leaves an open hint open', () => {
    const { state } = after(start().state, key('h'), saved(first.id));
    expect(state.view).toEqual({ kind: 'exercise', hint: 0 });
  });

  test('a check that takes long says so until its verdict', () => {
    const slow = step(start().state, { type: 'slow', exercise: first.id });
    expect(slow.state.slow).toBe(true);
    expect(step(slow.state, verdict(failedVerdict(first.id))).state.slow).toBe(false);
  });
});

describe('keys', () => {
  test('h climbs the ladder, remembers how far, and begins again after the last', () => {
    let { state } = start();
    const shown: unknown[] = [];
    const kept: number[] = [];
    for (let i = 0; i < 4; i++) {
      const next = step(state, key('h'));
      state = next.state;
      shown.push(state.view.kind === 'exercise' ? state.view.hint : state.view.kind);
      kept.push(progressOf(written(next.effects, state.progress), first.id).hints);
    }
    expect(shown).toEqual([0, 1, 2, 0]);
    expect(kept).toEqual([1, 2, 3, 3]);
  });

  test('h opened again shows the hint read last before the next one', () => {
    const { state } = after(start().state, key('h'), key('h'), key('escape'), key('h'));
    expect(state.view).toEqual({ kind: 'exercise', hint: 1 });
  });

  test('n goes on without passing, and around at the end', () => {
    expect(after(start().state, key('n')).state.exercise).toBe(second);
    expect(after(start().state, key('n'), key('n'), key('n')).state.exercise).toBe(first);
  });

  test('the list chooses by arrows and enter, and stops at its ends', () => {
    const { state, effects } = after(
      start().state,
      key('l'),
      key('up'),
      key('down'),
      key('down'),
      key('down'),
      key('return'),
    );
    expect(state.exercise).toBe(third);
    expect(asked(effects)).toEqual(['progress', 'check graph-order']);
  });

  test('r asks first: y resets, n does not', () => {
    const asking = after(start().state, key('r'));
    expect(asking.state.view).toEqual({ kind: 'question', about: 'reset' });
    expect(asking.effects).toEqual([]);
    expect(asked(step(asking.state, key('y')).effects)).toEqual(['reset scalar-slope']);
    const no = step(asking.state, key('n'));
    expect(no).toEqual({ state: { ...asking.state, view: { kind: 'exercise' } }, effects: [] });
  });

  test('while asked, other keys do nothing', () => {
    const { state } = after(start().state, key('r'));
    expect(step(state, key('l'))).toEqual({ state, effects: [] });
  });

  test('s shows the solution of a passed exercise, and asks before it does for an open one', () => {
    const open = after(start().state, key('s'));
    expect(open.state.view).toEqual({ kind: 'question', about: 'reveal' });
    expect(asked(step(open.state, key('y')).effects)).toEqual(['solution scalar-slope']);
    const done = withTry(emptyProgress, third.id, true, time);
    const passed = after(start(done).state, key('n'), key('n'), key('s'));
    expect(asked(passed.effects).at(-1)).toBe('solution graph-order');
  });

  test('g asks for the graph, and what comes is shown until escape', () => {
    const { state, effects } = after(start().state, key('g'), {
      type: 'text',
      title: 'The recorded graph',
      lines: ['- y'],
    });
    expect(asked(effects)).toEqual(['graph scalar-slope']);
    expect(state.view).toEqual({ kind: 'text', title: 'The recorded graph', lines: ['- y'] });
    expect(state.notice).toBeUndefined();
    expect(step(state, key('escape')).state.view).toEqual({ kind: 'exercise' });
  });

  test('arrows scroll, never above the top', () => {
    expect(after(start().state, key('down'), key('pagedown'), key('up')).state.scroll).toBe(10);
    expect(after(start().state, key('up')).state.scroll).toBe(0);
  });

  test.each(['q', 'ctrl-c'])('%s quits', (name) => {
    expect(asked(after(start().state, key(name)).effects)).toEqual(['quit']);
  });

  test('ctrl-c quits while something is asked, too', () => {
    expect(asked(after(start().state, key('r'), key('ctrl-c')).effects)).toEqual(['quit']);
  });

  test('a key that means nothing does nothing', () => {
    const { state } = start();
    expect(step(state, key('x'))).toEqual({ state, effects: [] });
  });
});

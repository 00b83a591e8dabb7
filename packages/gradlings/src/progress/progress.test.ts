import { expect, test } from 'vitest';
import {
  emptyProgress,
  isPassed,
  parseProgress,
  progressOf,
  withCurrent,
  withHints,
  withTry,
} from './progress.ts';

const monday = '2026-01-05T10:00:00.000Z';
const tuesday = '2026-01-06T10:00:00.000Z';

test('a try is counted and starts the exercise; a pass is remembered with its time', () => {
  const tried = withTry(emptyProgress, 'a', false, monday);
  expect(progressOf(tried, 'a')).toEqual({ tries: 1, hints: 0, startedAt: monday });
  const passed = withTry(tried, 'a', true, tuesday);
  expect(progressOf(passed, 'a')).toEqual({
    tries: 2,
    hints: 0,
    startedAt: monday,
    passedAt: tuesday,
  });
});

test('a later failure or a second pass leaves the first pass as it was', () => {
  const passed = withTry(emptyProgress, 'a', true, monday);
  const later = withTry(withTry(passed, 'a', false, tuesday), 'a', true, tuesday);
  expect(isPassed(later, 'a')).toBe(true);
  expect(progressOf(later, 'a').passedAt).toBe(monday);
});

test('hints only go up', () => {
  expect(progressOf(withHints(withHints(emptyProgress, 'a', 2), 'a', 1), 'a').hints).toBe(2);
});

test('what was never touched is at zero, whatever it is called', () => {
  expect(progressOf(emptyProgress, 'constructor')).toEqual({ tries: 0, hints: 0 });
});

test('ids and fields that are not known are kept through reading and changing', () => {
  const kept = {
    schema: 'gradlings/progress/1',
    theme: 'dark',
    exercises: { gone: { tries: 3, hints: 1, note: 'hard' } },
  };
  const progress = parseProgress(kept);
  expect(withTry(progress ?? emptyProgress, 'a', false, monday)).toEqual({
    ...kept,
    exercises: { ...kept.exercises, a: { tries: 1, hints: 0, startedAt: monday } },
  });
});

test('what was written is read again', () => {
  const progress = withCurrent(withHints(withTry(emptyProgress, 'a', true, monday), 'b', 1), 'b');
  expect(parseProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
});

test.each([
  ['no object', 'text'],
  ['null', null],
  ['another schema', { schema: 'gradlings/progress/2', exercises: {} }],
  ['no exercises', { schema: 'gradlings/progress/1' }],
  ['a list of exercises', { schema: 'gradlings/progress/1', exercises: [] }],
  [
    'a current exercise that is no id',
    { schema: 'gradlings/progress/1', current: 3, exercises: {} },
  ],
  [
    'tries that are no count',
    { schema: 'gradlings/progress/1', exercises: { a: { tries: -1, hints: 0 } } },
  ],
  [
    'a time that is none',
    { schema: 'gradlings/progress/1', exercises: { a: { tries: 1, hints: 0, passedAt: 'soon' } } },
  ],
])('%s is not progress', (_, data) => {
  expect(parseProgress(data)).toBeUndefined();
});

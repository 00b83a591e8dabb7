import { describe, expect, test } from 'vitest';
import { emptyProgress, withCurrent, withTry } from '../progress/progress.ts';
import { currentExercise, findExercise, meantExercise } from './find-exercise.ts';
import { smallCourse } from './testing/small-course.ts';
import { UsageError } from './usage-error.ts';

const passed = (...ids: string[]) =>
  ids.reduce((all, id) => withTry(all, id, true, '2026-01-05T10:00:00.000Z'), emptyProgress);

describe('finding', () => {
  test.each([
    ['an id', 'scalar-step', 'scalar-step'],
    ['a number', '2.1', 'graph-order'],
    ['a number alone', '2', 'scalar-step'],
    ['a place in the course, where a number alone could be several', '1', 'scalar-slope'],
    ['a place in the course, where no number is so high', '3', 'graph-order'],
    ['the start of an id', 'gra', 'graph-order'],
  ])('by %s', (_, query, id) => {
    expect(findExercise(smallCourse, query).id).toBe(id);
  });

  test.each([
    [
      'sclar-step',
      "There is no exercise 'sclar-step'. Did you mean scalar-step or scalar-slope? `npx gradlings list` shows them all.",
    ],
    ['99', "There is no exercise '99'. `npx gradlings list` shows them all."],
    ['scalar', "'scalar' is the start of several exercises: scalar-slope, scalar-step."],
    ['', "'' is the start of several exercises: scalar-slope, scalar-step, graph-order."],
  ])('%j says what to type', (query, message) => {
    expect(() => findExercise(smallCourse, query)).toThrow(new UsageError(message));
  });
});

describe('the current exercise', () => {
  test('is the first one at the beginning', () => {
    expect(currentExercise(smallCourse, emptyProgress)?.id).toBe('scalar-slope');
  });

  test('is the one left last while it is open', () => {
    expect(currentExercise(smallCourse, withCurrent(emptyProgress, 'graph-order'))?.id).toBe(
      'graph-order',
    );
  });

  test('is the next open one after one that is passed', () => {
    const progress = withCurrent(passed('scalar-slope'), 'scalar-slope');
    expect(currentExercise(smallCourse, progress)?.id).toBe('scalar-step');
  });

  test('is an earlier one when all after it are passed', () => {
    const progress = withCurrent(passed('scalar-step', 'graph-order'), 'graph-order');
    expect(currentExercise(smallCourse, progress)?.id).toBe('scalar-slope');
  });

  test('is none when the course is done', () => {
    expect(
      currentExercise(smallCourse, passed('scalar-slope', 'scalar-step', 'graph-order')),
    ).toBeUndefined();
  });

  test('is the first open one when the one left last is no longer in the course', () => {
    expect(currentExercise(smallCourse, withCurrent(emptyProgress, 'gone'))?.id).toBe(
      'scalar-slope',
    );
  });
});

test('without an id, the folder that one stands in is meant', () => {
  const [, second] = smallCourse.exercises;
  const folder = second?.folder ?? '';
  expect(meantExercise(smallCourse, emptyProgress, undefined, folder).id).toBe('scalar-step');
  expect(meantExercise(smallCourse, emptyProgress, undefined, '/course').id).toBe('scalar-slope');
  expect(meantExercise(smallCourse, emptyProgress, 'graph-order', folder).id).toBe('graph-order');
});

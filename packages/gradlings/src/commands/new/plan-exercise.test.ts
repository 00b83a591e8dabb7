import { expect, test } from 'vitest';
import { smallCourse } from '../testing/small-course.ts';
import { planExercise } from './plan-exercise.ts';

test('file, lesson, minutes and number follow from chapter, id and title', () => {
  expect(
    planExercise(smallCourse, { chapter: '1', id: 'scalar-first-grad', title: 'First' }),
  ).toEqual({
    chapter: '01-scalars',
    name: '03-first-grad',
    id: 'scalar-first-grad',
    title: 'First',
    file: 'first-grad.ts',
    lesson: 'scalars/first-grad',
    minutes: 10,
  });
});

test('what is said is taken', () => {
  expect(
    planExercise(smallCourse, {
      chapter: '02-graph',
      id: 'graph-x-x',
      title: ' Twice ',
      file: 'twice.ts',
      lesson: 'graph/paths',
      minutes: '5',
    }),
  ).toEqual({
    chapter: '02-graph',
    name: '02-twice',
    id: 'graph-x-x',
    title: 'Twice',
    file: 'twice.ts',
    lesson: 'graph/paths',
    minutes: 5,
  });
});

const sound = { chapter: '1', id: 'scalar-new', title: 'New' };

test.each([
  [{ id: 'scalar-new' }, /^Say --chapter, --title, for example: npx gradlings new/],
  [{ ...sound, chapter: '9' }, /^There is no chapter '9'\. There are 01-scalars, 02-graph/],
  [{ ...sound, chapter: '01-scalar' }, /Did you mean 01-scalars\?/],
  [
    { ...sound, id: 'scalar-step' },
    /^The id 'scalar-step' belongs to exercises\/01-scalars\/02-step\.$/,
  ],
  [{ ...sound, id: 'Scalar' }, /is not kebab-case/],
  [{ ...sound, title: ' ' }, /^The title is empty/],
  [{ ...sound, file: 'New.ts' }, /^The file 'New\.ts' is not kebab-case/],
  [{ ...sound, file: 'new.test.ts' }, /is not kebab-case/],
  [{ ...sound, lesson: '/x' }, /^The lesson '\/x' is not a slug/],
  [{ ...sound, minutes: 'ten' }, /from 1 to 60 minutes/],
])('%j is refused, and said why', (wishes, message) => {
  expect(() => planExercise(smallCourse, wishes)).toThrow(message);
});

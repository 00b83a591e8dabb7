import { expect, test } from 'vitest';
import { cubeAnswers } from '../../testing/course-tree.ts';
import { findingsOf } from '../testing/findings-of.ts';
import { wrongAnswersAreKept } from './wrong-answers-are-kept.ts';

const wrong = 'solutions/01-scalars/01-cube/wrong';

test('a file for each misconception is sound', async () => {
  expect(await findingsOf(wrongAnswersAreKept)).toEqual([]);
});

test('a misconception without its file is found', async () => {
  expect(await findingsOf(wrongAnswersAreKept, { [`${wrong}/drops-the-factor.ts`]: null })).toEqual(
    [
      `${wrong}/drops-the-factor.ts: cube.test.ts names the misconception drops-the-factor, and no wrong submission has it; write the file as someone with this idea would`,
    ],
  );
});

test('a file without its misconception is found', async () => {
  expect(
    await findingsOf(wrongAnswersAreKept, { [`${wrong}/guesses.ts`]: cubeAnswers.unknown }),
  ).toEqual([
    `${wrong}/guesses.ts: no check in cube.test.ts names the misconception guesses; name it in the check that catches it, or remove the file`,
  ]);
});

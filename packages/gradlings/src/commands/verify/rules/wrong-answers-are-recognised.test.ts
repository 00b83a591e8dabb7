import { expect, test } from 'vitest';
import { cubeAnswers } from '../../testing/course-tree.ts';
import { findingsOf } from '../testing/findings-of.ts';
import { wrongAnswersAreRecognised } from './wrong-answers-are-recognised.ts';

const file = 'solutions/01-scalars/01-cube/wrong/drops-the-factor.ts';

test('wrong answers that are told by their own misconception are sound', async () => {
  expect(await findingsOf(wrongAnswersAreRecognised)).toEqual([]);
});

test('a wrong answer that passes is found', async () => {
  expect(await findingsOf(wrongAnswersAreRecognised, { [file]: cubeAnswers.right })).toEqual([
    `${file}: with seed verify-1 it passes; give a check a probe that tells it from the right answer`,
  ]);
});

test('a wrong answer that is told by another misconception is found', async () => {
  expect(await findingsOf(wrongAnswersAreRecognised, { [file]: cubeAnswers.value })).toEqual([
    `${file}: with seed verify-1 “the derivative of x³ is 3x²” says gives-the-value instead of drops-the-factor; let the file make this one mistake, or name the misconception in that check`,
  ]);
});

test('a wrong answer that nothing recognises is found, with what the learner would read', async () => {
  const [found] = await findingsOf(wrongAnswersAreRecognised, { [file]: cubeAnswers.unknown });
  expect(found).toMatch(/“the derivative of x³ is 3x²” says “.*77.*” instead of drops-the-factor/);
});

test('a wrong answer that does not read is found', async () => {
  const [found] = await findingsOf(wrongAnswersAreRecognised, { [file]: 'export const cube = (' });
  expect(found).toMatch(/drops-the-factor\.ts: it cannot run: .*; mend it$/);
});

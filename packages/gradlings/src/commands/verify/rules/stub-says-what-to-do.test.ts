import { expect, test } from 'vitest';
import { cubeAnswers, cubeFile } from '../../testing/course-tree.ts';
import { findingsOf } from '../testing/findings-of.ts';
import { stubSaysWhatToDo } from './stub-says-what-to-do.ts';

test('a stub that throws in its function is sound', async () => {
  expect(await findingsOf(stubSaysWhatToDo)).toEqual([]);
});

test('a stub that passes is not', async () => {
  expect(await findingsOf(stubSaysWhatToDo, { [cubeFile]: cubeAnswers.right })).toEqual([
    `${cubeFile}: under “the derivative of x³ is 3x²” the stub passes; throw new Error('not implemented yet') before anything else`,
  ]);
});

test('a stub that fails in another way is not', async () => {
  const [found] = await findingsOf(stubSaysWhatToDo, { [cubeFile]: cubeAnswers.value });
  expect(found).toMatch(
    new RegExp(
      `^${cubeFile}: under “the derivative of x³ is 3x²” the stub says “[\\d.]+ is x³ itself`,
    ),
  );
});

test('a missing stub is found', async () => {
  expect(await findingsOf(stubSaysWhatToDo, { [cubeFile]: null })).toEqual([
    `${cubeFile}: there is no stub; write it: what the learner edits`,
  ]);
});

test('a stub that does not read is not', async () => {
  const [found] = await findingsOf(stubSaysWhatToDo, { [cubeFile]: 'export function cube( {' });
  expect(found).toMatch(
    /^exercises\/01-scalars\/01-cube\/cube\.ts: the stub cannot run: .*; let it load and fail in its function$/,
  );
});

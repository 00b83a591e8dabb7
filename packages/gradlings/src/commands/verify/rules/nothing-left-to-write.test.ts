import { expect, test } from 'vitest';
import { cubeAnswers } from '../../testing/course-tree.ts';
import { findingsOf } from '../testing/findings-of.ts';
import { nothingLeftToWrite } from './nothing-left-to-write.ts';

test('the TODO of the stub is the learner’s', async () => {
  expect(await findingsOf(nothingLeftToWrite)).toEqual([]);
});

test('a TODO elsewhere is the author’s', async () => {
  const solution = 'solutions/01-scalars/01-cube/cube.ts';
  const hints = 'exercises/01-scalars/01-cube/hints.md';
  expect(
    await findingsOf(nothingLeftToWrite, {
      [hints]: '<!-- TODO: a ladder -->\n## One\n\nText.\n\n## Two\n\nText.\n',
      [solution]: `// TODO: solve it\n${cubeAnswers.right}`,
    }),
  ).toEqual([`${hints}:1: TODO: a ladder; write it`, `${solution}:1: TODO: solve it; write it`]);
});

test('instructions may speak of the `TODO` in the stub', async () => {
  const hints = 'exercises/01-scalars/01-cube/hints.md';
  const text = '## One\n\nThe `TODO` says where.\n\n## Two\n\nText.\n';
  expect(await findingsOf(nothingLeftToWrite, { [hints]: text })).toEqual([]);
});

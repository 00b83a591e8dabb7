import { expect, test } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';
import { hintsAreALadder } from './hints-are-a-ladder.ts';

const file = 'exercises/01-scalars/01-cube/hints.md';
const solution = 'solutions/01-scalars/01-cube/cube.ts';
const twoLines =
  'export function cube(x: number): number {\n  const square = x ** 2;\n  return 3 * square;\n}\n';

test('two hints that say more and more are sound', async () => {
  expect(await findingsOf(hintsAreALadder)).toEqual([]);
});

test('one hint is too few', async () => {
  expect(await findingsOf(hintsAreALadder, { [file]: '## The rule\n\nDivide.\n' })).toEqual([
    `${file}: there is one hint; write at least two: a pointer to the idea, then a question, the rule, a partly filled line`,
  ]);
});

test('a hint that says nothing is found', async () => {
  expect(await findingsOf(hintsAreALadder, { [file]: '## One\n\n## Two\n\nText.\n' })).toEqual([
    `${file}: the hint “One” says nothing; write it or remove it`,
  ]);
});

test('a hint that is the whole solution is found', async () => {
  const hints = '## One\n\nText.\n\n## Two\n\n```ts\nreturn 3 * x ** 2\n```\n';
  expect(await findingsOf(hintsAreALadder, { [file]: hints })).toEqual([
    `${file}: the hint “Two” is the whole solution; leave out what the learner is to think of`,
  ]);
});

test('a hint that gives away more than the one after it is found', async () => {
  const hints = '## One\n\n`const square = x ** 2;`\n\n## Two\n\nThink.\n';
  expect(await findingsOf(hintsAreALadder, { [file]: hints, [solution]: twoLines })).toEqual([
    `${file}: the hint “One” gives away more of the solution than “Two” after it; order them from a pointer to the idea up to a partly filled line`,
  ]);
});

test('a part of the solution may stand in the last hint', async () => {
  const hints = '## One\n\nThink.\n\n## Two\n\n`const square = x ** 2;`\n';
  expect(await findingsOf(hintsAreALadder, { [file]: hints, [solution]: twoLines })).toEqual([]);
});

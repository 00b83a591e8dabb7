import { expect, test } from 'vitest';
import { cubeAnswers } from '../../testing/course-tree.ts';
import { findingsOf } from '../testing/findings-of.ts';
import { solutionPasses } from './solution-passes.ts';

const file = 'solutions/01-scalars/01-cube/cube.ts';

test('a solution with full marks under every seed is sound', async () => {
  expect(await findingsOf(solutionPasses)).toEqual([]);
});

test('a missing solution is found', async () => {
  expect(await findingsOf(solutionPasses, { [file]: null })).toEqual([
    `${file}: there is no solution; write it`,
  ]);
});

test('a wrong solution is found, with the seed and what the check says', async () => {
  const [found] = await findingsOf(solutionPasses, { [file]: cubeAnswers.value });
  expect(found).toMatch(
    /cube\.ts: with seed verify-1 “the derivative of x³ is 3x²” failed: [\d.]+ is x³ itself at x = [\d.]+\. How fast does it change\?; mend the solution, or the check’s probe or expected value$/,
  );
});

test('a solution that is right for some seeds only is found', async () => {
  const lucky = 'export const cube = (x: number) => (x < 1.75 ? 3 * x ** 2 : 0);\n';
  const [found] = await findingsOf(solutionPasses, { [file]: lucky });
  expect(found).toMatch(/with seed verify-\d+ “the derivative of x³ is 3x²” failed/);
});

test('a solution that does not read is found', async () => {
  const [found] = await findingsOf(solutionPasses, { [file]: 'export const cube = (' });
  expect(found).toMatch(
    /^solutions\/01-scalars\/01-cube\/cube\.ts: the solution cannot run: .*; mend it$/,
  );
});

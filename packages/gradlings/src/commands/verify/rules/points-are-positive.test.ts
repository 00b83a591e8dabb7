import { expect, test } from 'vitest';
import type { Subject } from '../subject.ts';
import { pointsArePositive } from './points-are-positive.ts';

const withPoints = (points: number | undefined) =>
  pointsArePositive({
    exercise: { testFile: 'cube.test.ts' },
    checks: [{ title: 'a', ...(points === undefined ? {} : { points }) }],
  } as unknown as Subject);

test.each([undefined, 1, 5])('%s points are sound', (points) => {
  expect(withPoints(points)).toEqual([]);
});

test.each([0, -1, 1.5, Number.NaN])('%s points are not', (points) => {
  expect(withPoints(points)).toEqual([
    { file: 'cube.test.ts', problem: `“a” has ${points} points`, mend: 'give it 1, 2, 3, …' },
  ]);
});

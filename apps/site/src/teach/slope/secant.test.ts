import { expect, test } from 'vitest';
import { curves } from '../functions/curves.ts';
import { readingsAt } from './readings.ts';
import { lineThrough, secantEnds } from './secant.ts';

test('the secant of x² at 3 with step 1 ends on the curve, to each side', () => {
  const readings = readingsAt(curves['x²'], 3, 1, 'float64');
  expect(secantEnds(readings, 'right', 9)).toEqual([
    [3, 9],
    [4, 16],
  ]);
  expect(secantEnds(readings, 'left', 9)).toEqual([
    [2, 4],
    [3, 9],
  ]);
  expect(secantEnds(readings, 'both', 9)).toEqual([
    [2, 4],
    [4, 16],
  ]);
});

test('a line goes on to both sides, and has no direction through one point or through NaN', () => {
  expect(lineThrough([0, 0], [3, 4], 5)).toEqual([
    [-3, -4],
    [6, 8],
  ]);
  expect(lineThrough([1, 1], [1, 1], 5)).toBeNull();
  expect(lineThrough([1, 1], [2, NaN], 5)).toBeNull();
});

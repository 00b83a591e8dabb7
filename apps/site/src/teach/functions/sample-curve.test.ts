import { expect, test } from 'vitest';
import { curves } from './curves.ts';
import { sampleCurve } from './sample-curve.ts';

test('samples reach from one end of the domain to the other, and hit the kink between', () => {
  expect(sampleCurve(curves['|x|'], 5)).toEqual([
    [-2, 2],
    [-1, 1],
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
});

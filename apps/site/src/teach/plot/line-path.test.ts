import { expect, test } from 'vitest';
import { arrowhead, linePath, slopeSegment } from './line-path.ts';

const box = { x: [-2, 2], y: [-1, 1] } as const;

test('a path goes through the points, rounded to a tenth of a pixel', () => {
  expect(
    linePath([
      [0, 0],
      [1.26, 2],
      [3, -4.04],
    ]),
  ).toBe('M0,0L1.3,2L3,-4');
});

test('a value that is not finite interrupts the line', () => {
  expect(
    linePath([
      [0, 0],
      [1, 1],
      [2, NaN],
      [3, 3],
      [4, 4],
    ]),
  ).toBe('M0,0L1,1M3,3L4,4');
});

test('a tangent reaches equally far to both sides', () => {
  expect(slopeSegment([0, 0], 0.5, 1, box)).toEqual([
    [-1, -0.5],
    [1, 0.5],
  ]);
});

test('a steep tangent ends where it leaves the box', () => {
  expect(slopeSegment([0, 0.5], 2, 1, box)).toEqual([
    [-0.75, -1],
    [0.25, 1],
  ]);
  expect(slopeSegment([0, 0.5], -2, 1, box)).toEqual([
    [-0.25, 1],
    [0.75, -1],
  ]);
});

test('a horizontal tangent stops at the sides', () => {
  expect(slopeSegment([1.5, 0], 0, 1, box)).toEqual([
    [0.5, 0],
    [2, 0],
  ]);
});

test('where there is no slope there is no tangent', () => {
  expect(slopeSegment([0, 0], NaN, 1, box)).toBeNull();
  expect(slopeSegment([0, 0], Infinity, 1, box)).toBeNull();
});

test('an arrowhead has its first corner at the tip and the others behind it', () => {
  expect(arrowhead([0, 0], [10, 0], 4)).toBe('M10,0L6,2L6,-2Z');
});

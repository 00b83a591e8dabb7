import { expect, test } from 'vitest';
import { gridToValue, openRing } from './open-rings.ts';

test('a ring inside the grid stays closed', () => {
  const ring = [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 1],
  ] as const;
  expect(openRing(ring, 4, 4)).toEqual([ring]);
});

test('the run along the border is dropped', () => {
  // A curve from left to right, closed by d3-contour around the lower half of a 4 by 4 grid.
  const ring = [
    [0, 2],
    [0.5, 2],
    [2, 2.5],
    [3.5, 2],
    [4, 2],
    [4, 4],
    [0, 4],
    [0, 2],
  ] as const;
  expect(openRing(ring, 4, 4)).toEqual([
    [
      [0.5, 2],
      [2, 2.5],
      [3.5, 2],
    ],
  ]);
});

test('a curve is not cut where the ring happens to begin', () => {
  const ring = [
    [2, 2.5],
    [3.5, 2],
    [4, 2],
    [4, 4],
    [0, 4],
    [0, 2],
    [0.5, 2],
    [2, 2.5],
  ] as const;
  expect(openRing(ring, 4, 4)).toEqual([
    [
      [0.5, 2],
      [2, 2.5],
      [3.5, 2],
    ],
  ]);
});

test('a ring that touches the border twice gives two curves', () => {
  const ring = [
    [1, 0],
    [1, 1],
    [1, 3],
    [1, 4],
    [3, 4],
    [3, 3],
    [3, 1],
    [3, 0],
    [1, 0],
  ] as const;
  expect(openRing(ring, 4, 4)).toEqual([
    [
      [1, 1],
      [1, 3],
    ],
    [
      [3, 3],
      [3, 1],
    ],
  ]);
});

test('sample i lies at i + ½', () => {
  expect(gridToValue(0.5, 5, -2, 2)).toBe(-2);
  expect(gridToValue(4.5, 5, -2, 2)).toBe(2);
  expect(gridToValue(2.5, 5, -2, 2)).toBe(0);
});

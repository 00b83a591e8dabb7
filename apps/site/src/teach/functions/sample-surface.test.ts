import { describe, expect, test } from 'vitest';
import { gridOf, sliceOf, slopesAt } from './sample-surface.ts';
import { type Surface, surfaces } from './surfaces.ts';

const all = Object.entries(surfaces) as [string, Surface][];
const valueAt = (surface: Surface, a: number, b: number): number => slopesAt(surface, [a, b]).value;

test('the slopes of x²y + sin y at (2, 0) are 2xy = 0 and x² + cos y = 5', () => {
  expect(slopesAt(surfaces['x²y + sin y'], [2, 0])).toEqual({ value: 0, partials: [0, 5] });
});

test('the article’s first example: at x = 2, z = 3 the slopes of 2x² + 3z are 8 and 3', () => {
  expect(slopesAt(surfaces['2x² + 3z'], [2, 3])).toEqual({ value: 17, partials: [8, 3] });
});

test('the norm has no slope at its tip, and the engine says so', () => {
  expect(slopesAt(surfaces['√(x² + y²)'], [0, 0]).partials).toEqual([NaN, NaN]);
});

describe.each(all)('%s', (_formula, surface) => {
  const [a, b] = surface.start;

  test('starts inside its domain, where its slopes agree with central differences', () => {
    const [low, high] = surface.domain;
    for (const at of surface.start) expect(at > low && at < high).toBe(true);
    const h = 1e-5;
    const differences = [
      (valueAt(surface, a + h, b) - valueAt(surface, a - h, b)) / (2 * h),
      (valueAt(surface, a, b + h) - valueAt(surface, a, b - h)) / (2 * h),
    ];
    slopesAt(surface, surface.start).partials.forEach((slope, i) => {
      expect(slope).toBeCloseTo(differences[i]!, 7);
    });
  });

  test('its grid has the second input growing row by row', () => {
    const grid = gridOf(surface, [1, 2], 3);
    expect(grid).toHaveLength(9);
    expect(grid[1]).toBeCloseTo(valueAt(surface, 1.5, 1), 12);
    expect(grid[3]).toBeCloseTo(valueAt(surface, 1, 1.5), 12);
  });

  test('both slices pass through the point', () => {
    const [low, high] = surface.domain;
    const middle = (low + high) / 2;
    for (const moving of [0, 1] as const) {
      const slice = sliceOf(surface, moving === 0 ? [7, b] : [a, 7], moving, 5);
      expect(slice.map(([at]) => at)[2]).toBe(middle);
      const expected = moving === 0 ? valueAt(surface, middle, b) : valueAt(surface, a, middle);
      expect(slice[2]![1]).toBeCloseTo(expected, 12);
    }
  });
});

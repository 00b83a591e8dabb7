import { expect, test } from 'vitest';
import { clamp, linear, logarithmic, niceTicks, snap } from './scale.ts';

test('a linear scale maps its domain onto its range, and back', () => {
  const scale = linear([-2, 2], [0, 400]);
  expect([scale.at(-2), scale.at(0), scale.at(2)]).toEqual([0, 200, 400]);
  expect(scale.from(300)).toBe(1);
});

test('a range may run the other way, as pixels do from top to bottom', () => {
  expect(linear([0, 10], [100, 0]).at(2.5)).toBe(75);
});

test('a logarithmic scale puts powers of ten evenly apart', () => {
  const scale = logarithmic([1e-8, 1], [0, 80]);
  expect(scale.at(1e-4)).toBeCloseTo(40, 10);
  expect(scale.from(20)).toBeCloseTo(1e-6, 15);
  expect(scale.ticks(4)).toEqual([1e-8, 1e-6, 1e-4, 1e-2, 1]);
});

test('ticks are multiples of 1, 2 or 5', () => {
  expect(niceTicks([-2, 2], 4)).toEqual([-2, -1, 0, 1, 2]);
  expect(niceTicks([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(niceTicks([-7.3, 9.1], 4)).toEqual([-5, 0, 5]);
  expect(niceTicks([0, 0.3], 3)).toEqual([0, 0.1, 0.2, 0.3]);
});

test('clamp keeps to the interval and snap to the step', () => {
  expect(clamp(3, [-2, 2])).toBe(2);
  expect(snap(0.30000000000000004, 0.1)).toBe(0.3);
  expect(Object.is(snap(-0.04, 0.1), 0)).toBe(true);
});

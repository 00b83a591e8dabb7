import { describe, expect, test } from 'vitest';
import { type Curve, curves } from './curves.ts';
import {
  changesNear,
  differenceQuotient,
  errorsBySteps,
  isLost,
  quotientTo,
  slopeAt,
  stepSizes,
} from './difference.ts';

test('at x = 1 the slope of x² is 2; a forward step of 0.1 says 2.1 and a central one 2', () => {
  const square = curves['x²'];
  expect(slopeAt(square, 1)).toEqual({ value: 1, slope: 2 });
  expect(differenceQuotient(square, 1, 0.1, 'forward')).toBeCloseTo(2.1, 10);
  expect(differenceQuotient(square, 1, 0.1, 'central')).toBeCloseTo(2, 10);
});

test('at the kink of |x| the two sides disagree, and backward answers 0', () => {
  const kink = curves['|x|'];
  expect(differenceQuotient(kink, 0, 0.5, 'forward')).toBe(1);
  expect(differenceQuotient(kink, 0, -0.5, 'forward')).toBe(-1);
  expect(slopeAt(kink, 0).slope).toBe(0);
  expect(slopeAt(curves['relu x'], 0).slope).toBe(0);
});

test('√x is infinitely steep at 0', () => {
  expect(slopeAt(curves['√x'], 0).slope).toBe(Infinity);
});

describe('the error against the step size', () => {
  const best = (errors: readonly (readonly [number, number])[]): number =>
    errors.reduce((a, b) => (b[1] < a[1] ? b : a))[0];

  test('is a V in float64: a forward difference is best near 10⁻⁸, a central one near 10⁻⁵', () => {
    const steps = stepSizes(-15, 0, 1);
    const forward = errorsBySteps(curves['eˣ'], 0.5, steps, 'forward', 'float64');
    const central = errorsBySteps(curves['eˣ'], 0.5, steps, 'central', 'float64');
    expect(best(forward)).toBeGreaterThanOrEqual(1e-9);
    expect(best(forward)).toBeLessThanOrEqual(1e-7);
    expect(best(central)).toBeGreaterThanOrEqual(1e-6);
    expect(best(central)).toBeLessThanOrEqual(1e-4);
    // Both ends are far worse than the middle.
    expect(forward[0]![1]).toBeGreaterThan(1e-3);
    expect(forward.at(-1)![1]).toBeGreaterThan(0.1);
  });

  test('has its best step much further right in float32', () => {
    const errors = errorsBySteps(curves['eˣ'], 0.5, stepSizes(-7, 0, 1), 'forward', 'float32');
    expect(best(errors)).toBeGreaterThanOrEqual(1e-4);
  });
});

test('at 3 the quotients of x² with step 1 are 7 to the right, 5 to the left and 6 to both sides', () => {
  const quotients = (['right', 'left', 'both'] as const).map((side) =>
    quotientTo(side, curves['x²'], 3, 1, 'float64'),
  );
  expect(quotients).toEqual([7, 5, 6]);
});

test('changes are taken in the dtype: at 1, float32 moves by whole steps of 2⁻²³', () => {
  const steps = [-1e-3, 0, 1e-8, 1e-7];
  const [left, none, tooSmall, rounded] = changesNear(curves['|x|'], 1, steps, 'float32');
  expect(left![1]).toBeCloseTo(-1e-3, 6);
  expect([none![1], tooSmall![1], rounded![1]]).toEqual([0, 0, 2 ** -23]);
});

test('a step is lost when it is under half the distance to the next number', () => {
  expect(isLost(1, 2 ** -25, 'float32')).toBe(true);
  expect(isLost(1, 2 ** -25, 'float64')).toBe(false);
  expect(isLost(0, 1e-15, 'float32')).toBe(false);
});

test('step sizes are evenly apart in powers of ten', () => {
  expect(stepSizes(-2, 0, 1)).toEqual([0.01, 0.1, 1]);
  expect(stepSizes(-1, 0, 2)).toHaveLength(3);
});

test.each(Object.entries(curves) as [string, Curve][])(
  '%s starts inside its domain',
  (_, curve) => {
    expect(curve.start).toBeGreaterThanOrEqual(curve.domain[0]);
    expect(curve.start).toBeLessThanOrEqual(curve.domain[1]);
  },
);

import { describe, expect, test } from 'vitest';
import { derivativeIsWrong, differing, sameShape, slopeOf } from './judge.ts';

describe('differing', () => {
  test('a little rounding is no difference, one in a hundred is', () => {
    expect(differing([1.0005, 2, 3.03], [1, 2, 3])).toEqual([2]);
  });

  test('nan is nan, infinity has its sign, and the zeros are one', () => {
    expect(differing([NaN, Infinity, -0, NaN], [NaN, -Infinity, 0, 1])).toEqual([1, 3]);
  });

  test('another number of numbers is no place', () => {
    expect(differing([1], [1, 2])).toBeNull();
  });
});

test('one number may be a tensor with no dimension or with one', () => {
  expect(sameShape([1], [])).toBe(true);
  expect(sameShape([1, 1], [])).toBe(false);
  expect(sameShape([2, 3], [3, 2])).toBe(false);
});

describe('slopeOf, with numbers in float32', () => {
  const single = (f: (x: number) => number, at: number) => (t: number) => Math.fround(f(at + t));

  test('finds the slope of smooth functions', () => {
    const cases: [(x: number) => number, number, number][] = [
      [Math.sin, 0.5, Math.cos(0.5)],
      [(x) => 1 / x, 0.125, -64],
      [(x) => 3 * x, 2, 3],
      [() => 7, 0, 0],
    ];
    for (const [f, at, expected] of cases) {
      const { slope, smooth } = slopeOf(single(f, at));
      expect(smooth).toBe(true);
      expect(Math.abs(slope - expected)).toBeLessThan(0.01 * Math.max(1, Math.abs(expected)));
    }
  });

  test.each<[string, (x: number) => number, number]>([
    ['a kink', Math.abs, 0],
    ['a kink between two slopes of one sign', (x) => Math.max(x, 2 * x), 0],
    ['a jump', Math.floor, 2],
    ['the end of where it is defined', Math.log, 0],
    ['an infinite slope', Math.cbrt, 0],
  ])('sees %s', (_, f, at) => {
    expect(slopeOf(single(f, at)).smooth).toBe(false);
  });
});

describe('derivativeIsWrong', () => {
  test('if it is not the slope of the own function', () => {
    expect(
      derivativeIsWrong(
        2.4,
        slopeOf((t) => (1 + t) ** 3),
      ),
    ).toBe(true);
    expect(
      derivativeIsWrong(
        NaN,
        slopeOf((t) => t * t),
      ),
    ).toBe(true);
  });

  test('not if it is, whatever others say', () => {
    expect(
      derivativeIsWrong(
        3.01,
        slopeOf((t) => (1 + t) ** 3),
      ),
    ).toBe(false);
  });

  test('not where there is no slope: that is a convention', () => {
    expect(derivativeIsWrong(1, slopeOf(Math.abs))).toBe(false);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from './random.ts';

const decimalsOf = (x: number): number => String(x).split('.')[1]?.length ?? 0;

describe('seededRandom', () => {
  test('gives the same for the same seed, on every machine', () => {
    const random = seededRandom('scalar-first-grad');
    expect([random.uniform(), random.uniform(), random.integer(0, 9), random.sign()]).toEqual([
      -2.9, 2.2, 2, 1,
    ]);
  });

  test('gives something else for another seed', () => {
    const first = (seed: string): number[] => seededRandom(seed).distinct(4);
    expect(first('a')).not.toEqual(first('b'));
    expect(first('')).not.toEqual(first('0'));
  });

  test('numbers are away from 0, 1, 2 and -1, and differ in size', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 200 }), (seed, count) => {
        const random = seededRandom(seed);
        const numbers = [...random.distinct(count), random.uniform()];
        expect(new Set(numbers.map(Math.abs)).size).toBe(count + 1);
        for (const special of [0, 1, 2, -1]) {
          expect(Math.min(...numbers.map((x) => Math.abs(x - special)))).toBeGreaterThan(0.14);
        }
      }),
    );
  });

  test('numbers stay in their range', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const numbers = seededRandom(seed).distinct(20, { lo: 1.2, hi: 1.8 });
        expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1.2);
        expect(Math.max(...numbers)).toBeLessThanOrEqual(1.8);
      }),
    );
  });

  test('a few numbers have one decimal, a dozen two, for messages that can be read', () => {
    expect(Math.max(...seededRandom('s').distinct(3).map(decimalsOf))).toBe(1);
    expect(Math.max(...seededRandom('s').distinct(12).map(decimalsOf))).toBe(2);
  });

  test('no number is left between 0.9 and 1.1', () => {
    expect(() => seededRandom('s').uniform(0.9, 1.1)).toThrow(RangeError);
  });

  test('a tensor is float64, unless told, and of distinct entries', () => {
    const x = seededRandom('s').tensor([3, 4]);
    expect(x.dtype).toBe('float64');
    expect(x.shape).toEqual([3, 4]);
    expect(new Set(x.values().map(Math.abs)).size).toBe(12);
    expect(seededRandom('s').tensor([2], { dtype: 'float32' }).dtype).toBe('float32');
  });

  test('entries of a 0-d and of an empty tensor are as many as they should be', () => {
    const random = seededRandom('s');
    expect(random.tensor([]).values()).toHaveLength(1);
    expect(random.tensor([2, 0]).values()).toEqual([]);
  });

  test('integer gives both ends, sign both signs, pick every item', () => {
    const random = seededRandom('s');
    const drawn = (draw: () => unknown): unknown[] =>
      [...new Set(Array.from({ length: 200 }, draw))].toSorted();
    expect(drawn(() => random.integer(-1, 1))).toEqual([-1, 0, 1]);
    expect(drawn(() => random.sign())).toEqual([-1, 1]);
    expect(drawn(() => random.pick(['a', 'b', 'c']))).toEqual(['a', 'b', 'c']);
  });

  test('pick needs an item', () => {
    expect(() => seededRandom('s').pick([])).toThrow('at least one item');
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, isSame } from './compare.ts';
import type { Plain, PlainTensor } from './plain.ts';
import { plainArbitrary } from './testing/plain-arbitrary.ts';

const tensor = (
  shape: readonly number[],
  values: readonly number[],
  dtype = 'float64',
): PlainTensor => ({ kind: 'tensor', shape, dtype, values });

describe('right answers', () => {
  test.each<[string, Plain, Plain]>([
    ['the same number', 8, 8],
    ['a number within 1e-6 of its size', 8.000007, 8],
    ['zero, within 1e-9', 9e-10, 0],
    ['-0 for 0', -0, 0],
    ['a 0-d tensor where a number is asked', tensor([], [8]), 8],
    ['a 0-d tensor where true is asked', tensor([], [1], 'bool'), true],
    ['float32 where float64 is asked', tensor([2], [1, 2], 'float32'), tensor([2], [1, 2])],
    ['the same texts', 'leaf', 'leaf'],
    ['null', null, null],
    ['undefined where undefined is asked', undefined, undefined],
    ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['empty where empty is asked', [], []],
    ['an empty tensor of the same shape', tensor([0, 3], []), tensor([0, 3], [])],
  ])('%s', (_, yours, expected) => expect(compare(yours, expected)).toBeUndefined());
});

describe('wrong answers, and where they differ first', () => {
  test.each<[string, Plain, Plain, string, string]>([
    ['another number', 12, 8, 'value', ''],
    ['a number beyond 1e-6 of its size', 8.00001, 8, 'value', ''],
    ['33: NaN', Number.NaN, 8, 'not-finite', ''],
    ['33: Infinity', Infinity, 8, 'not-finite', ''],
    ['33: NaN, even where NaN is expected', Number.NaN, Number.NaN, 'not-finite', ''],
    ['33: Infinity, even where Infinity is expected', Infinity, Infinity, 'not-finite', ''],
    ['34: an empty array', [], [1], 'length', ''],
    ['34: an empty array for a tensor', [], tensor([1], [1]), 'kind', ''],
    ['34: an empty object', {}, { x: 1 }, 'missing', '.x'],
    ['nothing', undefined, 8, 'nothing', ''],
    ['nothing for a tensor', undefined, tensor([], [1]), 'nothing', ''],
    ['null', null, 8, 'kind', ''],
    ['a text that looks right', '8', 8, 'kind', ''],
    ['true for 1', true, 1, 'kind', ''],
    ['1 for true', 1, true, 'kind', ''],
    ['a number where a 0-d tensor is asked', 8, tensor([], [8]), 'kind', ''],
    ['a 1-d tensor where a number is asked', tensor([1], [8]), 8, 'kind', ''],
    ['an array where a tensor is asked', [1, 2], tensor([2], [1, 2]), 'kind', ''],
    ['a tensor where an array is asked', tensor([2], [1, 2]), [1, 2], 'kind', ''],
    ['a tensor where an object is asked', tensor([2], [1, 2]), { x: 1 }, 'kind', ''],
    ['another shape', tensor([1, 2], [1, 2]), tensor([2], [1, 2]), 'shape', ''],
    [
      'whole numbers where floats are asked',
      tensor([1], [1], 'int32'),
      tensor([1], [1]),
      'dtype',
      '',
    ],
    [
      'floats where truth values are asked',
      tensor([1], [1]),
      tensor([1], [1], 'bool'),
      'dtype',
      '',
    ],
    [
      'an entry of a tensor',
      tensor([2, 3], [1, 2, 3, 4, 5, 7]),
      tensor([2, 3], [1, 2, 3, 4, 5, 6]),
      'value',
      '[1, 2]',
    ],
    ['a deep entry', { g: [{ x: 1 }, { x: 3 }] }, { g: [{ x: 1 }, { x: 2 }] }, 'value', '.g[1].x'],
    ['a further key', { x: 1, y: 2 }, { x: 1 }, 'extra', '.y'],
    ['a key of the prototype', {}, { constructor: 1 }, 'missing', '.constructor'],
    ['a number where null is asked', 0, null, 'value', ''],
    ['another text', 'leaf', 'root', 'value', ''],
  ])('%s', (_, yours, expected, kind, path) => {
    expect(compare(yours, expected)).toMatchObject({ kind, path });
  });

  test('what stands at the place is told from both sides', () => {
    expect(compare({ w: tensor([2], [1, 5]) }, { w: tensor([2], [1, 2]) })).toEqual({
      kind: 'value',
      path: '.w[1]',
      yours: 5,
      expected: 2,
    });
  });
});

describe('tolerance', () => {
  test('|y − e| ≤ atol + rtol·|e|', () => {
    expect(compare(110.5, 100, { rtol: 0.1, atol: 0.5 })).toBeUndefined();
    expect(compare(110.6, 100, { rtol: 0.1, atol: 0.5 })).toBeDefined();
    expect(compare(0.5, 0, { rtol: 0.1, atol: 0.5 })).toBeUndefined();
  });

  test('however wide it is, infinity is not close', () => {
    expect(compare(Infinity, 1, { rtol: Infinity })).toBeDefined();
  });
});

describe('isSame', () => {
  test('finds NaN and infinities again, so that a misconception that gives them is recognised', () => {
    expect(isSame(Number.NaN, Number.NaN)).toBe(true);
    expect(isSame(tensor([2], [Infinity, 1]), tensor([2], [Infinity, 1]))).toBe(true);
    expect(isSame(Infinity, -Infinity)).toBe(false);
    expect(isSame(Number.NaN, 0)).toBe(false);
  });

  test('everything is the same as itself', () => {
    fc.assert(
      fc.property(plainArbitrary, (plain) => {
        expect(isSame(plain, plain)).toBe(true);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { format, formatApart, formatProbe } from './format.ts';
import type { Plain } from './plain.ts';

describe('format', () => {
  test.each<[Plain, string]>([
    [8, '8'],
    [-0, '0'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.3333'],
    [-2.5, '-2.5'],
    [123456.789, '123456.789'],
    [0.00012345, '1.234e-4'],
    [0.002, '0.002'],
    [1e-7, '1e-7'],
    [1.5e12, '1.5e12'],
    [Number.NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    ['leaf', '"leaf"'],
    [null, 'null'],
    [undefined, 'undefined'],
    [true, 'true'],
    [[], '[]'],
    [{}, '{}'],
    [[1, [2, 3]], '[1, [2, 3]]'],
    [{ x: 1, g: [2] }, '{ x: 1, g: [2] }'],
    [{ kind: 'tensor', shape: [], dtype: 'float64', values: [8] }, '8'],
    [{ kind: 'tensor', shape: [2, 2], dtype: 'float32', values: [1, 2, 3, 4] }, '[[1, 2], [3, 4]]'],
    [{ kind: 'tensor', shape: [2], dtype: 'bool', values: [1, 0] }, '[true, false]'],
    [{ kind: 'tensor', shape: [2, 0], dtype: 'float32', values: [] }, '[[], []]'],
  ])('%j is written %s', (value, text) => expect(format(value)).toBe(text));

  test('a long list shows its beginning and how many follow', () => {
    const list = Array.from({ length: 10 }, (_, i) => i);
    expect(format(list)).toBe('[0, 1, 2, 3, 4, 5, … 4 more]');
  });

  test('an object of many entries shows the first ones, and a long name its beginning', () => {
    const many = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`k${i}`, i]));
    expect(format(many)).toBe('{ k0: 0, k1: 1, k2: 2, k3: 3, k4: 4, k5: 5, … 4 more }');
    expect(format({ ['x'.repeat(300)]: 1 })).toBe(`{ ${'x'.repeat(200)}…: 1 }`);
  });

  test('however deep a value is, its text stays short', () => {
    let nested: Plain = 'a text';
    for (let depth = 0; depth < 7; depth++) nested = [nested, nested, nested, nested];
    expect(format(nested)).toHaveLength(1501);
  });

  test('a long text shows its beginning', () => {
    expect(format('x'.repeat(300))).toHaveLength(203);
  });

  test('nothing in a text can move the cursor or reorder what is read', () => {
    expect(format('\u001b[2J\u009b\u202e')).toBe('"\\u001b[2J\\u009b\\u202e"');
    expect(format({ '\u001b[2J': 1 })).toBe('{ \\u001b[2J: 1 }');
  });
});

describe('formatApart', () => {
  test('uses four decimals where they tell the numbers apart', () => {
    expect(formatApart(1 / 3, 2 / 3)).toEqual(['0.3333', '0.6667']);
  });

  test('uses as many as it takes where they do not', () => {
    expect(formatApart(8.000001, 8.000002)).toEqual(['8.000001', '8.000002']);
  });

  test('ends for values that are written alike', () => {
    expect(formatApart(Number.NaN, Number.NaN)).toEqual(['NaN', 'NaN']);
  });
});

test('formatProbe writes an input by its names', () => {
  expect(formatProbe({ x: 2, w: [3, 4] })).toBe('x = 2, w = [3, 4]');
  expect(formatProbe(2)).toBe('2');
});

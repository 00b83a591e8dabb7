import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as special from '../special.ts';

const functions: { readonly [name: string]: (x: number, n: number) => number } = { ...special };

const file = new URL('../../../conformance/special-functions.recorded.json', import.meta.url);
const recorded = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly [name: string]: readonly (readonly [x: number, y: number])[];
};

/** What the last digit of a double is worth, relative to the number. */
const ULP = 2 ** -52;

/** Errors in last digits. Where a function crosses 0 between two poles, the digits that cancel are lost. */
const allowed: { readonly [name: string]: number } = {
  erf: 1,
  erfc: 2,
  gelu: 2,
  erfinv: 2,
  lgamma: 2,
  digamma: 12,
  'polygamma 1': 2,
  'polygamma 2': 4,
  'polygamma 3': 3,
  'polygamma 10': 8,
};

describe('special functions are right to the last digits', () => {
  test.each(Object.entries(recorded))('%s', (name, pairs) => {
    const [word, n] = name.split(' ');
    const f = functions[word!]!;
    const errors = pairs.map(([x, y]) => Math.abs(f(x, Number(n)) - y) / (Math.abs(y) * ULP));
    expect(pairs.length).toBeGreaterThan(30);
    expect(Math.max(...errors)).toBeLessThan(allowed[name]!);
  });
});

test.each([
  ['erf', Infinity, 1],
  ['erf', -0, -0],
  ['erfc', -Infinity, 2],
  ['erfc', Infinity, 0],
  ['gelu', Infinity, Infinity],
  ['gelu', -0, -0],
  ['erfinv', -1, -Infinity],
  ['erfinv', 1.5, NaN],
  ['lgamma', 1, 0],
  ['lgamma', 2, 0],
  ['lgamma', 0, Infinity],
  ['lgamma', -3, Infinity],
  ['lgamma', -Infinity, Infinity],
  ['digamma', 0, -Infinity],
  ['digamma', -0, Infinity],
  ['digamma', -3, NaN],
])('%s(%d) is %d', (name, x, y) => {
  expect(functions[name]!(x, 0)).toBe(y);
});

test('the slope of digamma is infinite at its poles', () => {
  expect([0, -1, -2].map((x) => special.polygamma(x, 1))).toEqual([Infinity, Infinity, Infinity]);
});

test.each(Object.keys(functions))('%s keeps nan', (name) => {
  expect(functions[name]!(NaN, 2)).toBe(NaN);
});

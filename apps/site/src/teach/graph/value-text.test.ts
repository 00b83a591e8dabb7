import { expect, test } from 'vitest';
import { inline, rows } from './value-text.ts';

test('a value on one line', () => {
  expect(inline(2.5)).toBe('2.5');
  expect(
    inline([
      [3, -4],
      [5, 1 / 3],
    ]),
  ).toBe('[[3, −4], [5, 0.3333]]');
  expect(inline([true, false])).toBe('[true, false]');
  expect(inline([])).toBe('[]');
  expect(inline(null)).toBe('…');
});

test('a long value is cut in the middle and keeps its end', () => {
  expect(inline([1, 2, 3, 4, 5, 6])).toBe('[1, 2, …, 6]');
});

test('a matrix has a line for each row, a vector has one', () => {
  expect(
    rows([
      [3, 4],
      [5, 6],
    ]),
  ).toEqual(['[[3, 4],', ' [5, 6]]']);
  expect(rows([[6, 10]])).toEqual(['[[6, 10]]']);
  expect(rows([14, 22])).toEqual(['[14, 22]']);
  expect(rows(8)).toEqual(['8']);
});

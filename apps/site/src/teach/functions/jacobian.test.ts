import { describe, expect, test } from 'vitest';
import { columnOf, jacobianOf, rowOf, usesOf, valuesOf } from './jacobian.ts';
import { type VectorFunction, vectorFunctions } from './vector-functions.ts';

const { squares, products, softmax } = vectorFunctions;

test('the article’s third example: row 1 of x² at [1, 2] is [0, 4]', () => {
  expect(rowOf(squares, [1, 2], 1)).toEqual([0, 4]);
});

test('at [3, −2] the products have the Jacobian [[−2, 3], [6, 3], [0, 12]]', () => {
  expect(valuesOf(products, [3, -2])).toEqual([-6, 3, -8]);
  expect(jacobianOf(products, [3, -2])).toEqual([
    [-2, 3],
    [6, 3],
    [0, 12],
  ]);
});

test('an output uses an input when its entry is not 0 everywhere', () => {
  expect(usesOf(squares)).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(usesOf(products)).toEqual([
    [true, true],
    [true, true],
    [false, true],
  ]);
  expect(usesOf(softmax).flat()).not.toContain(false);
});

describe.each(Object.entries(vectorFunctions) as [string, VectorFunction][])('%s', (_, fn) => {
  const jacobian = jacobianOf(fn, fn.start);

  test('has a formula for each output', () => {
    expect(valuesOf(fn, fn.start)).toHaveLength(fn.formulas.length);
  });

  test('has columns that agree with its rows', () => {
    fn.start.forEach((_input, j) => {
      columnOf(fn, fn.start, j).forEach((entry, i) => {
        expect(entry).toBeCloseTo(jacobian[i]![j]!, 12);
      });
    });
  });

  test('has entries that agree with central differences', () => {
    const h = 1e-5;
    fn.start.forEach((_input, j) => {
      const moved = (step: number): number[] =>
        valuesOf(
          fn,
          fn.start.map((x, k) => (k === j ? x + step : x)),
        );
      const [up, down] = [moved(h), moved(-h)];
      jacobian.forEach((row, i) => {
        expect(row[j]!).toBeCloseTo((up[i]! - down[i]!) / (2 * h), 7);
      });
    });
  });
});

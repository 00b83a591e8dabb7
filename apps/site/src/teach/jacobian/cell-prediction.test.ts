import { expect, test } from 'vitest';
import { jacobianOf, usesOf, valuesOf } from '../functions/jacobian.ts';
import { vectorFunctions } from '../functions/vector-functions.ts';
import { diagnose } from '../predict/diagnose.ts';
import { cellPrediction } from './cell-prediction.ts';

// At [3, −2] the products are [−6, 3, −8], and the Jacobian is [[−2, 3], [6, 3], [0, 12]].
const fn = vectorFunctions.products;
const known = {
  jacobian: jacobianOf(fn, [3, -2]),
  values: valuesOf(fn, [3, -2]),
  formulas: fn.formulas,
  uses: usesOf(fn),
};

const said = (typed: number, i: number, j: number): string =>
  diagnose(typed, cellPrediction(known, i, j)).says;

test('the entry is right', () => {
  expect(diagnose(6, cellPrediction(known, 1, 0)).state).toBe('right');
});

test.each([
  ['the entry on the other side', 6, 0, 1, '∂y₁/∂x₀'],
  ['the value', -6, 0, 0, 'the value of y₀'],
  ['the column added up', 18, 1, 1, 'whole column'],
  ['the row added up', 9, 1, 0, 'whole row'],
  ['anything else', 5, 1, 0, 'y₁ = x₀² + 3x₁: how fast does it move with x₀?'],
  ['an input that does not occur', 5, 2, 0, 'Look for x₀ in y₂ = x₁³'],
] as const)('%s is recognised', (_, typed, i, j, words) => {
  expect(said(typed, i, j)).toContain(words);
});

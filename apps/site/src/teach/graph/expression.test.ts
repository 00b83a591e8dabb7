import { expect, test } from 'vitest';
import { substitute } from './expression.ts';

test.each([
  ['a · b', { a: 'x', b: 'z' }, 'x · z'],
  ['a · b', { a: '2', b: '−3' }, '2 · (−3)'],
  ['a + b', { a: '−2', b: '3' }, '−2 + 3'],
  ['sin a', { a: 'x' }, 'sin x'],
  ['sin a', { a: '−1' }, 'sin (−1)'],
  ['max(a, b)', { a: 'x', b: 'y' }, 'max(x, y)'],
  ['|a|', { a: 'x' }, '|x|'],
  ['a²', { a: '−3' }, '(−3)²'],
  ['aᵇ', { a: 'x', b: '2' }, 'x²'],
  ['aᵇ', { a: 'x', b: '−2' }, 'x⁻²'],
  ['aᵇ', { a: 'x', b: '0.5' }, 'x^0.5'],
  ['aᵇ', { a: 'x', b: 'n' }, 'x^n'],
  ['b · aᵇ⁻¹', { a: 'x', b: '3' }, '3 · x²'],
  ['1 / (1 + e⁻ᵃ)', { a: 'x' }, '1 / (1 + e^(−x))'],
  ['eᵃ', { a: '2' }, 'e²'],
  ['y · (1 − y)', { y: 's' }, 's · (1 − s)'],
  ['bᵀ', { b: 'w' }, 'wᵀ'],
])('%s of %o is %s', (formula, operands, text) => expect(substitute(formula, operands)).toBe(text));

test('a letter without an operand stays', () => {
  expect(substitute('a · b', { a: 'x' })).toBe('x · b');
});

test('a name is not substituted again', () => {
  expect(substitute('a · b', { a: 'b', b: 'a' })).toBe('b · a');
});

test.each(['a, as another shape', 'a, with a size of 1 added', 'g where a > b, g/2 where equal'])(
  '“%s” is a sentence, not a formula',
  (sentence) => expect(substitute(sentence, { a: 'x', b: 'z' })).toBeNull(),
);

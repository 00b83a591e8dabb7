import { expect, test } from 'vitest';
import { filledIn, localRule, substitute } from './expression.ts';

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
  ['b · aᵇ⁻¹', { a: 'x', b: '2' }, '2 · x'],
  ['g · bᵀ', { b: 'w' }, 'g · wᵀ'],
  ['a · b, yᵢⱼ = Σₖ aᵢₖ bₖⱼ', { a: 'x', b: 'w' }, 'x · w'],
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

test('a sentence can be filled in all the same', () => {
  expect(filledIn('g, spread over a', { a: 'x' })).toBe('g, spread over x');
});

test.each([
  ['g', '1'],
  ['−g', '−1'],
  ['g · b', 'b'],
  ['g / b', '1 / b'],
  ['−g · a / b²', '−a / b²'],
  ['−g · sin a', '−sin a'],
])('the contribution %s has the local derivative %s', (contribution, local) =>
  expect(localRule(contribution)).toBe(local),
);

test.each(['g, spread over a', 'aᵀ · g', 'y · (g − Σ g·y)', 'g where a > b, g/2 where equal'])(
  'the contribution “%s” is no product with g at its head',
  (contribution) => expect(localRule(contribution)).toBeNull(),
);

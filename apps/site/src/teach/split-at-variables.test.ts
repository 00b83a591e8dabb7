import { expect, test } from 'vitest';
import { splitAtVariables } from './split-at-variables.ts';

test.each([
  ['y = 2x² + 3z', ['', 'y', ' = 2', 'x', '² + 3', 'z', '']],
  ['∂y₀/∂x', ['∂', 'y', '₀/∂', 'x', '']],
  ['x.grad of wᵀ', ['', 'x', '.grad of ', 'w', 'ᵀ']],
])('the variables of “%s”', (text, pieces) => expect(splitAtVariables(text)).toEqual(pieces));

test('a letter inside a word is no variable', () => {
  expect(splitAtVariables('max, why, zoo')).toEqual(['max, why, zoo']);
});

import { expect, test } from 'vitest';
import { plainAscii } from './plain-ascii.ts';

test.each([
  ['∂y/∂x = 4x²', 'dy/dx = 4x^2'],
  ['G·Bᵀ', 'G*B^T'],
  ['naïve café', 'naive cafe'],
  ['x₀ → x₁', 'x_0 -> x_1'],
  ['“yes” — no…', '"yes" -- no...'],
  ['学', '?'],
  ['plain\n  text', 'plain\n  text'],
])('%j becomes %j', (text, ascii) => {
  expect(plainAscii(text)).toBe(ascii);
});

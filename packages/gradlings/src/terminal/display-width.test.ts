import { expect, test } from 'vitest';
import { displayWidth, padded } from './display-width.ts';

test.each([
  ['plain', 5],
  ['∂y/∂x', 5],
  ['\u001B[31mred\u001B[39m', 3],
  ['学', 2],
  ['👍', 2],
  ['x\u0304', 1],
  ['', 0],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('padding counts columns, not characters', () => {
  expect(padded('学', 4)).toBe('学  ');
  expect(padded('longer', 3)).toBe('longer');
});

import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test.each([
  ['colours', '\u001B[31mred\u001B[0m', 'red'],
  ['a cursor that moves up', 'a\u001B[2Ab', 'ab'],
  ['a title for the window', '\u001B]0;owned\u0007ok', 'ok'],
  ['a bell', 'a\u0007b', 'a\uFFFDb'],
  ['a carriage return', 'good\rbad', 'good\uFFFDbad'],
  ['letters set backwards', 'a\u202Eb', 'a\uFFFDb'],
])('%s cannot get through', (_, text, safe) => {
  expect(printable(text)).toBe(safe);
});

test('line ends stay, and tabs are spaces', () => {
  expect(printable('a\r\n\tb\n')).toBe('a\n  b\n');
});

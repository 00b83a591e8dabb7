import { expect, test } from 'vitest';
import { hang, wrap } from './wrap.ts';

test('lines break between words and fit', () => {
  expect(wrap('how much does y change', 10)).toEqual(['how much', 'does y', 'change']);
});

test('a word wider than the line stays whole', () => {
  expect(wrap('see exercises/01-scalars now', 10)).toEqual(['see', 'exercises/01-scalars', 'now']);
});

test('colours take no room', () => {
  expect(wrap('\u001B[31mhow\u001B[39m much', 8)).toEqual(['\u001B[31mhow\u001B[39m much']);
});

test('line ends stay', () => {
  expect(wrap('a\n\nb', 10)).toEqual(['a', '', 'b']);
});

test('the lines after the first hang under it', () => {
  expect(hang('- ', 'one two three four five', 18)).toEqual(['- one two three', '  four five']);
});

test('however narrow, sixteen columns are written in', () => {
  expect(hang('        ', 'one two three four', 10)).toEqual([
    '        one two three',
    '        four',
  ]);
});

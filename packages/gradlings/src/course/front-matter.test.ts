import { expect, test } from 'vitest';
import { parseFrontMatter } from './front-matter.ts';

test('splits the YAML from the text', () => {
  expect(parseFrontMatter('---\nid: a-b\nminutes: 10\n---\n\n# Hello\n')).toEqual({
    data: { id: 'a-b', minutes: 10 },
    body: '# Hello',
  });
});

test('reads files with Windows line ends', () => {
  expect(parseFrontMatter('---\r\nid: a\r\n---\r\nHello\r\n').data).toEqual({ id: 'a' });
});

test('a rule of dashes in the text belongs to the text', () => {
  expect(parseFrontMatter('---\nid: a\n---\nabove\n\n---\n\nbelow').body).toContain('below');
});

test.each([
  ['Hello', 'start the file with front matter'],
  ['---\n- a\n- b\n---\n', 'must be `name: value` lines'],
  ['---\nid: [a\n---\n', 'is not YAML'],
])('says what is missing in %j', (text, message) => {
  expect(() => parseFrontMatter(text)).toThrow(message);
});

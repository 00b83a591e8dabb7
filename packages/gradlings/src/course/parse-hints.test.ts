import { expect, test } from 'vitest';
import { parseHints } from './parse-hints.ts';

test('each second-level heading starts a hint; what stands before the first is left out', () => {
  expect(parseHints('# Hints\n\n## Look\n\nAt the graph.\n\n## Ask\nWhat is ∂y/∂x?\n')).toEqual([
    { title: 'Look', text: 'At the graph.' },
    { title: 'Ask', text: 'What is ∂y/∂x?' },
  ]);
});

test('a heading inside a code block is code', () => {
  const [hint, ...rest] = parseHints('## Run it\n```sh\n## not a hint\n```\nafter');
  expect(rest).toEqual([]);
  expect(hint?.text).toBe('```sh\n## not a hint\n```\nafter');
});

import { expect, test } from 'vitest';
import { courseTree } from '../../testing/course-tree.ts';
import { findingsOf } from '../testing/findings-of.ts';
import { linksAreSound } from './links-are-sound.ts';

const file = 'exercises/01-scalars/01-cube/README.md';
const start = String(courseTree[file]).split('\n').length;
const readme = (text: string) => ({ [file]: `${courseTree[file]}${text}\n` });

test('links to files beside it and to the web are sound', async () => {
  expect(await findingsOf(linksAreSound)).toEqual([]);
  const text = '[a](cube.ts) [b](../README.md#one) [c](https://pytorch.org) [d](#here)';
  expect(await findingsOf(linksAreSound, readme(text))).toEqual([]);
});

test.each([
  ['[a](gone.md)', 'the link “a” leads to gone.md, which is not there'],
  ['[a]()', 'the link “a” leads nowhere'],
  ['[a](/lessons/x)', 'the link “a” leads to /lessons/x: write it relative to this file'],
  ['[a](file:///x)', 'the link “a” leads to file:///x, which no reader can open'],
])('%s is found, with its line', async (text, problem) => {
  expect(await findingsOf(linksAreSound, readme(text))).toEqual([
    `${file}:${start}: ${problem}; mend it or remove it`,
  ]);
});

test('code is not looked into', async () => {
  expect(await findingsOf(linksAreSound, readme('`[a](gone)`\n\n```\n[a](gone)\n```'))).toEqual([]);
});

test('a fence that is never closed is found', async () => {
  expect(await findingsOf(linksAreSound, readme('```ts\nconst x = 1;'))).toEqual([
    `${file}: a fence \`\`\` is never closed; close it with \`\`\``,
  ]);
});

test('hints and the chapter’s page are read too', async () => {
  const hints = '## One\n\n[a](gone.md)\n\n## Two\n\nText.\n';
  const chapter = 'exercises/01-scalars/README.md';
  const found = await findingsOf(linksAreSound, {
    'exercises/01-scalars/01-cube/hints.md': hints,
    [chapter]: `${courseTree[chapter]}[b](gone.md)\n`,
  });
  expect(found.map((line) => line.split(':')[0])).toEqual([
    'exercises/01-scalars/01-cube/hints.md',
    chapter,
  ]);
});

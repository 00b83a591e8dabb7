import { expect, test } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';
import { lessonExists } from './lesson-exists.ts';

const page = 'apps/site/docs/lessons/scalars/powers.mdx';

test('a lesson that is a page is sound, as .mdx or .md', async () => {
  expect(await findingsOf(lessonExists)).toEqual([]);
  expect(
    await findingsOf(lessonExists, { [page]: null, [page.replace('mdx', 'md')]: '# Powers' }),
  ).toEqual([]);
});

test('numbers that order the pages are not part of their addresses', async () => {
  const numbered = 'apps/site/docs/lessons/01-scalars/02-powers.mdx';
  expect(await findingsOf(lessonExists, { [page]: null, [numbered]: '# Powers' })).toEqual([]);
});

test('a lesson that is no page is found', async () => {
  expect(await findingsOf(lessonExists, { [page]: null })).toEqual([
    `exercises/01-scalars/01-cube/README.md: there is no lesson scalars/powers in apps/site/docs/lessons; write the lesson, or mend \`lesson:\` in the front matter`,
  ]);
});

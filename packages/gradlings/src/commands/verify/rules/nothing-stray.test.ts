import { expect, test } from 'vitest';
import { courseFindingsOf } from '../testing/findings-of.ts';
import { nothingStray } from './nothing-stray.ts';

test('a course of nothing but exercises is sound', async () => {
  expect(await courseFindingsOf(nothingStray)).toEqual([]);
});

test('hidden files and folders, as tools leave them, are nobody’s concern', async () => {
  expect(
    await courseFindingsOf(nothingStray, {
      'exercises/.turbo/turbo-typecheck.log': '',
      'exercises/01-scalars/01-cube/.DS_Store': '',
    }),
  ).toEqual([]);
});

test.each([
  ['in an exercise', 'exercises/01-scalars/01-cube/notes.txt'],
  ['in a solution', 'solutions/01-scalars/01-cube/old.ts'],
  ['among wrong answers', 'solutions/01-scalars/01-cube/wrong/notes.md'],
  ['in a chapter', 'exercises/01-scalars/draft.md'],
  ['beside the chapters', 'exercises/todo.md'],
])('a file %s that belongs to nothing is found', async (_, file) => {
  expect(await courseFindingsOf(nothingStray, { [file]: '' })).toEqual([
    `${file}: it belongs to no exercise; remove it, or name it as ARCHITECTURE.md says`,
  ]);
});

test('the solution of an exercise that is gone is found', async () => {
  expect(
    await courseFindingsOf(nothingStray, { 'solutions/01-scalars/03-gone/gone.ts': '' }),
  ).toEqual([
    'solutions/01-scalars/03-gone: it belongs to no exercise; remove it, or name it as ARCHITECTURE.md says',
  ]);
});

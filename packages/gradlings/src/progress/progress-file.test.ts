import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../course/testing/write-tree.ts';
import { emptyProgress, withHints } from './progress.ts';
import { keepCopy, openProgress } from './progress-file.ts';

const silent = (): void => {};

test('a workspace without progress has none, and reading writes nothing', () => {
  const root = temporaryTree({});
  expect(openProgress(root, silent).read()).toEqual(emptyProgress);
  expect(readdirSync(root)).toEqual([]);
});

test('a change is on the disk, and nothing is left beside it', () => {
  const root = temporaryTree({});
  const progress = openProgress(root, silent);
  progress.update((before) => withHints(before, 'a', 1));
  expect(JSON.parse(readFileSync(progress.path, 'utf8'))).toEqual(withHints(emptyProgress, 'a', 1));
  expect(readdirSync(join(root, '.gradlings'))).toEqual(['progress.json']);
});

test('two that are open see each other’s changes', () => {
  const root = temporaryTree({});
  const [one, two] = [openProgress(root, silent), openProgress(root, silent)];
  one.update((before) => withHints(before, 'a', 1));
  two.update((before) => withHints(before, 'b', 2));
  expect(one.read()).toEqual(withHints(withHints(emptyProgress, 'a', 1), 'b', 2));
});

test('a file that cannot be read is kept, told of, and replaced', () => {
  const root = temporaryTree({ '.gradlings/progress.json': '{"schema": "gradl' });
  const notices: string[] = [];
  const progress = openProgress(root, (text) => notices.push(text));
  expect(progress.read()).toEqual(emptyProgress);
  progress.update((before) => withHints(before, 'a', 1));
  const copy = join(root, '.gradlings', 'progress.1.json');
  expect(readFileSync(copy, 'utf8')).toBe('{"schema": "gradl');
  expect(notices).toEqual([
    `Your progress could not be read. It is kept in ${copy}, and progress starts anew.`,
  ]);
});

test('a second unreadable file does not replace the first one’s copy', () => {
  const root = temporaryTree({ '.gradlings/progress.json': 'one' });
  openProgress(root, silent).read();
  writeFileSync(join(root, '.gradlings', 'progress.json'), 'two');
  openProgress(root, silent).read();
  expect(readFileSync(join(root, '.gradlings', 'progress.1.json'), 'utf8')).toBe('one');
  expect(readFileSync(join(root, '.gradlings', 'progress.2.json'), 'utf8')).toBe('two');
});

test('copies of a learner’s file are kept one beside the other', () => {
  const root = temporaryTree({ 'x.ts': 'first' });
  const file = join(root, 'x.ts');
  const first = keepCopy(root, 'scalar-x', file);
  writeFileSync(file, 'second');
  const second = keepCopy(root, 'scalar-x', file);
  expect([first, second]).toEqual([
    join(root, '.gradlings', 'kept', 'scalar-x.1.ts'),
    join(root, '.gradlings', 'kept', 'scalar-x.2.ts'),
  ]);
  expect([first, second].map((copy) => readFileSync(copy, 'utf8'))).toEqual(['first', 'second']);
});

test('a folder in the place of the file is an error of the disk, not lost progress', () => {
  const root = temporaryTree({});
  mkdirSync(join(root, '.gradlings', 'progress.json'), { recursive: true });
  expect(() => openProgress(root, silent).read()).toThrow('EISDIR');
});

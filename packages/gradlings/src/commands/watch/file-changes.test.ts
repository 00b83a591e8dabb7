import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, test, expect } from 'vitest';
import { loadCourse } from '../../course/load-course.ts';
import { temporaryTree } from '../../course/testing/write-tree.ts';
import { courseTree, cubeAnswers, cubeFile } from '../testing/course-tree.ts';
import { followChanges } from './file-changes.ts';

/** Follows the first exercise's file, from when the watcher is ready. `next` is the next content that is told. */
async function following() {
  const root = temporaryTree(courseTree);
  const { exercises } = loadCourse(root);
  const [cube, square] = exercises;
  if (cube === undefined || square === undefined) throw new Error('the course has two exercises');
  const told: (string | undefined)[] = [];
  let wake = (): void => {};
  const changes = followChanges(root, (_exercise, source) => {
    told.push(source);
    wake();
  });
  onTestFinished(() => changes.close());
  changes.follow(cube);
  await changes.ready;
  const next = async (): Promise<string | undefined> => {
    if (told.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return told.shift();
  };
  return { file: join(root, cubeFile), changes, square, told, next };
}

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

test('a save is told with its content', async () => {
  const { file, next } = await following();
  writeFileSync(file, cubeAnswers.value);
  expect(await next()).toBe(cubeAnswers.value);
  writeFileSync(file, cubeAnswers.right);
  expect(await next()).toBe(cubeAnswers.right);
});

test('an editor that renames a new file over the old one has saved', async () => {
  const { file, next, told } = await following();
  writeFileSync(`${file}.tmp`, cubeAnswers.right);
  renameSync(`${file}.tmp`, file);
  expect(await next()).toBe(cubeAnswers.right);
  await quiet();
  expect(told).toEqual([]);
});

test('an editor that moves the old file away first has saved once', async () => {
  const { file, next, told } = await following();
  renameSync(file, `${file}~`);
  writeFileSync(file, cubeAnswers.right);
  expect(await next()).toBe(cubeAnswers.right);
  await quiet();
  expect(told).toEqual([]);
});

test('a save in two steps is told when it is whole', async () => {
  const { file, next } = await following();
  writeFileSync(file, '');
  setTimeout(() => writeFileSync(file, cubeAnswers.right), 20);
  expect(await next()).toBe(cubeAnswers.right);
});

test('a half-written save is followed by the whole', async () => {
  const { file, next } = await following();
  writeFileSync(file, cubeAnswers.right.slice(0, 40));
  setTimeout(() => writeFileSync(file, cubeAnswers.right), 10);
  let source = await next();
  while (source !== cubeAnswers.right) source = await next();
  expect(source).toBe(cubeAnswers.right);
});

test('a deleted file is told of, and so is its return', async () => {
  const { file, next } = await following();
  rmSync(file);
  expect(await next()).toBeUndefined();
  writeFileSync(file, cubeAnswers.value);
  expect(await next()).toBe(cubeAnswers.value);
});

test('a deleted folder is told of, and so is its return', async () => {
  const { file, next } = await following();
  rmSync(join(file, '..'), { recursive: true });
  expect(await next()).toBeUndefined();
  mkdirSync(join(file, '..'));
  writeFileSync(file, cubeAnswers.value);
  expect(await next()).toBe(cubeAnswers.value);
});

test('a save that changes nothing, and files of others, are not told', async () => {
  const { file, told } = await following();
  writeFileSync(file, cubeAnswers.stub);
  writeFileSync(join(file, '../notes.ts'), 'x');
  await quiet();
  expect(told).toEqual([]);
});

test('after turning to another exercise only that one’s file counts', async () => {
  const { file, changes, square, next, told } = await following();
  changes.follow(square);
  writeFileSync(file, cubeAnswers.right);
  await quiet();
  expect(told).toEqual([]);
  writeFileSync(join(square.folder, square.file), 'new');
  expect(await next()).toBe('new');
});

import { symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Course } from '../../../course/course.ts';
import { temporaryTree } from '../../../course/testing/write-tree.ts';
import { fromRoot } from '../finding.ts';
import { typesAreSound } from './types-are-sound.ts';

const config = JSON.stringify({
  compilerOptions: { strict: true, noEmit: true, lib: ['es5'], module: 'nodenext', types: [] },
  include: ['**/*.ts'],
});

const complaintsOf = async (answer: string, wrong = answer): Promise<string[]> => {
  const root = temporaryTree({
    'package.json': '{ "type": "module" }',
    'exercises/tsconfig.json': config,
    'exercises/01-a/01-b/b.ts': answer,
    'solutions/tsconfig.json': config,
    'solutions/01-a/01-b/wrong/c.ts': wrong,
  });
  // The compiler of this repository stands for the one that a course has installed.
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  symlinkSync(join(typescript, '../..'), join(root, 'node_modules'), 'junction');
  const complaints = await typesAreSound({ root, chapters: [], exercises: [], strays: [] });
  const course = { root } as Course;
  return complaints.map(({ file, problem }) => `${fromRoot(course, file)}: ${problem}`);
};

test('files that type-check are sound', async () => {
  expect(await complaintsOf('export const x: number = 1;\n')).toEqual([]);
});

test('a wrong type is found with its line, among the answers too', async () => {
  expect(
    await complaintsOf('export const x: number = 1;\n', '// two\nexport const x: number = "1";\n'),
  ).toEqual([
    `solutions/01-a/01-b/wrong/c.ts:2: TS2322: Type 'string' is not assignable to type 'number'.`,
  ]);
});

test('a file that does not read is found', async () => {
  expect(await complaintsOf('export const x = ;\n', '')).toEqual([
    'exercises/01-a/01-b/b.ts:1: TS1109: Expression expected.',
  ]);
});

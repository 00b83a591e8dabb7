import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSmallCourse } from '../grade/testing/small-course.ts';
import { bundleTests } from './bundle-tests.ts';
import type { Exercise } from './course.ts';
import { loadChecks } from './load-checks.ts';

const firstExercise = (testFile?: string): Exercise => {
  const path = 'exercises/01-small/01-slope/slope.test.ts';
  return loadSmallCourse(testFile === undefined ? {} : { [path]: testFile }).exercises[0]!;
};

test('checks come in the order of the test file, with their points', async () => {
  const checks = await loadChecks(firstExercise());
  expect(checks.map(({ title, points }) => [title, points])).toEqual([
    ['the slope of x² is 2x', 2],
    ['the slope at -1.5 is -3', undefined],
  ]);
});

test("in the judge the learner's functions refuse to be called", async () => {
  const [, second] = await loadChecks(firstExercise());
  expect(() => second!.run(undefined as never)).toThrow("slope of slope.ts is the learner's");
});

test('the names that a test file imports from the learner are known, types left out', async () => {
  const exercise = firstExercise(`import { check } from '@gradlings/check';
import { slope, type Kind, second as other } from './slope.ts';
const kind: Kind = 1;
check('a', { run: () => [slope, other, kind], expected: () => 1 });
`);
  expect((await bundleTests(exercise)).imports).toEqual(['slope', 'second']);
});

test('a changed test file is read again, an unchanged one is not', async () => {
  const exercise = firstExercise();
  const before = await loadChecks(exercise);
  expect(await loadChecks(exercise)).toBe(before);
  const file = join(exercise.folder, exercise.testFile);
  writeFileSync(
    file,
    `import { check } from '@gradlings/check';\ncheck('new', { run: () => 1, expected: () => 1 });\n`,
  );
  utimesSync(file, new Date(), new Date(Date.now() + 5_000));
  expect((await loadChecks(exercise)).map(({ title }) => title)).toEqual(['new']);
});

test.for([
  ["import 'node:fs';", 'a test file may not import node:fs'],
  ["import '../../../package.ts';", 'a test file may not import ../../../package.ts'],
  ['const a b = 1;', 'Expected ";" but found "b"'],
] as const)('a test file with %s is named with its line', async ([source, text]) => {
  await expect(loadChecks(firstExercise(`\n${source}\n`))).rejects.toThrow(
    `exercises/01-small/01-slope/slope.test.ts:2: ${text}`,
  );
});

test('a test file may share checks with others of the course', async () => {
  const exercise = loadSmallCourse({
    'exercises/01-small/shared.ts': `import { check } from '@gradlings/check';
export const shared = () => check('shared', { run: () => 1, expected: () => 1 });
`,
    'exercises/01-small/01-slope/slope.test.ts': `import { shared } from '../shared.ts';\nshared();\n`,
  }).exercises[0]!;
  expect((await loadChecks(exercise)).map(({ title }) => title)).toEqual(['shared']);
});

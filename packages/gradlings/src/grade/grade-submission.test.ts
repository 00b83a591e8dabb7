import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Course } from '../course/course.ts';
import { loadCourse } from '../course/load-course.ts';
import { temporaryTree, type Tree } from '../course/testing/write-tree.ts';
import { gradeSubmission } from './grade-submission.ts';
import { limits } from './limits.ts';
import type { ExerciseResult, GradeResult } from './result.ts';
import { digestOfFolder } from './testing/digest-of-folder.ts';
import { loadSmallCourse, smallCourse } from './testing/small-course.ts';

const slopeFile = 'exercises/01-small/01-slope/slope.ts';
const scaleFile = 'exercises/01-small/02-scale/scale.ts';
const slopeAnswer = 'export const slope = (x: number): number => 2 * x;\n';

const answers: Tree = {
  [slopeFile]: slopeAnswer,
  [scaleFile]: smallCourse['solutions/01-small/02-scale/scale.ts']!,
};

/** Grades these files against the small course, and sees to it that they stay as they are. */
async function grade(
  tree: Tree,
  prepare: (folder: string) => void = () => {},
  course: Course = loadSmallCourse(),
): Promise<GradeResult> {
  const folder = temporaryTree(tree);
  prepare(folder);
  const before = digestOfFolder(folder);
  const result = await gradeSubmission(course, folder);
  expect(digestOfFolder(folder)).toBe(before);
  return result;
}

const codes = ({ flags }: GradeResult | ExerciseResult): string[] => flags.map(({ code }) => code);

test('right answers earn full marks, with the digest of what was graded', async () => {
  const result = await grade(answers);
  expect(result).toMatchObject({ points: 6, maxPoints: 6, label: 'ci', flags: [] });
  expect(result.exercises.map(({ file, status }) => `${status} ${file}`)).toEqual([
    `passed ${slopeFile}`,
    `passed ${scaleFile}`,
  ]);
  // printf 'export const slope = (x: number): number => 2 * x;\n' | sha256sum
  expect(result.exercises[0]?.digest).toBe(
    'eb26ae1576203946a33ba06cc5a5901944985ee14ea4f305323266bbd6ef6724',
  );
});

test('stubs earn nothing', async () => {
  const result = await grade({
    [slopeFile]: smallCourse[slopeFile]!,
    [scaleFile]: smallCourse[scaleFile]!,
  });
  expect(result).toMatchObject({ points: 0, maxPoints: 6, flags: [] });
});

test('a folder may hold the chapters themselves', async () => {
  const result = await grade({ '01-small/01-slope/slope.ts': slopeAnswer });
  expect(result.exercises[0]).toMatchObject({ points: 3, file: '01-small/01-slope/slope.ts' });
});

test('a missing file scores 0 and says where it was expected', async () => {
  const result = await grade({ [slopeFile]: slopeAnswer });
  expect(result).toMatchObject({ points: 3, maxPoints: 6 });
  expect(result.exercises[1]).toMatchObject({ status: 'missing', points: 0, maxPoints: 3 });
  expect(result.exercises[1]?.verdict.problem?.text).toBe(
    `scale.ts is missing. It belongs at ${scaleFile}.`,
  );
});

test('a syntax error scores 0 and names line and column', async () => {
  const result = await grade({ ...answers, [slopeFile]: 'export const slope = (x: number) =>\n' });
  expect(result.exercises[0]).toMatchObject({ status: 'error', points: 0 });
  expect(result.exercises[0]?.verdict.problem).toMatchObject({
    code: 'syntax-error',
    place: { file: 'slope.ts', line: 2, column: 1 },
  });
  expect(result.points).toBe(3);
});

test('a file of 50 MB is refused by its size, unread', async () => {
  const result = await grade({ ...answers, [slopeFile]: new Uint8Array(50 * 1024 ** 2) });
  expect(result.exercises[0]).toMatchObject({ status: 'refused', points: 0 });
  expect(result.exercises[0]).not.toHaveProperty('digest');
  expect(result.exercises[0]?.verdict.problem?.text).toContain('is 50.0 MB; the limit is 256 KB');
  expect(codes(result.exercises[0]!)).toEqual(['oversized']);
  expect(result.points).toBe(3);
});

test('a file that is not text is refused', async () => {
  const result = await grade({ ...answers, [slopeFile]: Uint8Array.of(0xff, 0xfe, 0xff) });
  expect(codes(result.exercises[0]!)).toEqual(['not-text']);
});

test('an endless loop costs the points of its check, and the whole run less than 10 s', async () => {
  const result = await grade({
    ...answers,
    [slopeFile]:
      'export const slope = (x: number): number => { if (x !== -1.5) for (;;); return 2 * x; };\n',
  });
  expect(codes(result.exercises[0]!)).toEqual(['endless-loop']);
  expect(result.points).toBe(4);
  expect(result.milliseconds).toBeLessThan(10_000);
}, 20_000);

test('an edited test file is named and not used (row 22)', async () => {
  const file = 'exercises/01-small/01-slope/slope.test.ts';
  const result = await grade({
    ...answers,
    [slopeFile]: 'export const slope = (x: number): number => x;\n',
    [file]:
      "import { check } from '@gradlings/check';\ncheck('all is well', { run: () => 1, expected: () => 1 });\n",
  });
  expect(result.flags).toEqual([
    { code: 'test-file-edited', file, text: `${file} was edited. The course's own was used.` },
  ]);
  expect(result.exercises[0]).toMatchObject({ points: 0, maxPoints: 3 });
});

test('checks that the submission brought itself are named', async () => {
  const folder = temporaryTree({ ...smallCourse, ...answers });
  const result = await gradeSubmission(loadCourse(folder), folder);
  expect(result.points).toBe(6);
  expect(codes(result)).toEqual(['checks-of-the-submission']);
});

test('the canonical test file is the one whose digest is recorded', async () => {
  const course = loadSmallCourse();
  const result = await grade(answers, () => {}, course);
  const canonical = readFileSync(join(course.exercises[0]!.folder, 'slope.test.ts'));
  expect(result.exercises[0]?.testDigest).toBe(
    createHash('sha256').update(canonical).digest('hex'),
  );
});

test('configuration is named and ignored, and nothing in it runs (rows 23, 44, 45, 46)', async () => {
  const marker = join(temporaryTree({}), 'marker');
  const result = await grade({
    ...answers,
    'package.json': JSON.stringify({ scripts: { postinstall: `touch ${marker}` } }),
    'exercises/vitest.config.ts': `import { writeFileSync } from 'node:fs';\nwriteFileSync('${marker}', '');\n`,
    'exercises/01-small/01-slope/tsconfig.json':
      '{ "compilerOptions": { "paths": { "*": ["/x"] } } }',
    '.npmrc': 'ignore-scripts=false\n',
    '.gitmodules': '[submodule "x"]\n',
    '.git/hooks/post-checkout': `#!/bin/sh\ntouch ${marker}\n`,
    '.github/workflows/grade.yml': 'on: push\n',
  });
  expect(result.points).toBe(6);
  expect(result.flags.map(({ code, file }) => `${code} ${file}`)).toEqual([
    'config-file-ignored exercises/01-small/01-slope/tsconfig.json',
    'config-file-ignored exercises/vitest.config.ts',
    'config-file-ignored .gitmodules',
    'config-file-ignored .npmrc',
    'config-file-ignored package.json',
    'workflow-edited .github/workflows/grade.yml',
    'git-hook .git/hooks/post-checkout',
  ]);
  expect(() => readFileSync(marker)).toThrow('ENOENT');
});

test("what equals the course's own is not worth a word", async () => {
  const exercises = Object.entries(smallCourse).filter(([path]) => path.startsWith('exercises/'));
  const result = await grade({ ...Object.fromEntries(exercises), ...answers, 'notes.md': 'mine' });
  expect(result.flags).toEqual([]);
});

test('a link is not followed, as a file or as a folder (row 47)', async () => {
  const outside = temporaryTree({ 'slope.ts': slopeAnswer });
  const asFile = await grade({ [scaleFile]: answers[scaleFile]! }, (folder) => {
    mkdirSync(join(folder, 'exercises/01-small/01-slope'));
    symlinkSync(join(outside, 'slope.ts'), join(folder, slopeFile));
  });
  const asFolder = await grade({ [scaleFile]: answers[scaleFile]! }, (folder) => {
    symlinkSync(outside, join(folder, 'exercises/01-small/01-slope'));
  });
  for (const result of [asFile, asFolder]) {
    expect(result.exercises[0]).toMatchObject({ status: 'refused', points: 0 });
    expect(codes(result.exercises[0]!)).toEqual(['symlink-refused']);
    expect(codes(result)).toEqual(['symlink-refused']);
    expect(result.points).toBe(3);
  }
});

test('a pipe or a folder in the place of a file is refused, and nobody waits for it (row 47)', async () => {
  const result = await grade({}, (folder) => {
    mkdirSync(join(folder, slopeFile), { recursive: true });
    mkdirSync(join(folder, 'exercises/01-small/02-scale'), { recursive: true });
    execFileSync('mkfifo', [join(folder, scaleFile)]);
  });
  expect(result.exercises.map((exercise) => codes(exercise).join())).toEqual([
    'not-a-file',
    'not-a-file',
  ]);
  expect(result.exercises[1]?.verdict.problem?.text).toContain('is a pipe');
});

test('a file in the place of a folder is a missing answer', async () => {
  const result = await grade({ 'exercises/01-small/01-slope': 'no folder' });
  expect(result.exercises[0]?.status).toBe('missing');
});

test('a name that differs by case is not the answer (row 48)', async () => {
  const result = await grade({ ...answers, 'exercises/01-small/01-slope/Slope.ts': 'x' });
  expect(result.flags).toMatchObject([
    { code: 'name-differs-by-case', file: 'exercises/01-small/01-slope/Slope.ts' },
  ]);
  expect(result.points).toBe(6);
});

test('a submission of too many files is graded, and the rest of them is not looked at (row 48)', async () => {
  const result = await grade(answers, (folder) => {
    for (let i = 0; i < limits.entries; i++) writeFileSync(join(folder, 'exercises', `${i}`), '');
  });
  expect(codes(result)).toEqual(['too-many-files']);
  expect(result.points).toBe(6);
}, 20_000);

test('answers written for the probes of one run are worth nothing in the next (rows 32, 49)', async () => {
  const first = await grade({ [slopeFile]: smallCourse[slopeFile]! });
  const { x } = first.exercises[0]!.verdict.checks[0]!.probe as { x: number };
  const hardCoded = `export const slope = (x: number): number => (x === ${x} ? ${2 * x} : 0);\n`;
  const second = await grade({ [slopeFile]: hardCoded });
  expect(second.seed).not.toBe(first.seed);
  expect(second.exercises[0]?.verdict.checks[0]).toMatchObject({ status: 'failed', points: 0 });
});

test('an answer that changes its input gains nothing (row 37)', async () => {
  const result = await grade({
    ...answers,
    [scaleFile]: `import type { Tensor } from '@gradlings/autograd';
export const scale = (x: Tensor): Tensor => x.mul_(0);
`,
  });
  expect(result.exercises[1]).toMatchObject({ status: 'failed', points: 0 });
});

test('the same seed grades the same; only some exercises can be asked for', async () => {
  const folder = temporaryTree({ [slopeFile]: smallCourse[slopeFile]! });
  const gradeWith = (seed: string) =>
    gradeSubmission(loadSmallCourse(), folder, { seed, only: ['small-slope'] });
  const [first, second] = [await gradeWith('7'), await gradeWith('7')];
  expect(first.exercises.map(({ id }) => id)).toEqual(['small-slope']);
  expect(first.exercises[0]?.verdict).toEqual(second.exercises[0]?.verdict);
});

test('an unknown exercise and a folder that is none are said to be', async () => {
  const folder = temporaryTree({});
  const course = loadSmallCourse();
  await expect(gradeSubmission(course, folder, { only: ['nope'] })).rejects.toThrow('nope');
  await expect(gradeSubmission(course, join(folder, 'no'))).rejects.toThrow('is not a folder');
});

import { join } from 'node:path';
import type { Verdict } from '@gradlings/check';
import { expect, test } from 'vitest';
import { temporaryTree } from '../course/testing/write-tree.ts';
import { checkExercise } from './check-exercise.ts';
import { loadSmallCourse } from './testing/small-course.ts';

async function checkSlope(source: string): Promise<Verdict> {
  const [exercise] = loadSmallCourse().exercises;
  return checkExercise(exercise!, join(temporaryTree({ 'slope.ts': source }), 'slope.ts'));
}

const statuses = (verdict: Verdict): string[] => verdict.checks.map(({ status }) => status);

test('the solution earns all points', async () => {
  const { exercises } = loadSmallCourse();
  for (const exercise of exercises) {
    const verdict = await checkExercise(exercise, exercise.solutionFile!);
    expect(verdict).toMatchObject({ status: 'passed', exercise: exercise.id, points: 3 });
  }
});

test('the stub earns none and is told that it is not implemented yet', async () => {
  for (const exercise of loadSmallCourse().exercises) {
    const verdict = await checkExercise(exercise, join(exercise.folder, exercise.file));
    expect(verdict).toMatchObject({ status: 'failed', points: 0, maxPoints: 3 });
    expect(verdict.checks[0]?.message?.code).toBe('not-implemented');
    expect(verdict.checks[0]?.place).toMatchObject({ file: exercise.file, column: 9 });
  }
});

test('a wrong submission is recognised by its misconception', async () => {
  const [exercise] = loadSmallCourse().exercises;
  const [wrong] = exercise!.wrong;
  const verdict = await checkExercise(exercise!, wrong!.file);
  expect(verdict.checks[0]?.misconception).toBe(wrong!.misconception);
  expect(verdict.checks[0]?.message?.text).toContain('How fast does it change?');
});

test('the same seed makes the same probes, another seed others', async () => {
  const [exercise] = loadSmallCourse().exercises;
  const stub = join(exercise!.folder, exercise!.file);
  const probe = async (seed: string) =>
    (await checkExercise(exercise!, stub, { seed })).checks[0]?.probe;
  expect(await probe('a')).toEqual(await probe('a'));
  expect(await probe('a')).not.toEqual(await probe('b'));
});

test('an error in the answer is placed in its own lines and columns', async () => {
  const verdict = await checkSlope(`interface Point {
  x: number;
}
const point: Point | null = null as Point | null;

export const slope = (x: number): number =>
  2 * x + point!.x;
`);
  expect(verdict.checks[0]).toMatchObject({
    status: 'error',
    place: { file: 'slope.ts', line: 7, column: 18 },
  });
});

test('what the answer prints is kept, and reads as it was meant', async () => {
  const verdict = await checkSlope(`import { tensor } from '@gradlings/autograd';
console.log('reading', [1, -0, { a: 'b' }], tensor([1, 2]));
export const slope = (x: number): number => {
  if (x === -1.5) console.error('at', x);
  return 2 * x;
};
`);
  expect(verdict.status).toBe('passed');
  expect(verdict.console).toEqual(['reading [1, -0, { a: "b" }] tensor([1., 2.])', 'at -1.5']);
});

test('Math.random gives the same numbers in every run', async () => {
  const source = `console.log(Math.random());\nexport const slope = (x: number) => 2 * x;\n`;
  const [first, second] = [await checkSlope(source), await checkSlope(source)];
  expect(first.console).toEqual(second.console);
  expect(Number(first.console[0])).toBeGreaterThan(0);
});

test('a syntax error names line, column and source', async () => {
  const verdict = await checkSlope(`const é = 'ü'; const a b = 1;\n`);
  expect(verdict.problem).toMatchObject({
    code: 'syntax-error',
    place: { file: 'slope.ts', line: 1, column: 24 },
  });
  expect(verdict.problem?.text)
    .toBe(`slope.ts does not read as TypeScript: line 1, column 24: Expected ";" but found "b"
  1 | const é = 'ü'; const a b = 1;
    |                        ^`);
  expect(statuses(verdict)).toEqual(['error', 'error']);
});

test('an export that the checks need and the file lacks is named', async () => {
  const verdict = await checkSlope('export const sloppy = 1;\n');
  expect(verdict.problem).toMatchObject({ code: 'missing-export', values: { name: 'slope' } });
});

test('a misspelt import of the engine is placed, with what was meant', async () => {
  const verdict = await checkSlope(
    `import { tensro } from '@gradlings/autograd';\nexport const slope = () => tensro(1);\n`,
  );
  expect(verdict.problem).toMatchObject({
    code: 'no-such-export',
    values: { name: 'tensro', suggestion: ' Did you mean tensor?' },
    place: { line: 1, column: 10 },
  });
});

test('a check that never ends is stopped, and the next one is still run', async () => {
  const verdict = await checkSlope(`export const slope = (x: number): number => {
  if (x !== -1.5) for (;;);
  return 2 * x;
};
`);
  expect(statuses(verdict)).toEqual(['timeout', 'passed']);
  expect(verdict.points).toBe(1);
}, 20_000);

test('a file that is not there is said to be missing', async () => {
  const [exercise] = loadSmallCourse().exercises;
  const verdict = await checkExercise(exercise!, join(temporaryTree({}), 'slope.ts'));
  expect(verdict).toMatchObject({ status: 'error', points: 0, problem: { code: 'missing-file' } });
});

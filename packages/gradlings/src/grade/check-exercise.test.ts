import { join } from 'node:path';
import type { Verdict } from '@gradlings/check';
import { afterAll, expect, test } from 'vitest';
import { sharedTree, temporaryTree } from '../course/testing/write-tree.ts';
import { engineSpecifiers } from '../course/engine-modules.ts';
import { loadCourse } from '../course/load-course.ts';
import { checkExercise } from './check-exercise.ts';
import { openPool } from './pool.ts';
import { smallCourse } from './testing/small-course.ts';

const pool = openPool(1);
afterAll(() => pool.close());

const course = loadCourse(sharedTree(smallCourse));
const [exercise] = course.exercises;

const checkSlope = (source: string): Promise<Verdict> =>
  checkExercise(exercise!, join(temporaryTree({ 'slope.ts': source }), 'slope.ts'), { pool });

const statuses = (verdict: Verdict): string[] => verdict.checks.map(({ status }) => status);

test('the solution earns all points', async () => {
  for (const exercise of course.exercises) {
    const verdict = await checkExercise(exercise, exercise.solutionFile!, { pool });
    expect(verdict).toMatchObject({ status: 'passed', exercise: exercise.id, points: 3 });
  }
});

test('the stub earns none and is told that it is not implemented yet', async () => {
  for (const exercise of course.exercises) {
    const verdict = await checkExercise(exercise, join(exercise.folder, exercise.file), { pool });
    expect(verdict).toMatchObject({ status: 'failed', points: 0, maxPoints: 3 });
    expect(verdict.checks[0]?.message?.code).toBe('not-implemented');
    expect(verdict.checks[0]?.place).toMatchObject({ file: exercise.file, column: 9 });
  }
});

test('a wrong submission is recognised by its misconception', async () => {
  const [wrong] = exercise!.wrong;
  const verdict = await checkExercise(exercise!, wrong!.file, { pool });
  expect(verdict.checks[0]?.misconception).toBe(wrong!.misconception);
  expect(verdict.checks[0]?.message?.text).toContain('How fast does it change?');
});

test('the same seed makes the same probes, another seed others', async () => {
  const stub = join(exercise!.folder, exercise!.file);
  const probe = async (seed: string) =>
    (await checkExercise(exercise!, stub, { seed, pool })).checks[0]?.probe;
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

test('an answer may import every module of the engine', async () => {
  const imports = engineSpecifiers.map((specifier, i) => `import * as m${i} from '${specifier}';`);
  const sizes = engineSpecifiers.map((_, i) => `Object.keys(m${i}).length > 0`);
  const verdict = await checkSlope(
    `${imports.join('\n')}\nconsole.log([${sizes}]);\nexport const slope = (x: number) => 2 * x;\n`,
  );
  expect(verdict.status).toBe('passed');
  expect(verdict.console).toEqual([`[${engineSpecifiers.map(() => 'true').join(', ')}]`]);
});

test('what the engine warns of is printed too', async () => {
  const verdict = await checkSlope(`import { tensor } from '@gradlings/autograd';
export const slope = (x: number): number => {
  void tensor(x, { requiresGrad: true }).mul(2).grad;
  return 2 * x;
};
`);
  expect(verdict.console.join()).toContain('UserWarning: The .grad attribute of a Tensor that is');
});

test.each([
  ['tensro(x)', 'ReferenceError: tensro is not defined. Did you mean `tensor`?'],
  ['(twice = 2 * x)', 'ReferenceError: twice is not defined.'],
])('a name that is not defined throws, with its place: %s', async (code, text) => {
  const verdict = await checkSlope(
    `export const slope = (x: any): any =>\n  [x].map((x) => ${code})[0];\n`,
  );
  expect(verdict.checks[0]).toMatchObject({
    status: 'error',
    message: { text: expect.stringContaining(text) },
    place: { file: 'slope.ts', line: 2 },
  });
});

test('a file that is not there is said to be missing', async () => {
  const verdict = await checkExercise(exercise!, join(temporaryTree({}), 'slope.ts'));
  expect(verdict).toMatchObject({ status: 'error', points: 0, problem: { code: 'missing-file' } });
});

/**
 * Types say what shape a result has before the program runs. Here TypeScript reads every sample of
 * every operation, as a function and as a method, and again with sizes and with numbers that nobody
 * knows. What it says is held against what running gives.
 */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TypedCall } from './typed-calls.ts';

const numbers = 'how many there are depends on the numbers';
const overTheEnd = 'with ceilMode, whether a window over the end counts depends on where it begins';
const batches = 'whether B holds vectors or matrices depends on sizes that may not be known';
const triangle = 'the elements of a triangle are counted row by row';

/** Operations that leave a size open in some call, and why the types cannot say it, or do not try. */
const OPEN: { readonly [operation: string]: string } = {
  argwhere: numbers,
  at: 'masks and index tensors have the same type, and one selects by its numbers; several lists broadcast',
  avgPool1d: overTheEnd,
  avgPool2d: overTheEnd,
  combinations: 'a binomial coefficient',
  diff: 'what is put before or after has to be counted',
  einsum:
    'without an arrow the letters would have to be sorted, and “...” stands for any number of dimensions',
  interpolate: 'a factor with a fraction is multiplied and rounded',
  'linalg.solve': batches,
  'linalg.solveTriangular': batches,
  maskedSelect: numbers,
  maxPool1d: overTheEnd,
  maxPool2d: overTheEnd,
  nonzero: numbers,
  oneHot: 'without a number of classes it is the largest number and one',
  repeatInterleave: numbers,
  rot90: 'right angles are told apart up to three',
  tensorSplit: 'places in a tensor are its numbers',
  trilIndices: triangle,
  triuIndices: triangle,
  where: numbers,
};

const path = fileURLToPath(new URL('../src/typed-calls.ts', import.meta.url));
const root = fileURLToPath(new URL('../', import.meta.url));

/** The program of this text, which is on no disk, beside the sources that it imports. */
function programOf(text: string): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (name) => ts.sys.readFile(name));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const onDisk = host.getSourceFile;
  const virtual = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const getSourceFile: typeof onDisk = (name, ...how) =>
    name === path ? virtual : onDisk(name, ...how);
  return ts.createProgram([path], options, { ...host, getSourceFile });
}

let calls: readonly TypedCall[];
const refused: string[] = [];
const contradicted: string[] = [];
const open: TypedCall[] = [];

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { typedCalls, typedProgram } = await import('./typed-calls.ts');
  calls = typedCalls;
  const program = programOf(typedProgram);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path)!;
  const lines = typedProgram.split('\n');
  for (const { start, messageText } of program.getSemanticDiagnostics(file)) {
    const { line } = file.getLineAndCharacterOfPosition(start!);
    refused.push(`${lines[line]} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  }
  file.statements.filter(ts.isExpressionStatement).forEach(({ expression }, i) => {
    const { elements } = expression as ts.ArrayLiteralExpression;
    const types = elements.map((element) => checker.getTypeAtLocation(element));
    const [said, given, fixed] = types as [ts.Type, ts.Type, ts.Type];
    const call = typedCalls[i]!;
    if (!checker.isTypeAssignableTo(given, said)) {
      const type = checker.typeToString(said);
      contradicted.push(`${call.text} is said to be ${type}, and is ${call.given}`);
    } else if (call.known && !checker.isTypeAssignableTo(said, fixed)) open.push(call);
  });
  // The compiler reads the whole engine and some thousands of calls: seconds, or a minute beside other work.
}, 180_000);

describe('the types of all samples', () => {
  test('refuse no call that runs', () => {
    expect(refused).toEqual([]);
  });

  test('never contradict what running gives', () => {
    expect(contradicted).toEqual([]);
  });

  test('know every size, but for those of the operations in the list', () => {
    expect([...new Set(open.map(({ op }) => op))].toSorted()).toEqual(Object.keys(OPEN));
  });

  afterAll(() => {
    const known = calls.filter((call) => call.known).length;
    console.log(
      `Shapes in types: ${known} calls, ${known - open.length} with every size known, ${open.length} with one left open; ${calls.length - known} of unknown sizes or numbers`,
    );
  });
});

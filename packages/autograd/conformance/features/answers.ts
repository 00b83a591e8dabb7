/** Compares cases of ours with PyTorch's recorded answers to the cases of the same names. */
import { isClose } from '../is-close.ts';
import { readFileSync } from 'node:fs';
import { isTensor } from '../../src/tensor.ts';

type Recorded = { readonly value: unknown } | { readonly error: string; readonly message: string };

interface RecordedTensor {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly data: readonly (number | string | boolean)[];
}

export type Cases = { readonly [name: string]: () => unknown };

/** For `test.for`: every case's name, and a function that says how the two answers differ, '' where they agree. */
export function recordedCases(
  subject: string,
  cases: Cases,
): readonly (readonly [name: string, difference: () => string])[] {
  const text = readFileSync(new URL(`./${subject}.recorded.json`, import.meta.url), 'utf8');
  const { answers } = JSON.parse(text) as { answers: { readonly [name: string]: Recorded } };
  const names = new Set([...Object.keys(answers), ...Object.keys(cases)]);
  return [...names].map((name) => [name, () => difference(cases[name], answers[name])]);
}

function difference(run: (() => unknown) | undefined, recorded: Recorded | undefined): string {
  if (run === undefined) return 'no case of ours has this name';
  if (recorded === undefined) return 'not recorded: run conformance/record-features.py';
  return 'value' in recorded
    ? differentValue(run(), recorded.value)
    : differentMessage(run, recorded.message);
}

/** PyTorch's words first, and a line for the learner. */
function differentMessage(run: () => unknown, message: string): string {
  try {
    run();
  } catch (error) {
    const ours = (error as Error).message;
    const agrees = ours.startsWith(`${message}\n`) && ours.length > message.length + 1;
    return agrees ? '' : `${ours}\nPyTorch says: ${message}`;
  }
  return `no error; PyTorch says: ${message}`;
}

const RTOL = 1e-9;
const ATOL = 1e-12;

function differentValue(ours: unknown, theirs: unknown): string {
  const [p, q] = [JSON.stringify(outlineOf(ours)), JSON.stringify(outlineOf(theirs))];
  if (p !== q) return `${p}\nPyTorch says: ${q}`;
  const [x, y] = [numbersOf(ours), numbersOf(theirs)];
  const agree = x.every((n, i) => isClose(n, y[i]!, RTOL, ATOL));
  return agree ? '' : `[${x}]\nPyTorch says: [${y}]`;
}

function isRecordedTensor(value: unknown): value is RecordedTensor {
  return typeof value === 'object' && value !== null && 'dtype' in value && 'shape' in value;
}

/** All but the numbers: structure, shapes, dtypes, texts. */
function outlineOf(value: unknown): unknown {
  if (isRecordedTensor(value)) return `${value.dtype} [${value.shape}]`;
  if (Array.isArray(value)) return value.map(outlineOf);
  if (typeof value === 'number') return 'number';
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, x]) => [key, outlineOf(x)]));
}

function numbersOf(value: unknown): number[] {
  if (isTensor(value)) return value.values();
  if (isRecordedTensor(value)) return value.data.map(Number);
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersOf);
}

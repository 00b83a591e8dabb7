import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { operationNamed, type RecordedAnswer, type RecordedCase } from './answer.ts';
import { differences, type Run, runsOf } from './differences.ts';
import '../src/methods.ts';

/**
 * Where PyTorch's answer in float32 says the same, that in float64 is recorded alone. null is one
 * that differs for its rounding: a number that PyTorch has not to five digits is not compared.
 */
type OpInfoCase = Omit<RecordedCase, 'float32'> & { readonly float32?: RecordedAnswer | null };

interface Recorded {
  readonly torch: string;
  /** How many PyTorch has of the operation. */
  readonly samples: number;
  /** How many of them are no case here, by reason. */
  readonly leftOut: { readonly [reason: string]: number };
  readonly cases: readonly OpInfoCase[];
}

const folder = new URL('./opinfo/', import.meta.url);
const ENDING = '.recorded.json';
const recorded = readdirSync(folder)
  .filter((name) => name.endsWith(ENDING))
  .map((name) => {
    const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recorded;
    return [name.replace(ENDING, ''), file] as const;
  });
const versions = [...new Set(recorded.map(([, { torch }]) => torch))];

function inSingle(answer: RecordedAnswer): RecordedAnswer {
  const values = answer.values.map((y) => ({ ...y, dtype: y.dtype.replace('64', '32') }));
  return { ...answer, values };
}

let passed = 0;

beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe(`operations answer as PyTorch ${versions.join(', ')} to the samples with which it tests itself`, () => {
  test.each(recorded)('%s', (name, { cases, samples, leftOut }) => {
    const found: string[] = [];
    for (const c of cases) {
      const wrong = runsOf(name).flatMap((run) => attempt(c, run));
      if (wrong.length === 0) passed++;
      found.push(...wrong);
    }
    expect(found).toEqual([]);
    expect(cases.length + sum(Object.values(leftOut))).toBe(samples);
  });

  test('nothing is recorded of what is no operation', () => {
    expect(recorded.map(([name]) => name).filter((name) => !operationNamed(name))).toEqual([]);
  });

  afterAll(() => {
    const cases = sum(recorded.map(([, file]) => file.cases.length));
    const samples = sum(recorded.map(([, file]) => file.samples));
    const reasons = new Map<string, number>();
    for (const [, { leftOut }] of recorded) {
      for (const [why, n] of Object.entries(leftOut)) reasons.set(why, (reasons.get(why) ?? 0) + n);
    }
    const lines = [...reasons].toSorted(([, m], [, n]) => n - m).map(([why, n]) => `${n} ${why}`);
    console.log(
      `PyTorch's own samples: ${recorded.length} operations, ${samples} samples, ${cases} cases, ${passed} passed`,
      `Left out:\n${lines.join('\n')}`,
    );
  });
});

/** What is refused here and not there is a difference too. */
function attempt(c: OpInfoCase, run: Run): string[] {
  const { float64, float32 = inSingle(float64) } = c;
  const theirs = run[0] === 'float64' ? float64 : float32;
  try {
    return theirs === null ? [] : differences(c, theirs, run);
  } catch (error) {
    return [`${c.op}(${JSON.stringify(c.args)}), ${run.join(', ')}: ${String(error)}`];
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

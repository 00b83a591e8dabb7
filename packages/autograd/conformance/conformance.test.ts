import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RecordedCase } from './answer.ts';
import { cases } from './cases.ts';
import { differences, runsOf } from './differences.ts';
import { operations } from '../src/ops.ts';

type Question = Pick<RecordedCase, 'op' | 'args' | 'special'>;

interface Recorded {
  readonly torch: string;
  readonly cases: readonly RecordedCase[];
}

const folder = new URL('./recorded/', import.meta.url);
const ENDING = '.recorded.json';

/** By operation. */
const recorded = new Map(
  readdirSync(folder).map((name) => [
    name.replace(ENDING, ''),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recorded,
  ]),
);
const versions = [...new Set([...recorded.values()].map(({ torch }) => torch))];

let compared = 0;

beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe(`operations answer as PyTorch ${versions.join(', ')}: values, gradients, second derivatives`, () => {
  for (const operation of operations) {
    const own = recorded.get(operation.name)?.cases ?? [];
    test(`${operation.name}: ${own.length} cases`, () => {
      const found: string[] = [];
      for (const c of own) {
        found.push(...runsOf(operation.name).flatMap((run) => differences(c, c[run[0]], run)));
        compared++;
      }
      expect(found).toEqual([]);
    });
  }

  test.each(operations.map((o) => o.name))(
    '%s: the recording is of the cases as they are now: else run conformance/record.py',
    (name) => {
      const plain = ({ op, args, special }: Question): unknown => ({ op, args, special });
      const now = cases.filter((c) => c.op === name).map(plain);
      expect((recorded.get(name)?.cases ?? []).map(plain)).toEqual(now);
    },
  );

  test('nothing is recorded of what is no operation', () => {
    const names = new Set(operations.map((o) => o.name));
    expect([...recorded.keys()].filter((name) => !names.has(name))).toEqual([]);
  });

  afterAll(() => {
    console.log(
      `Compared with PyTorch ${versions.join(', ')}: ${operations.length} operations, ${compared} cases`,
    );
  });
});

/** PyTorch's recorded answers, as the engine's own tests use them, and the chains. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedCase } from '../../../autograd/conformance/answer.ts';
import type { DrawnTensor, JsonNumber } from '../../../autograd/conformance/materialise.ts';
import { elementwise } from './chains.ts';
import type { Plain, Question, Weighing } from './library.ts';
import { inputsOf } from './library.ts';

export type Case = Pick<RecordedCase, 'op' | 'args' | 'special'> & {
  readonly float32: Omit<RecordedCase['float32'], 'node'>;
};

/** As in record.py: the upstream gradient of the k-th result. */
export const upstream = (i: number, k: number): number =>
  (((7 * i + 3 + 5 * k) % 11) - 5) / 4 + 0.125;
/** As in record.py: what the k-th gradient is weighed with. */
export const direction = (i: number, k: number): number =>
  (((5 * i + 2 + 3 * k) % 13) - 6) / 4 + 0.125;

const filled = (shape: readonly number[], of: (i: number) => number): Plain => ({
  shape,
  data: Array.from({ length: shape.reduce((n, size) => n * size, 1) }, (_, i) => of(i)),
});

export function recordedCases(): Case[] {
  const folder = join(ROOT, 'packages/autograd/conformance/recorded');
  return readdirSync(folder).flatMap(
    (name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { cases: Case[] }).cases,
  );
}

const vector = (data: readonly number[]): DrawnTensor => ({
  kind: 'float',
  shape: [data.length],
  data,
});

export function chainCases(): Case[] {
  const x = [0.5, -0.75, 1.25];
  const up = (i: number): number => upstream(i, 0);
  const along = (i: number): number => direction(i, 0);
  const answer = (
    values: readonly number[],
    grads: number[],
    second: number[][],
  ): Case['float32'] => ({
    values: [{ shape: [values.length], dtype: 'float32', data: values }],
    grads: [grads],
    second,
  });
  const chains = Object.entries(elementwise).map(([op, { f, first, second }]) => ({
    op,
    args: [vector(x)],
    float32: answer(
      x.map(f),
      x.map((t, i) => first(t) * up(i)),
      [x.map((t, i) => second(t) * up(i) * along(i)), x.map((t, i) => first(t) * along(i))],
    ),
  }));
  const y = [...x, 2];
  const inside = (of: (t: number, i: number) => number): number[] =>
    y.map((t, i) => (i === 1 || i === 2 ? of(t, i) : 0));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const slice = {
    op: 'Σ (x²)[1:3]',
    args: [vector(y)],
    float32: {
      values: [{ shape: [], dtype: 'float32', data: [sum(inside((t) => t * t))] }],
      grads: [inside((t) => 2 * t * up(0))],
      second: [inside((_, i) => 2 * up(0) * along(i)), [sum(inside((t, i) => 2 * t * along(i)))]],
    },
  };
  return [...chains, slice];
}

const numbers = (list: readonly JsonNumber[]): number[] => list.map(Number);

/** What is expected where, in the order in which a library answers. */
export interface Expected {
  readonly values: readonly Plain[];
  readonly grads: readonly (readonly number[])[];
  readonly second: readonly (readonly number[])[] | null;
}

/** The case as a question, and PyTorch's answer to it. */
export function asked({ op, args, float32 }: Case): {
  question: Question;
  weighing: Weighing;
  expected: Expected;
} {
  const { values, grads = [], second } = float32;
  const inputs = inputsOf(args);
  // What has no part in the result is not differentiated by.
  const by = grads.flatMap((g, i) => (g === null ? [] : [i]));
  let carrying = 0;
  const ups = values.map(({ shape, dtype }) => {
    if (by.length === 0 || !dtype.startsWith('float')) return null;
    const k = carrying++;
    return filled(shape, (i) => upstream(i, k));
  });
  const directions = by.map((k) => filled(inputs[k]!.shape, (i) => direction(i, k)));
  const sizes = [...by.map((k) => inputs[k]!), ...ups.filter((u) => u !== null)];
  const places = [...by, ...Array.from({ length: carrying }, (_, k) => inputs.length + k)];
  const wanted = second && places.map((p, i) => second[p] ?? sizes[i]!.data.map(() => 0));
  return {
    question: { op, args, by, ups },
    weighing: {
      directions,
      unconnected: (wanted ?? []).flatMap((w, i) => (w.every((x) => Number(x) === 0) ? [i] : [])),
    },
    expected: {
      values: values.map(({ shape, data }) => ({ shape, data: numbers(data) })),
      grads: by.map((i) => numbers(grads[i]!)),
      second: wanted === undefined ? null : wanted.map(numbers),
    },
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Answer,
  answerTo,
  operationNamed,
  type RecordedAnswer,
  type RecordedCase,
} from '../../conformance/answer.ts';
import { cases } from '../../conformance/cases.ts';
import type { JsonNumber, Layout } from '../../conformance/materialise.ts';
import { operations } from '../ops.ts';
import type { Tensor } from '../tensor.ts';

type Question = Pick<RecordedCase, 'op' | 'args' | 'special'>;

interface Recorded {
  readonly torch: string;
  readonly cases: readonly RecordedCase[];
}

const folder = new URL('../../conformance/recorded/', import.meta.url);
const ENDING = '.recorded.json';

/** By operation. */
const recorded = new Map(
  readdirSync(folder).map((name) => [
    name.replace(ENDING, ''),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recorded,
  ]),
);
const versions = [...new Set([...recorded.values()].map(({ torch }) => torch))];

const tolerance = {
  float64: { rtol: 1e-9, atol: 1e-12 },
  float32: { rtol: 1e-5, atol: 1e-6 },
};

type Precision = keyof typeof tolerance;

const runs: readonly (readonly [Precision, Layout])[] = [
  ['float64', 'contiguous'],
  ['float32', 'contiguous'],
  ['float64', 'transposed'],
  ['float64', 'strided'],
];

/** Where PyTorch's own answer depends on the number of elements, or on the kind of operand: which zero wins a tie. */
const EITHER_ZERO = ['maximum', 'minimum', 'clamp', 'fmax', 'fmin', 'softshrink', 'nanmedian'];

/** PyTorch takes 1/6 as a float32 for this gradient, in float64 too. */
const SINGLE_GRADIENT = ['hardsigmoid'];

/** A view of what does not lie in order is refused, and other strides in one read something else. */
const ONE_LAYOUT = ['view', 'asStrided'];

/** In C++ a number in an operation is a tensor, so what PyTorch puts together there ends in another digit. */
const withoutDigit = (node: string): string => node.replace(/\d+$/, '');

/** PyTorch ends with a squeeze, or a view, whatever was asked; or with an older norm. */
const OTHER_NODE = ['quantile', 'nanquantile', 'einsum', 'linalg.multiDot', 'pairwiseDistance'];

/** The first place where the two differ, in words; '' where they agree. */
function difference(
  ours: Tensor | null,
  theirs: readonly JsonNumber[] | null,
  precision: Precision,
): string {
  const { rtol, atol } = tolerance[precision];
  const p = ours?.values() ?? null;
  const q = theirs?.map(Number) ?? null;
  if (p !== null && q !== null && p.length !== q.length) {
    return `${p.length} numbers, PyTorch has ${q.length}`;
  }
  const n = p?.length ?? q?.length ?? 0;
  for (let i = 0; i < n; i++) {
    // What has no part in the result has the derivative 0.
    const x = p?.[i] ?? 0;
    const y = q?.[i] ?? 0;
    if (Object.is(x, y) || Math.abs(x - y) <= atol + rtol * Math.abs(y)) continue;
    return `[${p}], PyTorch says [${q}]: number ${i}`;
  }
  return '';
}

function zeroSign(ours: Tensor, theirs: readonly JsonNumber[]): string {
  const p = ours.values();
  const i = theirs.findIndex((y, k) => Number(y) === 0 && !Object.is(p[k], Number(y)));
  return i < 0 ? '' : `number ${i} is the other zero`;
}

/** Everything in which the two answers differ. */
function differences(
  c: RecordedCase,
  ours: Answer,
  theirs: RecordedAnswer,
  [precision, layout]: (typeof runs)[number],
): string[] {
  const found: string[] = [];
  const note = (what: string, message: string): void => {
    if (message !== '') found.push(`${what}: ${message}`);
  };
  theirs.values.forEach((y, i) => {
    const mine = ours.values[i]!;
    expect({ shape: mine.shape, dtype: mine.dtype }).toEqual({ shape: y.shape, dtype: y.dtype });
    // Of whole numbers, float32 comes even where floats are float64.
    note(`value ${i}`, difference(mine, y.data, y.dtype === 'float32' ? 'float32' : precision));
    if (c.special && !EITHER_ZERO.includes(c.op)) note(`value ${i}`, zeroSign(mine, y.data));
  });
  const exactness = SINGLE_GRADIENT.includes(c.op) ? 'float32' : precision;
  theirs.grads?.forEach((g, i) =>
    note(`gradient ${i}`, difference(ours.grads[i] ?? null, g, exactness)),
  );
  theirs.second?.forEach((g, i) =>
    note(`second derivative ${i}`, difference(ours.second[i] ?? null, g, precision)),
  );
  // Another layout may need a copy first, which is a node of its own.
  const isComposite = operationNamed(c.op).madeOf !== undefined;
  const sameNode = isComposite
    ? withoutDigit(ours.node) === withoutDigit(theirs.node) || OTHER_NODE.includes(c.op)
    : ours.node === theirs.node;
  if (layout === 'contiguous' && !sameNode)
    note('node', `${ours.node}, PyTorch says ${theirs.node}`);
  return found;
}

let compared = 0;

beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe(`operations answer as PyTorch ${versions.join(', ')}: values, gradients, second derivatives`, () => {
  for (const operation of operations) {
    const own = recorded.get(operation.name)?.cases ?? [];
    const layouts = ONE_LAYOUT.includes(operation.name) ? runs.slice(0, 2) : runs;
    test(`${operation.name}: ${own.length} cases`, () => {
      const found: string[] = [];
      for (const c of own) {
        for (const run of layouts) {
          const wrong = differences(c, answerTo(c, ...run), c[run[0]], run);
          const call = `${operation.name}(${JSON.stringify(c.args)}), ${run.join(', ')}`;
          found.push(...wrong.map((w) => `${call}: ${w}`));
        }
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

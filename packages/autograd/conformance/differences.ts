/** In what our answers differ from PyTorch's, and the differences that are meant. */
import type { Tensor } from '../src/tensor.ts';
import { answerTo, operationNamed, type RecordedAnswer, type RecordedCase } from './answer.ts';
import { isClose } from './is-close.ts';
import type { JsonNumber, Layout } from './materialise.ts';

const tolerance = {
  float64: { rtol: 1e-9, atol: 1e-12 },
  float32: { rtol: 1e-5, atol: 1e-6 },
};

type Precision = keyof typeof tolerance;

export type Run = readonly [Precision, Layout];

const runs: readonly Run[] = [
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
const ONE_LAYOUT = ['view', 'viewAs', 'asStrided'];

/** In C++ a number in an operation is a tensor, so what PyTorch puts together there ends in another digit. */
const withoutDigit = (node: string): string => node.replace(/\d+$/, '');

/** PyTorch ends with a squeeze, or a view, whatever was asked; or with an older norm. */
const OTHER_NODE = ['quantile', 'nanquantile', 'einsum', 'linalg.multiDot', 'pairwiseDistance'];

export function runsOf(op: string): readonly Run[] {
  return ONE_LAYOUT.includes(op) ? runs.slice(0, 2) : runs;
}

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
    if (isClose(x, y, rtol, atol)) continue;
    return `[${p}], PyTorch says [${q}]: number ${i}`;
  }
  return '';
}

function zeroSign(ours: Tensor, theirs: readonly JsonNumber[]): string {
  const p = ours.values();
  const i = theirs.findIndex((y, k) => Number(y) === 0 && !Object.is(p[k], Number(y)));
  return i < 0 ? '' : `number ${i} is the other zero`;
}

function kind({ shape, dtype }: { shape: readonly number[]; dtype: string }): string {
  return `${dtype} of shape [${shape}]`;
}

/** Everything in which our answer to a case differs from theirs. */
export function differences(
  c: Pick<RecordedCase, 'op' | 'args' | 'special'>,
  theirs: RecordedAnswer,
  [precision, layout]: Run,
): string[] {
  const call = `${c.op}(${JSON.stringify(c.args)}), ${precision}, ${layout}`;
  const found: string[] = [];
  const note = (what: string, message: string): void => {
    if (message !== '') found.push(`${call}: ${what}: ${message}`);
  };
  const ours = answerTo(c, precision, layout);
  if (ours.values.length !== theirs.values.length) {
    note('results', `${ours.values.length}, PyTorch has ${theirs.values.length}`);
  }
  theirs.values.forEach((y, i) => {
    const mine = ours.values[i];
    if (mine === undefined) return;
    if (kind(mine) !== kind(y)) note(`value ${i}`, `${kind(mine)}, PyTorch says ${kind(y)}`);
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

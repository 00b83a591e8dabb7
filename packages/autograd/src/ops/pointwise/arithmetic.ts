/** Arithmetic on pairs of elements. In every formula g is the gradient of the output y. */
import { binary, NUMBER_FIRST } from '../../define/binary.ts';
import { fail } from '../../errors.ts';
import { type Op, publish } from '../../publish.ts';
import { fixed, type Sample, t } from '../../sample.ts';
import type { BinaryOfTensors, Quotient, Rounding, Sum } from '../../signatures/elementwise.ts';
import type { Tensor } from '../../tensor.ts';
import { eq, gt, lt } from '../comparison/comparison.ts';
import { where } from './conditional.ts';
import { neg, reciprocal } from './pointwise.ts';
import { divideRounded, roundedDivision } from './rounded-division.ts';

const withAlpha = [
  [t([2, 3]), t([3]), { alpha: 2.5 }],
  [t([2, 3]), 1.5, { alpha: -2 }],
  [fixed([2], [1, 2]), fixed([2], [3, 4]), { alpha: 3 }],
] satisfies Sample[];

/** The sum of each pair of elements; with alpha, of a and alpha · b. Source: `torch.add` */
export const add: Op<Sum> = binary({
  name: 'add',
  summary: 'The sum of each pair of elements; with alpha, of a and alpha · b.',
  formula: 'a + b',
  f: (a, b) => a + b,
  scaled: (a, b, alpha) => a + alpha * b,
  wholeScaled: (a, b, alpha) => a + Math.imul(alpha, b),
  samples: withAlpha,
  derivatives: {
    a: { formula: 'g', saves: '', rule: (g) => g },
    b: { formula: 'g', saves: '', rule: (g, { args }) => timesAlpha(g, args) },
  },
});

/** Without alpha, `args` is no number. */
function timesAlpha(g: Tensor, args: unknown): Tensor {
  return typeof args === 'number' ? mul(g, args) : g;
}

/** The difference of each pair of elements; with alpha, of a and alpha · b. Source: `torch.sub` */
export const sub: Op<Sum> = binary({
  name: 'sub',
  // A number minus a tensor is a node of its own in PyTorch.
  node: ({ args }) => (args === NUMBER_FIRST ? 'RsubBackward1' : 'SubBackward0'),
  summary: 'The difference of each pair of elements; with alpha, of a and alpha · b.',
  formula: 'a − b',
  f: (a, b) => a - b,
  scaled: (a, b, alpha) => a - alpha * b,
  wholeScaled: (a, b, alpha) => a - Math.imul(alpha, b),
  check: refuseBools,
  samples: withAlpha,
  derivatives: {
    a: { formula: 'g', saves: '', rule: (g) => g },
    b: { formula: '−g', saves: '', rule: (g, { args }) => neg(timesAlpha(g, args)) },
  },
});

/** Throws where truth values would be subtracted. */
export function refuseBools(a: Tensor | number, b: Tensor | number): void {
  const p = typeof a !== 'number' && a.dtype === 'bool';
  const q = typeof b !== 'number' && b.dtype === 'bool';
  if (!p && !q) return;
  throw fail(
    TypeError,
    p && q
      ? 'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.'
      : 'Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
    "To invert a mask use x.logicalNot(); to count, convert first: x.to('int32').",
  );
}

/** The product of each pair of elements. Source: `torch.mul` */
export const mul = binary({
  name: 'mul',
  summary: 'The product of each pair of elements.',
  formula: 'a · b',
  f: (a, b) => a * b,
  whole: (a, b) => Math.imul(a, b),
  derivatives: {
    a: { formula: 'g · b', saves: 'b', rule: (g, { b }) => mul(g, b) },
    b: { formula: 'g · a', saves: 'a', rule: (g, { a }) => mul(g, a) },
  },
});

const quotient = binary({
  name: 'div',
  summary: 'The quotient of each pair of elements, not rounded unless told.',
  formula: 'a / b',
  f: (a, b) => a / b,
  floating: true,
  domain: [0.5, 2],
  derivatives: {
    a: { formula: 'g / b', saves: 'b', rule: (g, { b }) => div(g, b) },
    // −a/b², written so that b² cannot overflow.
    b: {
      formula: '−g · a / b²',
      saves: 'ab',
      rule: (g, { a, b }) => mul(neg(g), div(div(a, b), b)),
    },
  },
});

/**
 * `div(a, b)`; with `{ roundingMode: 'trunc' }` or `'floor'` the quotient is rounded towards 0 or
 * down, whole numbers stay whole, and the gradient is 0.
 *
 * Source: `torch.div`
 */
export const div: Op<Quotient> = Object.assign(
  publish<Quotient>(
    (a: Tensor | number, b: Tensor, options?: Rounding): Tensor => {
      const mode = options?.roundingMode ?? null;
      if (mode !== null) return divideRounded(a, b, mode);
      // PyTorch has no node for a number divided by a tensor: it is the number times the reciprocal.
      return typeof a === 'number' ? mul(reciprocal(b), a) : quotient(a, b);
    },
    quotient.operation,
    roundedDivision,
  ),
  { pairwise: quotient.pairwise! },
);

/** The larger of each pair of elements; a nan wins. Source: `torch.maximum` */
export const maximum: Op<BinaryOfTensors> = binary({
  name: 'maximum',
  summary: 'The larger of each pair of elements; a nan wins.',
  formula: 'max(a, b)',
  tensorsOnly: true,
  f: (a, b) => (a < b || b !== b ? b : a),
  derivatives: {
    a: {
      formula: 'g where a > b, g/2 where equal',
      saves: 'ab',
      rule: (g, { a, b }) => unlessLost(g, lt(a, b), eq(a, b)),
    },
    b: {
      formula: 'g where b > a, g/2 where equal',
      saves: 'ab',
      rule: (g, { a, b }) => unlessLost(g, gt(a, b), eq(a, b)),
    },
  },
});

/** The smaller of each pair of elements; a nan wins. Source: `torch.minimum` */
export const minimum: Op<BinaryOfTensors> = binary({
  name: 'minimum',
  summary: 'The smaller of each pair of elements; a nan wins.',
  formula: 'min(a, b)',
  tensorsOnly: true,
  f: (a, b) => (a > b || b !== b ? b : a),
  derivatives: {
    a: {
      formula: 'g where a < b, g/2 where equal',
      saves: 'ab',
      rule: (g, { a, b }) => unlessLost(g, gt(a, b), eq(a, b)),
    },
    b: {
      formula: 'g where b < a, g/2 where equal',
      saves: 'ab',
      rule: (g, { a, b }) => unlessLost(g, lt(a, b), eq(a, b)),
    },
  },
});

/** Nothing to the loser, half to each where the two are equal. Beside a nan, neither has lost. */
function unlessLost(g: Tensor, lost: Tensor, tied: Tensor): Tensor {
  return where(lost, 0, where(tied, div(g, 2), g));
}

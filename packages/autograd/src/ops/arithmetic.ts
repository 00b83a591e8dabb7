/** Arithmetic on pairs of elements. In every formula g is the gradient of the output y. */
import { binary, NUMBER_FIRST } from '../define/binary.ts';
import { t } from '../sample.ts';
import { empty, type Tensor } from '../tensor.ts';
import { eq, ge, gt, lt } from './comparison.ts';
import { where } from './conditional.ts';
import { log, neg } from './pointwise.ts';

export const add = binary({
  name: 'add',
  summary: 'The sum of each pair of elements.',
  formula: 'a + b',
  f: (a, b) => a + b,
  derivatives: {
    a: { formula: 'g', saves: '', rule: (g) => g },
    b: { formula: 'g', saves: '', rule: (g) => g },
  },
});

export const sub = binary({
  name: 'sub',
  // A number minus a tensor is a node of its own in PyTorch.
  node: ({ args }) => (args === NUMBER_FIRST ? 'RsubBackward1' : 'SubBackward0'),
  summary: 'The difference of each pair of elements.',
  formula: 'a − b',
  f: (a, b) => a - b,
  derivatives: {
    a: { formula: 'g', saves: '', rule: (g) => g },
    b: { formula: '−g', saves: '', rule: (g) => neg(g) },
  },
});

export const mul = binary({
  name: 'mul',
  summary: 'The product of each pair of elements.',
  formula: 'a · b',
  f: (a, b) => a * b,
  derivatives: {
    a: { formula: 'g · b', saves: 'b', rule: (g, { b }) => mul(g, b) },
    b: { formula: 'g · a', saves: 'a', rule: (g, { a }) => mul(g, a) },
  },
});

export const div = binary({
  name: 'div',
  summary: 'The quotient of each pair of elements, never rounded.',
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

export const pow = binary({
  name: 'pow',
  node: ({ args, b }) =>
    args === NUMBER_FIRST
      ? 'PowBackward2'
      : typeof b === 'number'
        ? 'PowBackward0'
        : 'PowBackward1',
  summary: 'The first of each pair of elements to the power of the second.',
  formula: 'aᵇ',
  f: (a, b) => a ** b,
  domain: [0.5, 2],
  samples: [
    [t([3], -2, 2), 2],
    [t([3], -2, 2), 3],
    [t([3], -2, 2), 1],
    [t([3], -2, 2), 0],
    [t([3], 0.5, 2), 0.5],
    [t([3], 0.5, 2), -2],
  ],
  derivatives: {
    a: { formula: 'g · b · aᵇ⁻¹', saves: 'ab', rule: (g, { a, b }) => powerRule(g, a, b) },
    b: {
      formula: 'g · aᵇ · ln a',
      saves: 'aby',
      rule: (g, { a, b, y }) => exponentRule(g, a, b, y),
    },
  },
});

/** b · aᵇ⁻¹, and 0 where b is 0 (even at a = 0, where aᵇ⁻¹ is infinite). */
function powerRule(g: Tensor, a: Tensor, b: Tensor | number): Tensor {
  if (typeof b === 'number') return b === 0 ? mul(g, 0) : mul(g, mul(pow(a, b - 1), b));
  const zero = empty([], g.dtype);
  return where(eq(b, 0), zero, mul(g, mul(b, pow(a, sub(b, 1)))));
}

/** aᵇ · ln a, and 0 where a is 0 and b ≥ 0: there aᵇ stays 0 while b moves. */
function exponentRule(g: Tensor, a: Tensor | number, b: Tensor, y: Tensor): Tensor {
  const zero = empty([], g.dtype);
  if (typeof a === 'number') {
    return a === 0 ? where(ge(b, 0), zero, mul(g, mul(y, -Infinity))) : mul(g, mul(y, Math.log(a)));
  }
  const flat = where(eq(b, 0), ge(a, 0), mul(eq(a, 0), ge(b, 0)));
  return mul(g, where(flat, zero, mul(y, log(a))));
}

export const maximum = binary({
  name: 'maximum',
  summary: 'The larger of each pair of elements; a nan wins.',
  formula: 'max(a, b)',
  f: (a, b) => (a > b || a !== a ? a : b),
  derivatives: {
    a: {
      formula: 'g where a > b, g/2 where equal',
      saves: 'ab',
      rule: (g, { a, b }) => wins(g, gt(a, b), eq(a, b)),
    },
    b: {
      formula: 'g where b > a, g/2 where equal',
      saves: 'ab',
      rule: (g, { a, b }) => wins(g, lt(a, b), eq(a, b)),
    },
  },
});

export const minimum = binary({
  name: 'minimum',
  summary: 'The smaller of each pair of elements; a nan wins.',
  formula: 'min(a, b)',
  f: (a, b) => (a < b || a !== a ? a : b),
  derivatives: {
    a: {
      formula: 'g where a < b, g/2 where equal',
      saves: 'ab',
      rule: (g, { a, b }) => wins(g, lt(a, b), eq(a, b)),
    },
    b: {
      formula: 'g where b < a, g/2 where equal',
      saves: 'ab',
      rule: (g, { a, b }) => wins(g, gt(a, b), eq(a, b)),
    },
  },
});

/** The whole gradient to the winner, half to each where the two are equal. */
function wins(g: Tensor, won: Tensor, tied: Tensor): Tensor {
  const zero = empty([], g.dtype);
  return where(won, g, where(tied, div(g, 2), zero));
}

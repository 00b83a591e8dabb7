/** Logarithms to other bases, of sums and of odds. In every formula g is the gradient of the output y. */
import { full } from '../../creation.ts';
import { binary, NUMBER_FIRST } from '../../define/binary.ts';
import { parametric, unary, type WithNumbers } from '../../define/unary.ts';
import type { Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { exact, t } from '../../sample.ts';
import type { BinaryOfTensors, Logit } from '../../signatures/elementwise.ts';
import type { Tensor } from '../../tensor.ts';
import { div, mul, sub } from './arithmetic.ts';
import { eq, ge, le } from '../comparison/comparison.ts';
import { where } from './conditional.ts';
import { logicalAnd } from '../comparison/logic.ts';
import { maskedFill } from '../indexing/masks.ts';
import { sigmoid } from './pointwise.ts';

/** 2 to the power of each element. Source: `torch.exp2` */
export const exp2 = unary({
  name: 'exp2',
  summary: '2 to the power of each element.',
  formula: '2ᵃ',
  f: (x) => 2 ** x,
  derivative: { formula: 'g · y · ln 2', saves: 'y', rule: (g, { y }) => mul(g, mul(y, Math.LN2)) },
});

/** The logarithm of each element to base 2. Source: `torch.log2` */
export const log2 = unary({
  name: 'log2',
  summary: 'The logarithm of each element to base 2.',
  formula: 'log₂ a',
  f: (x) => Math.log2(x),
  domain: [0.2, 3],
  derivative: {
    formula: 'g / (a · ln 2)',
    saves: 'a',
    rule: (g, { a }) => div(g, mul(a, Math.LN2)),
  },
});

/** The logarithm of each element to base 10. Source: `torch.log10` */
export const log10 = unary({
  name: 'log10',
  summary: 'The logarithm of each element to base 10.',
  formula: 'log₁₀ a',
  f: (x) => Math.log10(x),
  domain: [0.2, 3],
  derivative: {
    formula: 'g / (a · ln 10)',
    saves: 'a',
    rule: (g, { a }) => div(g, mul(a, Math.LN10)),
  },
});

const logOdds = parametric<WithNumbers>({
  name: 'logit',
  summary: 'The logarithm of the odds of a probability: the inverse of sigmoid.',
  formula: 'ln (a / (1 − a))',
  f: (x, least, most) => {
    const kept = x < least ? least : x > most ? most : x;
    return Math.log(kept / (1 - kept));
  },
  numbers: [-Infinity, Infinity],
  domain: [0.1, 0.9],
  samples: [
    [t([4], 0.3, 0.7), 0.125],
    [exact([5], [-0.5, 0, 0.5, 1, 2]), 0.125],
    [exact([3], [0.125, 0.5, 0.875]), 0.125],
  ],
  derivative: {
    formula: 'g / (a · (1 − a)), and 0 where eps is in its place',
    saves: 'a',
    rule: (g, { a, args: [least, most] }: Saved<readonly [number, number]>) => {
      const isKept = logicalAnd(ge(a, Math.max(least, 0)), le(a, Math.min(most, 1)));
      return where(isKept, div(g, mul(a, sub(1, a))), least < 0 ? NaN : 0);
    },
  },
});

/**
 * The logarithm of the odds of a probability: the inverse of sigmoid. With `eps`, elements nearer
 * than that to 0 or 1 are moved to it first.
 *
 * Source: `torch.logit`
 */
export const logit: Op<Logit> = publish(
  ((a, eps = null) => {
    if (eps === null) return logOdds(a);
    // The bounds are numbers of the dtype, as in PyTorch: 1 − eps loses digits of a small eps.
    const rounded = a.dtype === 'float64' ? (x: number): number => x : Math.fround;
    return logOdds(a, rounded(eps), rounded(1 - rounded(eps)));
  }) satisfies Logit,
  logOdds.operation,
);

/** The input times the logarithm of other, and 0 where the input is 0. Source: `torch.xlogy` */
export const xlogy = binary({
  name: 'xlogy',
  node: ({ args, b }) =>
    args === NUMBER_FIRST
      ? 'XlogyBackward1'
      : typeof b === 'number'
        ? 'XlogyBackward2'
        : 'XlogyBackward0',
  summary: 'a times the logarithm of b, and 0 where a is 0.',
  formula: 'a · ln b',
  f: (a, b) => (a === 0 && b === b ? 0 : a * Math.log(b)),
  floating: true,
  domain: [0.5, 2],
  samples: [[1.5, t([3], 0.5, 2)]],
  derivatives: {
    a: {
      formula: 'g · ln b, and 0 where a is 0 and b no positive number',
      saves: 'ab',
      rule: (g, { a, b }) => maskedFill(xlogy(g, b), zeroTimesNone(a, b), 0),
    },
    b: { formula: 'g · a / b', saves: 'ab', rule: (g, { a, b }) => div(mul(g, a), b) },
  },
});

/** Where 0 times a logarithm that is not there was taken for 0. */
function zeroTimesNone(a: Tensor, b: Tensor | number): Tensor {
  const none = typeof b === 'number' ? full([], +(b <= 0)) : le(b, 0);
  return logicalAnd(eq(a, 0), none);
}

/**
 * The logarithm of the sum of two numbers that are given by their logarithms.
 *
 * Source: `torch.logaddexp`
 */
export const logaddexp: Op<BinaryOfTensors> = binary({
  name: 'logaddexp',
  summary: 'The logarithm of the sum of two numbers that are given by their logarithms.',
  formula: 'ln (eᵃ + eᵇ)',
  // The larger is taken out first: the exponential of the rest never overflows.
  f: (a, b) =>
    a === b && a - a !== 0 ? a : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b))),
  floats: 'logaddexp_cpu',
  tensorsOnly: true,
  derivatives: {
    a: {
      formula: 'g · sigmoid(a − b)',
      saves: 'ab',
      rule: (g, { a, b }) => mul(g, sigmoid(sub(a, b))),
    },
    b: {
      formula: 'g · sigmoid(b − a)',
      saves: 'ab',
      rule: (g, { a, b }) => mul(g, sigmoid(sub(b, a))),
    },
  },
});

/** As logaddexp, to base 2. Source: `torch.logaddexp2` */
export const logaddexp2: Op<BinaryOfTensors> = binary({
  name: 'logaddexp2',
  summary: 'As logaddexp, to base 2.',
  formula: 'log₂ (2ᵃ + 2ᵇ)',
  f: (a, b) =>
    a === b && a - a !== 0 ? a : Math.max(a, b) + Math.log1p(2 ** -Math.abs(a - b)) * Math.LOG2E,
  floats: 'logaddexp2_cpu',
  tensorsOnly: true,
  derivatives: {
    a: {
      formula: 'g · sigmoid((a − b) · ln 2)',
      saves: 'ab',
      rule: (g, { a, b }) => mul(g, sigmoid(mul(sub(a, b), Math.LN2))),
    },
    b: {
      formula: 'g · sigmoid((b − a) · ln 2)',
      saves: 'ab',
      rule: (g, { a, b }) => mul(g, sigmoid(mul(sub(b, a), Math.LN2))),
    },
  },
});

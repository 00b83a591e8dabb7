/** Hyperbolic functions and their inverses. In every formula g is the gradient of the output y. */
import { unary } from '../../define/unary.ts';
import { add, div, mul, sub } from './arithmetic.ts';
import { rsqrt } from './pointwise.ts';

/** The hyperbolic sine of each element. Source: `torch.sinh` */
export const sinh = unary({
  name: 'sinh',
  summary: 'The hyperbolic sine of each element.',
  formula: '(eᵃ − e⁻ᵃ) / 2',
  f: (x) => Math.sinh(x),
  derivative: { formula: 'g · cosh a', saves: 'a', rule: (g, { a }) => mul(g, cosh(a)) },
});

/** The hyperbolic cosine of each element. Source: `torch.cosh` */
export const cosh = unary({
  name: 'cosh',
  summary: 'The hyperbolic cosine of each element.',
  formula: '(eᵃ + e⁻ᵃ) / 2',
  f: (x) => Math.cosh(x),
  derivative: { formula: 'g · sinh a', saves: 'a', rule: (g, { a }) => mul(g, sinh(a)) },
});

/** The inverse of sinh. Source: `torch.asinh` */
export const asinh = unary({
  name: 'asinh',
  summary: 'The inverse of sinh.',
  formula: 'ln (a + √(a² + 1))',
  f: (x) => Math.asinh(x),
  derivative: {
    formula: 'g / √(a² + 1)',
    saves: 'a',
    rule: (g, { a }) => mul(g, rsqrt(add(mul(a, a), 1))),
  },
});

/** The inverse of cosh, for elements from 1 on. Source: `torch.acosh` */
export const acosh = unary({
  name: 'acosh',
  summary: 'The inverse of cosh, for elements from 1 on.',
  formula: 'ln (a + √(a² − 1))',
  f: (x) => Math.acosh(x),
  domain: [1.1, 4],
  derivative: {
    formula: 'g / √(a² − 1)',
    saves: 'a',
    rule: (g, { a }) => mul(g, rsqrt(sub(mul(a, a), 1))),
  },
});

/** The inverse of tanh, for elements between −1 and 1. Source: `torch.atanh` */
export const atanh = unary({
  name: 'atanh',
  summary: 'The inverse of tanh, for elements between −1 and 1.',
  formula: 'ln ((1 + a) / (1 − a)) / 2',
  f: (x) => Math.atanh(x),
  domain: [-0.9, 0.9],
  derivative: {
    formula: 'g / (1 − a²)',
    saves: 'a',
    rule: (g, { a }) => div(g, sub(1, mul(a, a))),
  },
});

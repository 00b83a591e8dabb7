/** Functions of each element by itself. In every formula g is the gradient of the output y. */
import { flat } from '../../define/no-gradient.ts';
import { unary } from '../../define/unary.ts';
import { t } from '../../sample.ts';
import { add, div, mul, sub } from './arithmetic.ts';
import { le } from '../comparison/comparison.ts';
import { where } from './conditional.ts';

/** Each element with the other sign. Source: `torch.neg` */
export const neg = unary({
  name: 'neg',
  summary: 'Each element with the other sign.',
  formula: '−a',
  f: (x) => -x,
  keepsWhole: true,
  refusesBool:
    'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
  derivative: { formula: '−g', saves: '', rule: (g) => neg(g) },
});

/** e to the power of each element. Source: `torch.exp` */
export const exp = unary({
  name: 'exp',
  summary: 'e to the power of each element.',
  formula: 'eᵃ',
  f: (x) => Math.exp(x),
  derivative: { formula: 'g · y', saves: 'y', rule: (g, { y }) => mul(g, y) },
});

/** eᵃ − 1, exact where a is near 0. Source: `torch.expm1` */
export const expm1 = unary({
  name: 'expm1',
  summary: 'eᵃ − 1, exact where a is near 0.',
  formula: 'eᵃ − 1',
  f: (x) => Math.expm1(x),
  derivative: { formula: 'g · (y + 1)', saves: 'y', rule: (g, { y }) => mul(g, add(y, 1)) },
});

/** The natural logarithm of each element. Source: `torch.log` */
export const log = unary({
  name: 'log',
  summary: 'The natural logarithm of each element.',
  formula: 'ln a',
  f: (x) => Math.log(x),
  domain: [0.2, 3],
  derivative: { formula: 'g / a', saves: 'a', rule: (g, { a }) => div(g, a) },
});

/** The natural logarithm of 1 + a, exact where a is near 0. Source: `torch.log1p` */
export const log1p = unary({
  name: 'log1p',
  node: 'Log1PBackward0',
  summary: 'The natural logarithm of 1 + a, exact where a is near 0.',
  formula: 'ln (1 + a)',
  f: (x) => Math.log1p(x),
  domain: [-0.8, 3],
  derivative: { formula: 'g / (1 + a)', saves: 'a', rule: (g, { a }) => div(g, add(a, 1)) },
});

/** The sine of each element, in radians. Source: `torch.sin` */
export const sin = unary({
  name: 'sin',
  summary: 'The sine of each element, in radians.',
  formula: 'sin a',
  f: (x) => Math.sin(x),
  derivative: { formula: 'g · cos a', saves: 'a', rule: (g, { a }) => mul(g, cos(a)) },
});

/** The cosine of each element, in radians. Source: `torch.cos` */
export const cos = unary({
  name: 'cos',
  summary: 'The cosine of each element, in radians.',
  formula: 'cos a',
  f: (x) => Math.cos(x),
  derivative: { formula: '−g · sin a', saves: 'a', rule: (g, { a }) => mul(g, neg(sin(a))) },
});

/** The hyperbolic tangent of each element. Source: `torch.tanh` */
export const tanh = unary({
  name: 'tanh',
  summary: 'The hyperbolic tangent of each element.',
  formula: 'tanh a',
  f: (x) => Math.tanh(x),
  derivative: {
    formula: 'g · (1 − y²)',
    saves: 'y',
    rule: (g, { y }) => mul(g, sub(1, mul(y, y))),
  },
});

/**
 * The logistic function of each element: any number squeezed between 0 and 1.
 *
 * Source: `torch.sigmoid`
 */
export const sigmoid = unary({
  name: 'sigmoid',
  summary: 'The logistic function of each element: any number squeezed between 0 and 1.',
  formula: '1 / (1 + e⁻ᵃ)',
  f: (x) => 1 / (1 + Math.exp(-x)),
  derivative: {
    formula: 'g · y · (1 − y)',
    saves: 'y',
    rule: (g, { y }) => mul(g, mul(y, sub(1, y))),
  },
});

/** Each element, or 0 where it is negative. Source: `torch.relu` */
export const relu = unary({
  name: 'relu',
  summary: 'Each element, or 0 where it is negative.',
  formula: 'max(a, 0)',
  f: (x) => (x < 0 ? 0 : x),
  keepsWhole: true,
  refusesBool: 'Boolean inputs not supported for relu',
  // At the kink, where no derivative exists, PyTorch answers 0.
  derivative: {
    formula: 'g where y > 0, else 0',
    saves: 'y',
    rule: (g, { y }) => where(le(y, 0), 0, g),
  },
});

/** The absolute value of each element. Source: `torch.abs` */
export const abs = unary({
  name: 'abs',
  summary: 'The absolute value of each element.',
  formula: '|a|',
  f: (x) => Math.abs(x),
  keepsWhole: true,
  refusesBool: '"abs_cpu" not implemented for \'Bool\'',
  derivative: { formula: 'g · sign a', saves: 'a', rule: (g, { a }) => mul(g, sign(a)) },
});

/** 1, 0 or −1: the sign of each element; 0 for nan. Source: `torch.sign` */
export const sign = unary({
  name: 'sign',
  summary: '1, 0 or −1: the sign of each element; 0 for nan.',
  formula: 'sign a',
  f: (x) => (x > 0 ? 1 : x < 0 ? -1 : 0),
  keepsWhole: true,
  derivative: flat,
});

/** The square root of each element. Source: `torch.sqrt` */
export const sqrt = unary({
  name: 'sqrt',
  summary: 'The square root of each element.',
  formula: '√a',
  f: (x) => Math.sqrt(x),
  domain: [0.2, 3],
  derivative: { formula: 'g / (2y)', saves: 'y', rule: (g, { y }) => div(g, mul(y, 2)) },
});

/** 1 divided by each element. Source: `torch.reciprocal` */
export const reciprocal = unary({
  name: 'reciprocal',
  summary: '1 divided by each element.',
  formula: '1 / a',
  f: (x) => 1 / x,
  domain: [0.5, 2],
  samples: [[t([3], -2, -0.5)]],
  derivative: { formula: '−g · y²', saves: 'y', rule: (g, { y }) => mul(neg(g), mul(y, y)) },
});

/** 1 divided by the square root of each element. Source: `torch.rsqrt` */
export const rsqrt = unary({
  name: 'rsqrt',
  summary: '1 divided by the square root of each element.',
  formula: '1 / √a',
  f: (x) => 1 / Math.sqrt(x),
  domain: [0.5, 2],
  derivative: {
    formula: '−g · y³ / 2',
    saves: 'y',
    rule: (g, { y }) => mul(mul(g, mul(y, mul(y, y))), -0.5),
  },
});

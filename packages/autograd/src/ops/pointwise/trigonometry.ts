/** Angles: tangent, the inverses, and what is made of them. In every formula g is the gradient of the output y. */
import { binary } from '../../define/binary.ts';
import { unary } from '../../define/unary.ts';
import type { Op } from '../../publish.ts';
import { exact } from '../../sample.ts';
import type { BinaryOfTensors } from '../../signatures/elementwise.ts';
import type { Tensor } from '../../tensor.ts';
import { add, div, mul, sub } from './arithmetic.ts';
import { eq } from '../comparison/comparison.ts';
import { where } from './conditional.ts';
import { maskedFill } from '../indexing/masks.ts';
import { cos, neg, reciprocal, rsqrt, sin } from './pointwise.ts';

/** The tangent of each element, in radians. Source: `torch.tan` */
export const tan = unary({
  name: 'tan',
  summary: 'The tangent of each element, in radians.',
  formula: 'tan a',
  f: (x) => Math.tan(x),
  domain: [-1.4, 1.4],
  derivative: {
    formula: 'g · (1 + y²)',
    saves: 'y',
    rule: (g, { y }) => mul(g, add(mul(y, y), 1)),
  },
});

/** The angle, from −π/2 to π/2, of which each element is the sine. Source: `torch.asin` */
export const asin = unary({
  name: 'asin',
  summary: 'The angle, from −π/2 to π/2, of which each element is the sine.',
  formula: 'sin⁻¹ a',
  f: (x) => Math.asin(x),
  domain: [-0.9, 0.9],
  derivative: {
    formula: 'g / √(1 − a²)',
    saves: 'a',
    rule: (g, { a }) => mul(g, rsqrt(sub(1, mul(a, a)))),
  },
});

/** The angle, from 0 to π, of which each element is the cosine. Source: `torch.acos` */
export const acos = unary({
  name: 'acos',
  summary: 'The angle, from 0 to π, of which each element is the cosine.',
  formula: 'cos⁻¹ a',
  f: (x) => Math.acos(x),
  domain: [-0.9, 0.9],
  derivative: {
    formula: '−g / √(1 − a²)',
    saves: 'a',
    rule: (g, { a }) => mul(g, neg(rsqrt(sub(1, mul(a, a))))),
  },
});

/** The angle, from −π/2 to π/2, of which each element is the tangent. Source: `torch.atan` */
export const atan = unary({
  name: 'atan',
  summary: 'The angle, from −π/2 to π/2, of which each element is the tangent.',
  formula: 'tan⁻¹ a',
  f: (x) => Math.atan(x),
  derivative: {
    formula: 'g / (1 + a²)',
    saves: 'a',
    rule: (g, { a }) => div(g, add(mul(a, a), 1)),
  },
});

/**
 * The angle, from −π to π, at which the point (b, a) is seen from the origin.
 *
 * Source: `torch.atan2`
 */
export const atan2: Op<BinaryOfTensors> = binary({
  name: 'atan2',
  summary: 'The angle, from −π to π, at which the point (b, a) is seen from the origin.',
  formula: 'atan2(a, b)',
  f: (a, b) => Math.atan2(a, b),
  floating: true,
  tensorsOnly: true,
  derivatives: {
    a: {
      formula: 'g · b / (a² + b²), and 0 at the origin',
      saves: 'ab',
      rule: (g, { a, b }) => mul(mul(g, b), nearness(a, b)),
    },
    b: {
      formula: '−g · a / (a² + b²), and 0 at the origin',
      saves: 'ab',
      rule: (g, { a, b }) => mul(mul(g, neg(a)), nearness(a, b)),
    },
  },
});

/** 1 / (a² + b²), and 0 at the origin, from where the point is seen at no angle. */
function nearness(a: Tensor, b: Tensor): Tensor {
  const squares = add(mul(a, a), mul(b, b));
  return maskedFill(reciprocal(squares), eq(squares, 0), 0);
}

/** The long side of the right triangle with the short sides a and b. Source: `torch.hypot` */
export const hypot: Op<BinaryOfTensors> = binary({
  name: 'hypot',
  summary: 'The long side of the right triangle with the short sides a and b.',
  formula: '√(a² + b²)',
  f: (a, b) => Math.hypot(a, b),
  floats: 'hypot_cpu',
  tensorsOnly: true,
  derivatives: {
    a: { formula: 'g · a / y', saves: 'ay', rule: (g, { a, y }) => mul(g, div(a, y)) },
    b: { formula: 'g · b / y', saves: 'by', rule: (g, { b, y }) => mul(g, div(b, y)) },
  },
});

/** sin πa / πa, and 1 at 0. Source: `torch.sinc` */
export const sinc = unary({
  name: 'sinc',
  summary: 'sin πa / πa, and 1 at 0.',
  formula: 'sin πa / πa',
  f: (x) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)),
  samples: [[exact([2], [0.25, 1])]],
  derivative: {
    formula: 'g · (πa · cos πa − sin πa) / πa², and 0 at 0',
    saves: 'a',
    rule: (g, { a }) => {
      const angle = mul(a, Math.PI);
      const under = mul(angle, a);
      const slope = div(sub(mul(angle, cos(angle)), sin(angle)), under);
      return where(eq(under, 0), 0, mul(g, slope));
    },
  },
});

/** Degrees to radians. Source: `torch.deg2rad` */
export const deg2rad = unary({
  name: 'deg2rad',
  node: 'Deg2RadBackward0',
  summary: 'Degrees to radians.',
  formula: 'a · π / 180',
  f: (x) => x * (Math.PI / 180),
  derivative: { formula: 'g · π / 180', saves: '', rule: (g) => mul(g, Math.PI / 180) },
});

/** Radians to degrees. Source: `torch.rad2deg` */
export const rad2deg = unary({
  name: 'rad2deg',
  node: 'Rad2DegBackward0',
  summary: 'Radians to degrees.',
  formula: 'a · 180 / π',
  f: (x) => x * (180 / Math.PI),
  derivative: { formula: 'g · 180 / π', saves: '', rule: (g) => mul(g, 180 / Math.PI) },
});

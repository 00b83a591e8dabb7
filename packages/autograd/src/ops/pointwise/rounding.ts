/** Whole numbers near each element. They are flat between their steps: the gradient is 0. */
import { flat } from '../../define/no-gradient.ts';
import { floatsOnly } from '../../define/floats-only.ts';
import { mapUnary, unary } from '../../define/unary.ts';
import { unaryLoop } from '../../kernels/kernel.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { Round } from '../../signatures/elementwise.ts';

const whole = fixed([3], [-2, 0, 3]);

/** The largest whole number that is not above each element. Source: `torch.floor` */
export const floor = unary({
  name: 'floor',
  summary: 'The largest whole number that is not above each element.',
  formula: '⌊a⌋',
  f: (x) => Math.floor(x),
  keepsWhole: true,
  refusesBool: '"floor_vml_cpu" not implemented for \'Bool\'',
  samples: [[whole]],
  derivative: flat,
});

/** The smallest whole number that is not below each element. Source: `torch.ceil` */
export const ceil = unary({
  name: 'ceil',
  summary: 'The smallest whole number that is not below each element.',
  formula: '⌈a⌉',
  f: (x) => Math.ceil(x),
  keepsWhole: true,
  refusesBool: '"ceil_vml_cpu" not implemented for \'Bool\'',
  samples: [[whole]],
  derivative: flat,
});

/** Each element without what is behind the point. Source: `torch.trunc` */
export const trunc = unary({
  name: 'trunc',
  summary: 'Each element without what is behind the point.',
  formula: 'sign a · ⌊|a|⌋',
  f: (x) => Math.trunc(x),
  keepsWhole: true,
  refusesBool: '"trunc_vml_cpu" not implemented for \'Bool\'',
  samples: [[whole]],
  derivative: flat,
});

/** What is behind the point of each element, with its sign. Source: `torch.frac` */
export const frac = unary({
  name: 'frac',
  summary: 'What is behind the point of each element, with its sign.',
  formula: 'a − trunc a',
  f: (x) => x - Math.trunc(x),
  floats: 'frac_cpu',
  derivative: { formula: 'g', saves: '', rule: (g) => g },
});

// Math.round takes every half up; PyTorch takes it to the even neighbour, as IEEE 754 does.
const toWhole = unary({
  name: 'round',
  node: ({ args }) => (args === null ? 'RoundBackward0' : 'RoundBackward1'),
  summary: 'The nearest whole number, or number of so many decimals; of two, the even one.',
  formula: 'the whole number nearest to a',
  f: (x) => {
    const above = Math.round(x);
    return above - x === 0.5 && above % 2 !== 0 ? above - 1 : above;
  },
  keepsWhole: true,
  refusesBool: '"round_vml_cpu" not implemented for \'Bool\'',
  samples: [
    [whole],
    [exact([8], [-2.5, -1.5, -0.5, -0.25, 0.5, 1.5, 2.5, 0.49999997])],
    [t([4], -20, 20), { decimals: 1 }],
    [t([4], -20, 20), { decimals: 0 }],
    [t([4], -200, 200), { decimals: -1 }],
    [exact([3], [-Infinity, NaN, -0]), { decimals: 2 }],
  ],
  derivative: flat,
});

/** As toWhole, of p · x, or of x / q: powers of 10 below 1 are no doubles. */
const toDecimals = unaryLoop('round to decimals', (x, p, q) => {
  const scaled = (x * p) / q;
  const above = Math.round(scaled);
  const nearest = above - scaled === 0.5 && above % 2 !== 0 ? above - 1 : above;
  return (nearest / p) * q;
});

/**
 * The nearest whole number; with `decimals`, the nearest number of so many decimals. A half goes to
 * the even neighbour.
 *
 * Source: `torch.round`
 */
export const round: Op<Round> = publish(
  ((a, options = {}) => {
    const { decimals } = options;
    if (decimals === undefined) return toWhole(a);
    floatsOnly(decimals === 0 ? 'round_vml_cpu' : 'round_cpu', a.dtype);
    const p = decimals > 0 ? 10 ** decimals : 1;
    const q = decimals < 0 ? 10 ** -decimals : 1;
    const y = mapUnary(toDecimals, a, a.dtype, p, q);
    return record(toWhole.operation, y as typeof a, a, null, null, decimals);
  }) satisfies Round,
  toWhole.operation,
);

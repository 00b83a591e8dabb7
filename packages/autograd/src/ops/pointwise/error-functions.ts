/** The error function and its relatives. In every formula g is the gradient of the output y. */
import { unary } from '../../define/unary.ts';
import { erf as erfOf, erfc as erfcOf, erfinv as erfinvOf } from '../../kernels/special.ts';
import type { Tensor } from '../../tensor.ts';
import { mul } from './arithmetic.ts';
import { exp, neg } from './pointwise.ts';

const SLOPE_AT_0 = 2 / Math.sqrt(Math.PI);

/** e^(−a²). */
function bell(a: Tensor): Tensor {
  return exp(neg(mul(a, a)));
}

/**
 * The error function: for a ≥ 0, the share of the area under e^(−x²) that lies between −a and a.
 *
 * Source: `torch.erf`
 */
export const erf = unary({
  name: 'erf',
  summary:
    'The error function: for a ≥ 0, the share of the area under e^(−x²) that lies between −a and a.',
  formula: '2/√π ∫₀ᵃ e^(−t²) dt',
  f: erfOf,
  derivative: {
    formula: 'g · 2/√π · e^(−a²)',
    saves: 'a',
    rule: (g, { a }) => mul(g, mul(bell(a), SLOPE_AT_0)),
  },
});

/** 1 − erf a, exact where that is near 0. Source: `torch.erfc` */
export const erfc = unary({
  name: 'erfc',
  summary: '1 − erf a, exact where that is near 0.',
  formula: '1 − erf a',
  f: erfcOf,
  derivative: {
    formula: '−g · 2/√π · e^(−a²)',
    saves: 'a',
    rule: (g, { a }) => mul(g, mul(bell(a), -SLOPE_AT_0)),
  },
});

/**
 * The inverse of erf: of which number each element is the error function.
 *
 * Source: `torch.erfinv`
 */
export const erfinv = unary({
  name: 'erfinv',
  summary: 'The inverse of erf: of which number each element is the error function.',
  formula: 'erf⁻¹ a',
  f: erfinvOf,
  domain: [-0.9, 0.9],
  derivative: {
    formula: 'g · √π/2 · e^(y²)',
    saves: 'a',
    // From a again, not from y: the slope has a slope itself.
    rule: (g, { a }) => {
      const y = erfinv(a);
      return mul(g, mul(exp(mul(y, y)), 1 / SLOPE_AT_0));
    },
  },
});

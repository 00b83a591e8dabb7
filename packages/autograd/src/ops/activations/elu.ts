/** Exponential units: a line that bends into an exponential below 0. In every formula g is the gradient of the output y. */
import { composite } from '../../define/composite.ts';
import { parametric, type WithNumbers } from '../../define/unary.ts';
import { fail } from '../../errors.ts';
import type { Saved } from '../../operation.ts';
import type { Op } from '../../publish.ts';
import { exact, t } from '../../sample.ts';
import type { Elu } from '../../signatures/activations.ts';
import type { Pointwise } from '../../signatures/elementwise.ts';
import type { Tensor } from '../../tensor.ts';
import { mul } from '../pointwise/arithmetic.ts';
import { le, lt } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { exp } from '../pointwise/pointwise.ts';

const scaled = parametric<WithNumbers>({
  name: 'elu',
  torch: 'torch.nn.functional.elu',
  summary: 'Each element, bent into an exponential below 0 that ends at −alpha.',
  formula: 'a where a > 0, else alpha · (eᵃ − 1)',
  f: (x, alpha, scale) => (x > 0 ? x : alpha * Math.expm1(x)) * scale,
  numbers: [1, 1],
  floats: 'elu_cpu',
  method: false,
  samples: [[t([4]), 2.5], [exact([3], [-1, 0, 1])]],
  derivative: {
    formula: 'g where a > 0, else g · alpha · eᵃ',
    saves: 'a',
    rule: (g, { a, args: [alpha, scale] }: Saved<readonly [number, number]>) =>
      where(le(a, 0), mul(g, mul(expBelow0(a, 1), alpha * scale)), mul(g, scale)),
  },
});

/** e^(a/alpha), and 1 from 0 on: there it would overflow, and 0 · ∞ is nan even where it is not chosen. */
function expBelow0(a: Tensor, alpha: number): Tensor {
  return exp(mul(where(lt(a, 0), a, 0), 1 / alpha));
}

/**
 * Each element, bent into an exponential below 0 that ends at −alpha.
 *
 * Source: `torch.nn.functional.elu`
 */
export const elu: Op<Elu> = scaled;

// With these, layer after layer keeps mean 0 and variance 1.
const SELU_ALPHA = 1.6732632423543772;
const SELU_SCALE = 1.0507009873554805;

/**
 * elu with the two numbers that keep mean 0 and variance 1 from layer to layer.
 *
 * Source: `torch.nn.functional.selu`
 */
export const selu = composite<Pointwise>((a: Tensor) => scaled(a, SELU_ALPHA, SELU_SCALE), {
  name: 'selu',
  torch: 'torch.nn.functional.selu',
  summary: 'elu with the two numbers that keep mean 0 and variance 1 from layer to layer.',
  formula: 'scale · a where a > 0, else scale · alpha · (eᵃ − 1)',
  madeOf: ['elu'],
  method: false,
  samples: [[t([])], [t([0])], [t([2, 3])], [exact([3], [-1, 0, 1])]],
});

/**
 * As elu, with a slope that has no jump whatever alpha is.
 *
 * Throws: RangeError when alpha is 0.
 * Source: `torch.nn.functional.celu`
 */
export const celu = parametric<Elu>({
  name: 'celu',
  torch: 'torch.nn.functional.celu',
  summary: 'As elu, with a slope that has no jump whatever alpha is.',
  formula: 'a where a > 0, else alpha · (e^(a/alpha) − 1)',
  f: (x, alpha) => (x > 0 ? x : alpha * Math.expm1(x / alpha)),
  numbers: [1],
  floats: 'elu_cpu',
  method: false,
  samples: [[t([4]), 2.5], [t([4]), -2], [exact([3], [-1, 0, 1])]],
  check: (alpha) => {
    if (alpha !== 0) return;
    throw fail(
      RangeError,
      'ZeroDivisionError: alpha cannot be 0 for CELU',
      'It divides each element: take the number at which the curve shall end, 1 unless told.',
    );
  },
  derivative: {
    formula: 'g where a > 0, else g · e^(a/alpha)',
    saves: 'a',
    rule: (g, { a, args: [alpha] }: Saved<readonly [number]>) =>
      where(le(a, 0), mul(g, expBelow0(a, alpha)), g),
  },
});

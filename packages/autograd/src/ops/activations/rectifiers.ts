/** Relu with a slope, or another bend. In every formula g is the gradient of the output y. */
import { parametric } from '../../define/unary.ts';
import type { Saved } from '../../operation.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { LeakyRelu, Threshold } from '../../signatures/activations.ts';
import { mul } from '../pointwise/arithmetic.ts';
import { gt, le } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';

/**
 * Each element, flattened where it is negative, but not quite to 0.
 *
 * Source: `torch.nn.functional.leaky_relu`
 */
export const leakyRelu = parametric<LeakyRelu>({
  name: 'leakyRelu',
  torch: 'torch.nn.functional.leaky_relu',
  summary: 'Each element, flattened where it is negative, but not quite to 0.',
  formula: 'a where a > 0, else slope · a',
  f: (x, slope) => (x > 0 ? x : x * slope),
  numbers: [0.01],
  floats: 'leaky_relu_cpu',
  method: false,
  samples: [[t([4]), 0.25], [exact([3], [-1, 0, 1])]],
  derivative: {
    formula: 'g where a > 0, else slope · g',
    saves: 'a',
    rule: (g, { a, args: [slope] }: Saved<readonly [number]>) => where(gt(a, 0), g, mul(g, slope)),
  },
});

/**
 * Each element that is above the threshold, and the value in the place of the others.
 *
 * Source: `torch.nn.functional.threshold`
 */
export const threshold = parametric<Threshold>({
  name: 'threshold',
  torch: 'torch.nn.functional.threshold',
  summary: 'Each element that is above the threshold, and the value in the place of the others.',
  formula: 'a where a > threshold, else value',
  f: (x, edge, value) => (x <= edge ? value : x),
  numbers: [],
  given: [0.3, -0.75],
  keepsWhole: true,
  refusesBool: '"threshold_cpu" not implemented for \'Bool\'',
  method: false,
  samples: [
    [exact([3], [0.25, 0.5, 0.75]), 0.5, 20],
    [fixed([3], [1, 2, 3]), 2, 20],
  ],
  derivative: {
    formula: 'g where a > threshold, else 0',
    saves: 'a',
    rule: (g, { a, args: [edge] }: Saved<readonly [number]>) => where(le(a, edge), 0, g),
  },
});

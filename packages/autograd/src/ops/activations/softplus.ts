/** A smooth relu. */
import { parametric } from '../../define/unary.ts';
import type { Saved } from '../../operation.ts';
import { exact, t } from '../../sample.ts';
import type { Softplus } from '../../signatures/activations.ts';
import { mul } from '../pointwise/arithmetic.ts';
import { gt } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { sigmoid } from '../pointwise/pointwise.ts';

/** Above the threshold (in βa) it is its asymptote, exactly. Source: `torch.nn.functional.softplus` */
export const softplus = parametric<Softplus>({
  name: 'softplus',
  torch: 'torch.nn.functional.softplus',
  summary:
    'A smooth relu: nearly 0 for negative numbers, nearly the number itself for positive ones.',
  formula: 'ln (1 + eᵝᵃ) / β',
  f: (x, beta, threshold) => (x * beta > threshold ? x : Math.log1p(Math.exp(x * beta)) / beta),
  numbers: [1, 20],
  floats: 'softplus_cpu',
  method: false,
  derivative: {
    formula: 'g · sigmoid(βa)',
    saves: 'a',
    rule: (g, { a, args: [beta, threshold] }: Saved<readonly [number, number]>) => {
      const z = mul(a, beta);
      return where(gt(z, threshold), g, mul(g, sigmoid(z)));
    },
  },
  samples: [[t([4]), 2], [t([4]), 2, 1], [exact([4], [-50, 0, 30, 19])]],
});

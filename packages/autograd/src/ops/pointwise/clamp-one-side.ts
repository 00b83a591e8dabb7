/** Values kept on one side of a bound. */
import { binary } from '../../define/binary.ts';
import type { Op } from '../../publish.ts';
import { exact, fixed } from '../../sample.ts';
import type { TensorFirst } from '../../signatures/elementwise.ts';
import { ge, gt, le, lt } from '../comparison/comparison.ts';
import { where } from './conditional.ts';

const ties = exact([3], [-1, 0.5, 2]);
const whole = fixed([3], [-3, 0, 3]);

/** Each element, or the bound where it lies below. Source: `torch.clamp_min` */
export const clampMin: Op<TensorFirst> = binary({
  name: 'clampMin',
  torch: 'torch.clamp_min',
  node: ({ b }) => (typeof b === 'number' ? 'ClampMinBackward0' : 'ClampMinBackward1'),
  summary: 'Each element, or the bound where it lies below.',
  formula: 'max(a, b)',
  f: (a, min) => (a > min || a !== a ? a : min),
  tensorFirst: true,
  samples: [
    [ties, 0.5],
    [whole, 1],
    [whole, 0.5],
  ],
  derivatives: {
    a: {
      formula: 'g where a ≥ b, else 0',
      saves: 'ab',
      rule: (g, { a, b }) => where(ge(a, b), g, 0),
    },
    b: {
      formula: 'g where a < b, else 0',
      saves: 'ab',
      rule: (g, { a, b }) => where(lt(a, b), g, 0),
    },
  },
});

/** Each element, or the bound where it lies above. Source: `torch.clamp_max` */
export const clampMax: Op<TensorFirst> = binary({
  name: 'clampMax',
  torch: 'torch.clamp_max',
  node: ({ b }) => (typeof b === 'number' ? 'ClampMaxBackward0' : 'ClampMaxBackward1'),
  summary: 'Each element, or the bound where it lies above.',
  formula: 'min(a, b)',
  f: (a, max) => (a < max || a !== a ? a : max),
  tensorFirst: true,
  samples: [
    [ties, 0.5],
    [whole, 1],
    [whole, 0.5],
  ],
  derivatives: {
    a: {
      formula: 'g where a ≤ b, else 0',
      saves: 'ab',
      rule: (g, { a, b }) => where(le(a, b), g, 0),
    },
    b: {
      formula: 'g where a > b, else 0',
      saves: 'ab',
      rule: (g, { a, b }) => where(gt(a, b), g, 0),
    },
  },
});

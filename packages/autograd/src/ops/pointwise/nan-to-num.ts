/** Numbers in the place of what is none. */
import { parametric, type WithNumbers } from '../../define/unary.ts';
import { type Op, publish } from '../../publish.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { NanToNum } from '../../signatures/elementwise.ts';
import { mul } from './arithmetic.ts';
import { isfinite } from '../comparison/logic.ts';

const replaced = parametric<WithNumbers>({
  name: 'nanToNum',
  torch: 'torch.nan_to_num',
  summary: 'Each element, and numbers in the place of nan and the infinities.',
  formula: 'a, or a number where a is none',
  f: (x, nan, above, below) =>
    x !== x ? nan : x === Infinity ? above : x === -Infinity ? below : x,
  numbers: [],
  keepsWhole: true,
  samples: [
    [exact([4], [NaN, Infinity, -Infinity, 2]), { nan: 1, posinf: 2, neginf: -3 }],
    [exact([4], [NaN, Infinity, -Infinity, 2]), { nan: 0.5 }],
    [t([2, 3]), { posinf: 2 }],
    [fixed([2], [1, 2])],
    [fixed([2], [1, 0], 'bool')],
  ],
  derivative: {
    formula: 'g where a is a number, else 0',
    saves: 'a',
    rule: (g, { a }) => mul(g, isfinite(a)),
  },
});

const largest = {
  float32: (2 - 2 ** -23) * 2 ** 127,
  float64: Number.MAX_VALUE,
  int32: 0,
  bool: 0,
};

/**
 * Each element; 0 in the place of nan, the largest numbers of the dtype in that of the infinities,
 * or what the options say.
 *
 * Source: `torch.nan_to_num`
 */
export const nanToNum: Op<NanToNum> = publish(
  ((a, options = {}) => {
    const limit = largest[a.dtype];
    return replaced(a, options.nan ?? 0, options.posinf ?? limit, options.neginf ?? -limit);
  }) satisfies NanToNum,
  replaced.operation,
);

/** Activations of straight pieces, which cost no exponential. In every formula g is the gradient of the output y. */
import { composite } from '../../define/composite.ts';
import { parametric, unary } from '../../define/unary.ts';
import { fail } from '../../errors.ts';
import type { Saved } from '../../operation.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { Hardtanh } from '../../signatures/activations.ts';
import type { Pointwise } from '../../signatures/elementwise.ts';
import type { Tensor } from '../../tensor.ts';
import { add, mul } from '../pointwise/arithmetic.ts';
import { ge, gt, le, lt } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { logicalAnd, logicalOr } from '../comparison/logic.ts';

/**
 * Each element, or the nearer end where it lies beyond one.
 *
 * Throws: RangeError when minVal is above maxVal.
 * Source: `torch.nn.functional.hardtanh`
 */
export const hardtanh = parametric<Hardtanh>({
  name: 'hardtanh',
  torch: 'torch.nn.functional.hardtanh',
  summary: 'Each element, or the nearer end where it lies beyond one: −1 and 1 unless told.',
  formula: 'min(max(a, minVal), maxVal)',
  f: (x, min, max) => (x < min ? min : x > max ? max : x),
  numbers: [-1, 1],
  keepsWhole: true,
  refusesBool: 'Bool inputs not supported for hardtanh',
  method: false,
  samples: [
    [t([4]), -0.3, 1.8],
    [exact([3], [-1, 0, 1])],
    [exact([3], [-1, 0, 1]), 0.5, 0.5],
    [fixed([3], [-3, 0, 3]), -2, 1],
  ],
  check: (min, max) => {
    if (!(min > max)) return;
    throw fail(
      RangeError,
      'min_val cannot be greater than max_val',
      `They are ${min} and ${max}: the lower end comes first.`,
    );
  },
  derivative: {
    formula: 'g where minVal < a < maxVal, else 0',
    saves: 'a',
    rule: (g, { a, args: [min, max] }: Saved<readonly [number, number]>) =>
      where(logicalOr(le(a, min), ge(a, max)), 0, g),
  },
});

/** relu that goes no higher than 6. Source: `torch.nn.functional.relu6` */
export const relu6 = composite<Pointwise>((a: Tensor) => hardtanh(a, 0, 6), {
  name: 'relu6',
  torch: 'torch.nn.functional.relu6',
  summary: 'relu that goes no higher than 6.',
  formula: 'min(max(a, 0), 6)',
  madeOf: ['hardtanh'],
  method: false,
  samples: [[t([])], [t([0])], [t([2, 3], -9, 9)], [exact([4], [-1, 0, 6, 7])]],
});

/** A sigmoid of three straight pieces, from −3 to 3. Source: `torch.nn.functional.hardsigmoid` */
export const hardsigmoid = unary({
  name: 'hardsigmoid',
  torch: 'torch.nn.functional.hardsigmoid',
  summary: 'A sigmoid of three straight pieces, from −3 to 3.',
  formula: 'min(max(a + 3, 0), 6) / 6',
  f: (x) => Math.min(Math.max(x + 3, 0), 6) / 6,
  floats: 'hardsigmoid_cpu',
  method: false,
  domain: [-5, 5],
  samples: [[exact([3], [-3, 0, 3])]],
  derivative: {
    formula: 'g / 6 where −3 < a < 3, else 0',
    saves: 'a',
    rule: (g, { a }) => where(logicalAnd(gt(a, -3), lt(a, 3)), mul(g, 1 / 6), 0),
  },
});

/** Each element times its hardsigmoid. Source: `torch.nn.functional.hardswish` */
export const hardswish = unary({
  name: 'hardswish',
  torch: 'torch.nn.functional.hardswish',
  summary: 'Each element times its hardsigmoid.',
  formula: 'a · min(max(a + 3, 0), 6) / 6',
  f: (x) => (x * Math.min(Math.max(x + 3, 0), 6)) / 6,
  floats: 'hardswish_cpu',
  method: false,
  domain: [-5, 5],
  samples: [[exact([3], [-3, 0, 3])]],
  derivative: {
    formula: '0 where a ≤ −3, g · (a / 3 + 1/2) where a < 3, else g',
    saves: 'a',
    rule: (g, { a }) => where(le(a, -3), 0, where(lt(a, 3), mul(g, add(mul(a, 1 / 3), 0.5)), g)),
  },
});

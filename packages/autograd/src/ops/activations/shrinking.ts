/** Small elements made 0, or smaller. In every formula g is the gradient of the output y. */
import { composite } from '../../define/composite.ts';
import { parametric } from '../../define/unary.ts';
import { type DType, scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import type { Saved } from '../../operation.ts';
import { exact, t } from '../../sample.ts';
import type { Shrink } from '../../signatures/activations.ts';
import type { Pointwise } from '../../signatures/elementwise.ts';
import type { Tensor } from '../../tensor.ts';
import { sub } from '../pointwise/arithmetic.ts';
import { ge, le } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { logicalAnd } from '../comparison/logic.ts';
import { tanh } from '../pointwise/pointwise.ts';

/**
 * What is left of each element without its hyperbolic tangent.
 *
 * Source: `torch.nn.functional.tanhshrink`
 */
export const tanhshrink = composite<Pointwise>((a: Tensor) => sub(a, tanh(a)), {
  name: 'tanhshrink',
  torch: 'torch.nn.functional.tanhshrink',
  summary: 'What is left of each element without its hyperbolic tangent.',
  formula: 'a − tanh a',
  madeOf: ['sub', 'tanh'],
  method: false,
  samples: [[t([])], [t([0])], [t([2, 3])]],
});

/** Whether an element lies so near 0 that it becomes 0. */
function isSmall(a: Tensor, lambd: number): Tensor {
  return logicalAnd(ge(a, -lambd), le(a, lambd));
}

const edges = exact([4], [-0.5, 0, 0.5, 0.75]);

const derivative = {
  formula: '0 where −lambd ≤ a ≤ lambd, else g',
  saves: 'a',
  rule: (g: Tensor, { a, args: [lambd] }: Saved<readonly [number]>): Tensor =>
    where(isSmall(a, lambd), 0, g),
} as const;

/**
 * Each element, and 0 in the place of those no farther than lambd from 0.
 *
 * Source: `torch.nn.functional.hardshrink`
 */
export const hardshrink = parametric<Shrink>({
  name: 'hardshrink',
  torch: 'torch.nn.functional.hardshrink',
  summary: 'Each element, and 0 in the place of those no farther than lambd from 0.',
  formula: '0 where −lambd ≤ a ≤ lambd, else a',
  f: (x, lambd) => (x >= -lambd && x <= lambd ? 0 : x),
  numbers: [0.5],
  floats: 'hardshrink_cpu',
  samples: [[t([4]), 1.25], [edges], [edges, -1]],
  derivative,
});

/**
 * Each element moved by lambd towards 0, and no farther.
 *
 * Throws: RangeError when lambd is negative.
 * Source: `torch.nn.functional.softshrink`
 */
export const softshrink = parametric<Shrink>({
  name: 'softshrink',
  torch: 'torch.nn.functional.softshrink',
  summary: 'Each element moved by lambd towards 0, and no farther.',
  formula: 'a − lambd where a > lambd, a + lambd where a < −lambd, else 0',
  f: (x, lambd) => (x > lambd ? x - lambd : x < -lambd ? x + lambd : x === x ? 0 : x),
  numbers: [0.5],
  floats: 'softshrink_check',
  method: false,
  samples: [[t([4]), 1.25], [edges]],
  check: (lambd, _, dtype) => {
    if (lambd >= 0) return;
    throw fail(
      RangeError,
      `lambda must be in range [0, ${largest(dtype)}] for input dtype ${scalarTypeName[dtype]}, but found ${lambd}`,
      'It says how far each element moves towards 0.',
    );
  },
  derivative,
});

/** As PyTorch prints it. */
function largest(dtype: DType): string {
  return dtype === 'float32' ? '3.40282e+38' : '1.79769e+308';
}

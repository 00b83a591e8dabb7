/** Signs taken, given and asked for. In every formula g is the gradient of the output y. */
import { binary } from '../../define/binary.ts';
import { flat, NOT_IMPLEMENTED, refused } from '../../define/no-gradient.ts';
import { predicate } from '../../define/predicate.ts';
import { fail } from '../../errors.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { BinaryOfTensors, Pointwise, TensorFirst } from '../../signatures/elementwise.ts';
import type { Tensor } from '../../tensor.ts';
import { div, mul } from './arithmetic.ts';
import { eq } from '../comparison/comparison.ts';
import { maskedFill } from '../indexing/masks.ts';

/** The tensor itself, as `+x` is in Python. Source: `torch.positive` */
export const positive: Op<Pointwise> = publish(
  ((a) => {
    if (a.dtype === 'bool') {
      throw fail(
        TypeError,
        'The `+` operator, on a bool tensor is not supported.',
        "For numbers, convert first: x.to('int32').",
      );
    }
    return a;
  }) satisfies Pointwise,
  operation({
    name: 'positive',
    node: '',
    summary: 'The tensor itself.',
    formula: 'a',
    derivatives: { a: { formula: 'g', saves: '', rule: (g) => g } },
    elementwise: true,
    samples: [[t([])], [t([0])], [t([2, 3])], [fixed([2], [1, -2])]],
  }),
);

/** Each element with the sign of the other, that of −0 too. Source: `torch.copysign` */
export const copysign: Op<TensorFirst> = binary({
  name: 'copysign',
  node: ({ b }) => (typeof b === 'number' ? 'CopysignBackward1' : 'CopysignBackward0'),
  summary: 'Each element with the sign of the other, that of −0 too.',
  formula: '|a| · sign b',
  f: (a, b) => (b < 0 || (b === 0 && 1 / b < 0) ? -Math.abs(a) : Math.abs(a)),
  floating: true,
  tensorFirst: true,
  samples: [[fixed([2], [1, -2]), fixed([2], [-1, 1])]],
  derivatives: {
    a: {
      formula: 'g · y / a, and 0 where a is 0',
      saves: 'ay',
      rule: (g, { a, y }) => mul(g, maskedFill(div(y, a), eq(a, 0), 0)),
    },
    b: flat,
  },
});

/** 0 for negative elements, 1 for positive ones, and other for 0. Source: `torch.heaviside` */
export const heaviside: Op<BinaryOfTensors> = binary({
  name: 'heaviside',
  node: NOT_IMPLEMENTED,
  summary: '0 for negative elements, 1 for positive ones, and b for 0.',
  formula: '0 where a < 0, b where a = 0, else 1',
  f: (a, b) => (a === 0 ? b : +(a > 0)),
  tensorsOnly: true,
  check: (a, b) => {
    if ((a as Tensor).dtype === (b as Tensor).dtype) return;
    throw fail(
      TypeError,
      'heaviside is not yet implemented for tensors with different dtypes.',
      `They are ${(a as Tensor).dtype} and ${(b as Tensor).dtype}: convert one, values.to(x.dtype).`,
    );
  },
  samples: [[exact([3], [-1, 0, 2]), exact([3], [0.5, 0.5, 0.5])]],
  derivatives: { a: noSlope(), b: noSlope() },
});

function noSlope() {
  return refused(
    'heaviside',
    'It is flat but for its step. Where a gradient of 0 will do, write x.gt(0).',
  );
}

/** Whether each element has a minus sign, −0 too. Source: `torch.signbit` */
export const signbit = predicate({
  name: 'signbit',
  summary: 'Whether each element has a minus sign, −0 too.',
  formula: 'a < 0, or a = −0',
  f: (x) => +(x < 0 || (x === 0 && 1 / x < 0)),
  samples: [[fixed([3], [-1, 0, 1])]],
});

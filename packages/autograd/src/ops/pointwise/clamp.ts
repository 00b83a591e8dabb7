/** Values kept within bounds. */
import { mapTernary } from '../../define/map-ternary.ts';
import { type DType, isFloatingPoint, promoteTypes } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { ternaryLoop } from '../../kernels/kernel.ts';
import type { Operand } from '../../node.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, t } from '../../sample.ts';
import type { Clamp } from '../../signatures/elementwise.ts';
import { resultType } from '../../result-type.ts';
import { empty, isTensor, type Tensor } from '../../tensor.ts';
import { ge, gt, le, lt } from '../comparison/comparison.ts';
import { where } from './conditional.ts';
import { logicalAnd, logicalOr } from '../comparison/logic.ts';

// A nan, in the value or in a bound, is kept: no comparison with it is true.
const loop = ternaryLoop('clamp', (a, min, max) => {
  const raised = a < min || min !== min ? min : a;
  return raised > max || max !== max ? max : raised;
});

const TENSOR_BOUNDS = 'tensor bounds';

const clampRecord = operation({
  name: 'clamp',
  node: ({ args }) => (args === TENSOR_BOUNDS ? 'ClampBackward0' : 'ClampBackward1'),
  summary: 'Each element, or the nearer bound where it lies beyond one.',
  formula: 'min(max(a, b), c)',
  elementwise: true,
  derivatives: {
    a: {
      formula: 'g where b ≤ a ≤ c, else 0',
      saves: 'abc',
      rule: (g, { a, b, c }) => where(logicalAnd(ge(a, b), le(a, c)), g, zero(g)),
    },
    b: {
      formula: 'g where a < b < c, else 0',
      saves: 'abc',
      rule: (g, { a, b, c }) =>
        where(isUnbounded(c) ? lt(a, b) : logicalAnd(lt(a, b), lt(b, c)), g, zero(g)),
    },
    c: {
      formula: 'g where a > c or b > c, else 0',
      saves: 'abc',
      rule: (g, { a, b, c }) => where(logicalOr(gt(a, c), gt(b, c)), g, zero(g)),
    },
  },
  samples: [
    [t([2, 3]), -1, 1],
    [t([]), 0],
    [t([0]), 0, 1],
    [t([4]), null, 0.25],
    [t([4]), { min: -0.75 }],
    [t([4]), 1, -1],
    [exact([3], [-1, 0, 1]), -1, 1],
    [t([2, 3]), t([3], -2, 0), t([2, 1], 0, 2)],
    [t([2, 3]), t([3], -1, 1), t([3], -1, 1)],
    [t([4]), t([4]), null],
    [t([4]), { max: t([]) }],
  ],
});
/** Whether it stands for an upper bound that was not given. */
function isUnbounded(max: Tensor | number): boolean {
  return max === Infinity;
}

function zero(like: Tensor): Tensor {
  return empty([], like.dtype);
}

export interface Bounds {
  readonly min?: Tensor | number | null;
  readonly max?: Tensor | number | null;
}

/** Each element, or the nearer bound where it lies beyond one. Source: `torch.clamp` */
export const clamp: Op<Clamp> = publish(
  (a: Tensor, minOrBounds?: Operand | Bounds, maxBound?: Operand): Tensor => {
    const positional =
      minOrBounds === null || typeof minOrBounds !== 'object' || isTensor(minOrBounds);
    const min = (positional ? minOrBounds : minOrBounds.min) ?? null;
    const max = (positional ? maxBound : minOrBounds.max) ?? null;
    if (min === null && max === null) {
      throw fail(
        TypeError,
        "torch.clamp: At least one of 'min' or 'max' must not be None",
        'Give a lower bound, x.clamp(0), an upper one, x.clamp(null, 1), or both, x.clamp(0, 1).',
      );
    }
    const dtype = boundedType(a, min, max);
    const [lowest, highest] = limits(dtype);
    const lower = min ?? lowest;
    const upper = max ?? highest;
    const args = isTensor(min) || isTensor(max) ? TENSOR_BOUNDS : null;
    return record(clampRecord, mapTernary(loop, a, lower, upper, dtype), a, lower, upper, args);
  },
  clampRecord,
);

/** A bound of a higher kind raises the dtype. */
function boundedType(a: Tensor, min: Operand, max: Operand): DType {
  const p = min === null ? a.dtype : resultType(a, min);
  const q = max === null ? a.dtype : resultType(a, max);
  return promoteTypes(p, q);
}

/** Bounds that bind nothing. */
function limits(dtype: DType): [number, number] {
  return isFloatingPoint(dtype) ? [-Infinity, Infinity] : [-(2 ** 31), 2 ** 31 - 1];
}

/** The cross product of vectors in space. In every formula g is the gradient of the output y. */
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { Cross } from '../../signatures/linalg.ts';
import type { Tensor } from '../../tensor.ts';
import { mul, sub } from '../pointwise/arithmetic.ts';
import { roll } from '../shape/rearranging.ts';

const crossRecord = operation({
  name: 'linalg.cross',
  node: 'LinalgCrossBackward0',
  summary: 'The vector at right angles to two others, as long as the area that they span.',
  formula: 'yᵢ = aⱼ bₖ − aₖ bⱼ',
  method: false,
  derivatives: {
    a: { formula: 'b × g', saves: 'b', rule: (g, { b, args }: Saved<Along>) => cross(b, g, args) },
    b: { formula: 'g × a', saves: 'a', rule: (g, { a, args }: Saved<Along>) => cross(g, a, args) },
  },
  samples: [
    [t([3]), t([3])],
    [t([2, 3]), t([2, 3])],
    [t([3, 2]), t([3, 2]), { dim: 0 }],
    [t([2, 3]), t([1, 3])],
  ],
});

interface Along {
  readonly dim: number;
}

/**
 * The vector at right angles to two others, as long as the area that they span.
 *
 * Shapes: both with size 3 along `dim` (the last unless told); the other dimensions broadcast.
 * Throws: RangeError where that size is another.
 * Source: `torch.linalg.cross`
 */
export const cross: Op<Cross> = publish(
  (a: Tensor, b: Tensor, { dim = -1 }: Partial<Along> = {}): Tensor => {
    if (a.ndim !== b.ndim) {
      throw fail(
        RangeError,
        'linalg.cross: inputs must have the same number of dimensions.',
        `The shapes are [${a.shape.join(', ')}] and [${b.shape.join(', ')}].`,
      );
    }
    const d = normalizeDim(dim, a.ndim);
    if (a.shape[d] !== 3 || b.shape[d] !== 3) {
      throw fail(
        RangeError,
        `linalg.cross: inputs dimension ${dim} must have length 3. Got ${a.shape[d]} and ${b.shape[d]}`,
        'Only vectors of three numbers have a cross product.',
      );
    }
    checkSameDType(a, b);
    const y = noGrad(() => {
      const next = (x: Tensor): Tensor => roll(x, -1, d);
      const after = (x: Tensor): Tensor => roll(x, -2, d);
      return sub(mul(next(a), after(b)), mul(after(a), next(b)));
    });
    return record(crossRecord, y, a, b, null, { dim: d - a.ndim } satisfies Along);
  },
  crossRecord,
);

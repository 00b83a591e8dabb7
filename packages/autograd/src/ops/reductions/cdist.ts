/** The distances of all pairs of vectors. */
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { isFloatingPoint, scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import type { Cdist } from '../../signatures/products.ts';
import type { Tensor } from '../../tensor.ts';
import { mul, sub } from '../pointwise/arithmetic.ts';
import { unsqueeze } from '../shape/dimensions.ts';
import { norm, slope } from './norm.ts';
import { neg } from '../pointwise/pointwise.ts';
import { sum } from './reductions.ts';

/** Every row of `a` less every row of `b`. */
function apart(a: Tensor, b: Tensor): Tensor {
  return sub(unsqueeze(a, -2), unsqueeze(b, -3));
}

/** What each pair's difference gets. */
function share(g: Tensor, { a, b, y, args: p }: Saved<number>): Tensor {
  const d = apart(a, b);
  const column = (x: Tensor): Tensor => unsqueeze(x, -1);
  return mul(column(g), slope(d, column(y), { p, dims: [d.ndim - 1] }));
}

const cdistRecord = operation({
  name: 'cdist',
  summary: 'The distance of every row of a to every row of b, in the p-norm (2 unless told).',
  formula: 'yᵢⱼ = (Σ |aᵢ − bⱼ|ᵖ)^(1/p)',
  method: false,
  derivatives: {
    a: {
      formula: 'Σⱼ g · sign (aᵢ − bⱼ) · (|aᵢ − bⱼ| / y)ᵖ⁻¹',
      saves: 'aby',
      rule: (g, n) => sum(share(g, n), -2),
    },
    b: {
      formula: '−Σᵢ g · sign (aᵢ − bⱼ) · (|aᵢ − bⱼ| / y)ᵖ⁻¹',
      saves: 'aby',
      rule: (g, n) => neg(sum(share(g, n), -3)),
    },
  },
  samples: [
    [t([2, 3]), t([4, 3])],
    [t([2, 3]), t([2, 3]), 1],
    [t([2, 2]), t([3, 2]), 3],
    [t([2, 3]), t([2, 3]), Infinity],
    [t([2, 2, 3]), t([3, 3])],
    [t([2, 1]), t([1, 1]), 1.5],
  ],
});

/**
 * The distance of every row of `a` to every row of `b`.
 *
 * Shapes: a […, m, k], b […, n, k] → […, m, n], with the batches broadcast.
 * Throws: RangeError where shapes do not fit or p is negative, TypeError for whole numbers.
 * Source: `torch.cdist`
 */
export const cdist: Op<Cdist> = publish((a: Tensor, b: Tensor, p = 2): Tensor => {
  [a, b].forEach((x, i) => {
    if (!isFloatingPoint(x.dtype)) {
      throw fail(
        TypeError,
        `cdist only supports floating-point dtypes, X${i + 1} got: ${scalarTypeName[x.dtype]}`,
        "A distance is seldom a whole number: convert first with x.to('float32').",
      );
    }
    if (x.ndim > 1) return;
    throw fail(
      RangeError,
      `cdist only supports at least 2D tensors, X${i + 1} got: ${x.ndim}D`,
      'It has a row for each vector.',
    );
  });
  if (a.shape.at(-1) !== b.shape.at(-1)) {
    throw fail(
      RangeError,
      `X1 and X2 must have the same number of columns. X1: ${a.shape.at(-1)} X2: ${b.shape.at(-1)}`,
      'Vectors of different lengths have no distance.',
    );
  }
  if (!(p >= 0)) {
    throw fail(
      RangeError,
      'cdist only supports non-negative p values',
      `It is the order of the norm, here ${p}.`,
    );
  }
  checkSameDType(a, b);
  const y = noGrad(() => norm(apart(a, b), p, -1));
  return record(cdistRecord, y, a, b, null, p);
}, cdistRecord);

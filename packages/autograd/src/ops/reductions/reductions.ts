/** Sums, means, products. In every formula g is the gradient of the output y. */
import { fold } from '../../define/fold.ts';
import { countOf, type Reduced, reduction, spread } from '../../define/reduction.ts';
import { isFloatingPoint, scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { foldLoop } from '../../kernels/kernel.ts';
import type { Saved } from '../../operation.ts';
import { fixed, t } from '../../sample.ts';
import type { AsDType, Reduction } from '../../signatures/reductions.ts';
import { div } from '../pointwise/arithmetic.ts';

const sumLoop = foldLoop('sum', (before, x) => before + x);

/**
 * The sum over all dimensions or the given ones.
 *
 * Shapes: […] → [], or […] without the given dimensions (of size 1 with `keepdim`).
 * Throws: RangeError for a dimension that is not there, or named twice.
 * Source: `torch.sum`
 */
export const sum = reduction<Reduction<AsDType>>({
  name: 'sum',
  node: ({ args }) => ((args as Reduced).all ? 'SumBackward0' : 'SumBackward1'),
  summary: 'The sum over all dimensions or the given ones.',
  formula: 'Σ a',
  takesDType: true,
  compute: (a, how) => fold(sumLoop, a, how, 0, a.dtype === 'bool' ? 'int32' : a.dtype),
  derivative: {
    formula: 'g, spread over a',
    saves: '',
    rule: (g, { args }: Saved<Reduced>) => spread(g, args),
  },
  samples: [
    [t([0])],
    [t([2, 0]), 1],
    [fixed([2, 2], [1, 2, 3, 4]), 0],
    [fixed([3], [1, 0, 1], 'bool')],
    [t([2, 3]), 0, { dtype: 'float64' }],
    [fixed([2, 2], [1, 2, 3, 4]), 1, { dtype: 'float32' }],
  ],
});

/**
 * The mean over all dimensions or the given ones.
 *
 * Shapes: […] → [], or […] without the given dimensions (of size 1 with `keepdim`).
 * Throws: RangeError for a dimension that is not there; TypeError for whole numbers without `dtype`.
 * Source: `torch.mean`
 */
export const mean = reduction<Reduction<AsDType>>({
  name: 'mean',
  node: ({ args }) => ((args as Reduced).all ? 'MeanBackward0' : 'MeanBackward1'),
  summary: 'The mean over all dimensions or the given ones.',
  formula: 'Σ a / N',
  takesDType: true,
  compute: (a, how) => {
    if (!isFloatingPoint(a.dtype)) {
      throw fail(
        TypeError,
        `mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: ${scalarTypeName[a.dtype]}`,
        "A mean is seldom a whole number: convert first with x.to('float32').",
      );
    }
    const n = countOf(how);
    return fold(sumLoop, a, how, 0, a.dtype, (total) => total / n);
  },
  derivative: {
    formula: 'g / N, spread over a',
    saves: '',
    rule: (g, { args }: Saved<Reduced>) => div(spread(g, args), countOf(args)),
  },
  samples: [
    [t([2, 3]), 0, { dtype: 'float64' }],
    [fixed([2, 2], [1, 2, 3, 4]), 1, { dtype: 'float32' }],
  ],
});

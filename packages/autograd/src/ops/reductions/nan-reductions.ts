/** Sums and means of what is not nan. In every formula g is the gradient of the output y. */
import { composite } from '../../define/composite.ts';
import { fold } from '../../define/fold.ts';
import { type Reduced, reduction, spread } from '../../define/reduction.ts';
import { scalarTypeName, isFloatingPoint } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { foldLoop } from '../../kernels/kernel.ts';
import type { Saved } from '../../operation.ts';
import type { Op } from '../../publish.ts';
import { exact, fixed, type Sample, t } from '../../sample.ts';
import type { AsDType, KeepDim, Reduction } from '../../signatures/reductions.ts';
import type { Tensor } from '../../tensor.ts';
import { div, mul } from '../pointwise/arithmetic.ts';
import { isnan, logicalNot } from '../comparison/logic.ts';
import { sum } from './reductions.ts';
import { asAsked, to } from '../shape/copies.ts';

const loop = foldLoop('nansum', (before, x) => (x === x ? before + x : before));

const withNan: readonly Sample[] = [
  [exact([4], [1, NaN, -3, 2])],
  [exact([2, 2], [1, NaN, NaN, NaN]), 1],
];

/** The sum of what is not nan, over all dimensions or the given ones. Source: `torch.nansum` */
export const nansum = reduction<Reduction<AsDType>>({
  name: 'nansum',
  summary: 'The sum of what is not nan, over all dimensions or the given ones.',
  formula: 'Σ a, nan counted as 0',
  takesDType: true,
  compute: (a, how) => fold(loop, a, how, 0, a.dtype === 'bool' ? 'int32' : a.dtype),
  derivative: {
    formula: 'g, spread over a; 0 where a is nan',
    saves: 'a',
    rule: (g, { a, args }: Saved<Reduced>) =>
      mul(spread(g, args), to(logicalNot(isnan(a)), g.dtype)),
  },
  samples: [...withNan, [fixed([3], [1, 2, 3])]],
});

/** The mean of what is not nan; nan where all is. Source: `torch.nanmean` */
export const nanmean: Op<Reduction<AsDType>> = composite(
  (given: Tensor, dim?: number | readonly number[] | null, options: KeepDim & AsDType = {}) => {
    const a = asAsked(given, options);
    if (!isFloatingPoint(a.dtype)) {
      throw fail(
        TypeError,
        `nanmean(): expected input to have floating point or complex dtype but got ${scalarTypeName[a.dtype]}`,
        "A whole number is never nan: x.to('float32').mean() is the same.",
      );
    }
    const numbers = to(logicalNot(isnan(a)), a.dtype);
    return div(nansum(a, dim, options), sum(numbers, dim, options));
  },
  {
    name: 'nanmean',
    summary: 'The mean of what is not nan, over all dimensions or the given ones.',
    formula: 'Σ a / N, of what is not nan',
    madeOf: ['nansum', 'div'],
    samples: [
      [t([4])],
      [t([2, 3]), 0],
      [t([2, 3, 2]), [0, 2], { keepdim: true }],
      [t([2, 0]), 0],
      ...withNan,
    ],
  },
);

/** Products over all dimensions or one. */
import { fold } from '../../define/fold.ts';
import { type Reduced, reduction, restoreDims } from '../../define/reduction.ts';
import { eye } from '../../creation.ts';
import { isFloatingPoint } from '../../dtype.ts';
import { foldLoop } from '../../kernels/kernel.ts';
import type { Saved } from '../../operation.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { AsDType, Reduction } from '../../signatures/reductions.ts';
import type { Tensor } from '../../tensor.ts';
import { div, mul } from '../pointwise/arithmetic.ts';
import { where } from '../pointwise/conditional.ts';
import { transpose, unsqueeze } from '../shape/dimensions.ts';
import { reshape } from '../shape/views.ts';

const loop = foldLoop('prod', (before, x) => before * x);
const wholeLoop = foldLoop('whole prod', (before, x) => Math.imul(before, x));

/**
 * The product over all dimensions or the given one.
 *
 * Shapes: […] → [], or […] without the given dimension (of size 1 with `keepdim`).
 * Throws: RangeError for a dimension that is not there.
 * Source: `torch.prod`
 */
export const prod = reduction<Reduction<AsDType>>({
  name: 'prod',
  node: ({ args }) => ((args as Reduced).all ? 'ProdBackward0' : 'ProdBackward1'),
  summary: 'The product over all dimensions or the given one.',
  formula: 'Π a',
  takesDType: true,
  oneDim: true,
  compute: (a, how) =>
    isFloatingPoint(a.dtype) ? fold(loop, a, how, 1, a.dtype) : fold(wholeLoop, a, how, 1, 'int32'),
  derivative: {
    formula: 'g · the product of the others',
    saves: 'ay',
    rule: (g, { a, y, args }: Saved<Reduced>) => mul(restoreDims(g, args), others(a, y, args)),
  },
  samples: [
    [exact([3], [2, 0, 3])],
    [exact([3], [0, 0, 3])],
    [exact([2, 3], [1, 0, 2, -3, 0.5, 2]), 1],
    [fixed([3], [1, 2, 3])],
    [fixed([2, 2], [1, 2, 3, 4]), 1, { dtype: 'float32' }],
    [t([0])],
  ],
});

/** For each element the product of all the others that went into the same result. */
function others(a: Tensor, y: Tensor, how: Reduced): Tensor {
  if (!a.values().includes(0)) return div(restoreDims(y, how), a);
  if (how.all || a.ndim === 0) return reshape(othersAlongLast(reshape(a, [-1])), a.shape);
  const dim = how.dims[0]!;
  return transpose(othersAlongLast(transpose(a, dim, -1)), dim, -1);
}

/**
 * Dividing by 0 cannot take a factor out. Instead the list is written once for each element, with a
 * 1 in its place: [a, b, c] gives the rows [1, b, c], [a, 1, c], [a, b, 1].
 */
function othersAlongLast(a: Tensor): Tensor {
  const place = eye(a.shape.at(-1)!, undefined, { dtype: 'bool' });
  return prod(where(place, 1, unsqueeze(a, -2)), -1);
}

/** The largest and the smallest, over all dimensions or some. In every formula g is the gradient of the output y. */
import { fold } from '../../define/fold.ts';
import { type Reduced, reduction, restoreDims } from '../../define/reduction.ts';
import { fail } from '../../errors.ts';
import { foldLoop } from '../../kernels/kernel.ts';
import type { Derivative, Saved } from '../../operation.ts';
import { fixed } from '../../sample.ts';
import type { Reduction } from '../../signatures/reductions.ts';
import type { Tensor } from '../../tensor.ts';
import { div, mul } from '../pointwise/arithmetic.ts';
import { eq } from '../comparison/comparison.ts';
import { to } from '../shape/copies.ts';
import { sum } from './reductions.ts';

// A nan wins and stays: no comparison with it is true.
export const largest = foldLoop('amax', (before, x) => (x > before || x !== x ? x : before));
export const smallest = foldLoop('amin', (before, x) => (x < before || x !== x ? x : before));

const derivative: Derivative = {
  formula: 'g where a = y, shared evenly by ties',
  saves: 'ay',
  rule: (g, { a, y, args }: Saved<Reduced>) => {
    const ties = to(eq(a, restoreDims(y, args)), g.dtype);
    return mul(restoreDims(g, args), div(ties, sum(ties, args.dims, { keepdim: true })));
  },
};

const samples = [[fixed([3], [2, 5, 5])], [fixed([2, 2], [1, 0, 1, 1], 'bool'), 0]];

export const amax = reduction<Reduction>({
  name: 'amax',
  node: 'AmaxBackward0',
  summary: 'The largest over all dimensions or the given ones.',
  formula: 'max a',
  compute: (a, how) => {
    checkNotEmpty('amax', a, how);
    return fold(largest, a, how, -Infinity, a.dtype);
  },
  derivative,
  samples,
});

export const amin = reduction<Reduction>({
  name: 'amin',
  node: 'AminBackward0',
  summary: 'The smallest over all dimensions or the given ones.',
  formula: 'min a',
  compute: (a, how) => {
    checkNotEmpty('amin', a, how);
    return fold(smallest, a, how, Infinity, a.dtype);
  },
  derivative,
  samples,
});

/** Nothing is the largest of nothing. */
export function checkNotEmpty(
  name: string,
  a: Tensor,
  how: { readonly dims: readonly number[]; readonly all: boolean },
): void {
  if (how.all && a.numel() === 0) {
    throw fail(
      RangeError,
      `${name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`,
      `The shape is [${a.shape.join(', ')}]: there is no number to choose from.`,
    );
  }
  const hollow = how.dims.find((d) => a.shape[d] === 0);
  if (hollow !== undefined) {
    throw fail(
      RangeError,
      `${name}(): Expected reduction dim ${hollow} to have non-zero size.`,
      `The shape is [${a.shape.join(', ')}]: along that dimension there is no number to choose from.`,
    );
  }
}

/** `gather` with broadcasting, for indices as `argmax` and `argsort` give them. */
import { composite } from '../../define/composite.ts';
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { fixed, t } from '../../sample.ts';
import { broadcastShapes, normalizeDim } from '../../shape.ts';
import type { TakeAlongDim } from '../../signatures/indexing.ts';
import type { Tensor } from '../../tensor.ts';
import { expand } from '../shape/expand.ts';
import { lt } from '../comparison/comparison.ts';
import { add } from '../pointwise/arithmetic.ts';
import { where } from '../pointwise/conditional.ts';
import { gather } from './gather.ts';
import { checkWhole } from './index-places.ts';
import { noDimensions } from '../joining/split.ts';
import { reshape } from '../shape/views.ts';

/** Along the other dimensions, sizes of 1 stretch; an index may count from the end. Source: `torch.take_along_dim` */
export const takeAlongDim = composite<TakeAlongDim>(
  (a: Tensor, index: Tensor, dim?: number | null): Tensor => {
    const got = scalarTypeName[index.dtype];
    checkWhole(`torch.take_along_dim(): dtype of indices should be Long but got ${got}`, index);
    if (dim === undefined || dim === null) {
      return gather(reshape(a, [-1]) as Tensor, 0, reshape(index, [-1]) as Tensor);
    }
    if (a.ndim !== index.ndim) {
      throw fail(
        RangeError,
        `torch.take_along_dim(): input and indices should have the same number of dimensions, but got ${a.ndim} dimensions for input, and ${index.ndim} dimensions for indices`,
        `The shapes are [${a.shape.join(', ')}] and [${index.shape.join(', ')}]: index.unsqueeze(${dim}) adds a dimension.`,
      );
    }
    if (a.ndim === 0) throw noDimensions(dim);
    const d = normalizeDim(dim, a.ndim);
    const [size, count] = [a.shape[d]!, index.shape[d]!];
    const others = broadcastShapes(a.shape.with(d, 1), index.shape.with(d, 1));
    const x = expand(a, others.with(d, size));
    const places = expand(countedFromFront(index, size), others.with(d, count));
    return gather(x, d, places);
  },
  {
    name: 'takeAlongDim',
    torch: 'torch.take_along_dim',
    summary:
      'For each index the element that stands there along the dimension; sizes of 1 stretch.',
    formula: 'y[i] = a[b[i]] along dim',
    madeOf: ['expand', 'gather'],
    samples: [
      [t([3, 4]), fixed([3, 1], [0, 3, -1]), 1],
      [t([3, 2]), fixed([1, 2], [2, 0]), 0],
      [t([1, 3]), fixed([2, 2], [0, 2, 1, 1]), -1],
      [t([2, 2]), fixed([3], [3, 0, 3])],
      [t([2, 3]), fixed([0, 3], []), 0],
      [t([]), fixed([], [0])],
    ],
  },
);

/** Places that may count from the end of `size` ones, all counted from the front. */
export function countedFromFront(index: Tensor, size: number): Tensor {
  return where(lt(index, 0), add(index, size), index);
}

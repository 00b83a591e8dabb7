/** Elements where a mask is true: picked into a vector, and put in from one. */
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import { broadcastShapes, sameShape, type Shape, sizeOf } from '../../shape.ts';
import type { MaskedScatter, MaskedSelect } from '../../signatures/indexing.ts';
import { contiguousData } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { offsetsOf, putAt, readAt } from './at-places.ts';
import { cat } from '../joining/cat.ts';
import { expand } from '../shape/expand.ts';
import { maskedFill } from './masks.ts';
import { narrow } from './slices.ts';
import { reshape } from '../shape/views.ts';

const maskedSelectRecord = operation({
  name: 'maskedSelect',
  torch: 'torch.masked_select',
  summary: 'The elements where the mask is true, as a vector.',
  formula: 'aᵢ where bᵢ',
  derivatives: {
    a: {
      formula: 'the elements of g where b, else 0',
      saves: 'b',
      rule: (g, { b, args: shape }: Saved<Shape>) => maskedScatter(empty(shape, g.dtype), b, g),
    },
  },
  samples: [
    [t([4]), fixed([4], [1, 0, 0, 1], 'bool')],
    [t([2, 3]), fixed([3], [0, 1, 1], 'bool')],
    [t([3]), fixed([2, 1], [1, 1], 'bool')],
    [t([]), fixed([], [1], 'bool')],
    [t([2]), fixed([2], [0, 0], 'bool')],
    [t([0]), fixed([0], [], 'bool')],
  ],
});

/** The mask broadcasts against the tensor, and the tensor against the mask. Source: `torch.masked_select` */
export const maskedSelect: Op<MaskedSelect> = publish((a: Tensor, mask: Tensor): Tensor => {
  if (mask.dtype !== 'bool') {
    throw fail(
      TypeError,
      'masked_select: expected BoolTensor for mask',
      `The mask is ${mask.dtype}: compare first, for example x.maskedSelect(x.gt(0)).`,
    );
  }
  const shape = broadcastShapes(mask.shape, a.shape);
  const places = truePlaces(mask, shape, stretched(a, shape));
  return record(maskedSelectRecord, readAt(a, places, [places.length]), a, mask, null, shape);
}, maskedSelectRecord);

function stretched(a: Tensor, shape: Shape): Tensor {
  return sameShape(a.shape, shape) ? a : expand(a, shape);
}

/** Where the elements of `a`, which has this shape, lie for which the mask is true. */
function truePlaces(mask: Tensor, shape: Shape, a: Tensor): Int32Array {
  const truths = contiguousData(stretched(mask, shape));
  const places = offsetsOf(a.shape, a.strides, a.offset);
  let n = 0;
  for (let i = 0; i < places.length; i++) if (truths[i] !== 0) places[n++] = places[i]!;
  return places.subarray(0, n);
}

const maskedScatterRecord = operation({
  name: 'maskedScatter',
  torch: 'torch.masked_scatter',
  summary: 'a, with the elements of c, one after the other, where the mask is true.',
  formula: 'y = a, y where b = c₀, c₁, …',
  derivatives: {
    a: { formula: '0 where b, else g', saves: 'b', rule: (g, { b }) => maskedFill(g, b, 0) },
    c: {
      formula: 'the elements of g where b, in order, and 0 for what was not used',
      saves: 'b',
      rule: (g, { b, args: shape }: Saved<Shape>) => {
        const used = maskedSelect(g, b) as Tensor;
        const rest = empty([sizeOf(shape) - used.numel()], g.dtype);
        return reshape(cat([used, rest]), shape);
      },
    },
  },
  samples: [
    [t([4]), fixed([4], [1, 0, 0, 1], 'bool'), t([2])],
    [t([2, 3]), fixed([3], [0, 1, 1], 'bool'), t([2, 3])],
    [t([3]), fixed([2, 1], [0, 1], 'bool'), t([4])],
    [t([]), fixed([], [1], 'bool'), t([])],
    [t([2]), fixed([2], [0, 0], 'bool'), t([0])],
  ],
});

/**
 * The input, with the elements of source, one after the other, where the mask is true.
 *
 * Source: `torch.masked_scatter`
 */
export const maskedScatter: Op<MaskedScatter> = publish(
  (a: Tensor, mask: Tensor, source: Tensor): Tensor => {
    if (a.dtype !== source.dtype) {
      throw fail(
        TypeError,
        `masked_scatter: expected self and source to have same dtypes but got${scalarTypeName[a.dtype]} and ${scalarTypeName[source.dtype]}`,
        `Convert the source: x.to('${a.dtype}').`,
      );
    }
    if (mask.dtype !== 'bool') {
      throw fail(
        TypeError,
        `masked_scatter_ only supports boolean masks, but got mask with dtype ${scalarTypeName[mask.dtype]}`,
        'Compare first, for example x.maskedScatter(x.lt(0), values).',
      );
    }
    const shape = broadcastShapes(mask.shape, a.shape);
    let wanted = 0;
    for (const truth of contiguousData(stretched(mask, shape))) wanted += truth;
    if (source.numel() < wanted) {
      throw fail(
        RangeError,
        'Number of elements of source < number of ones in mask',
        `The mask is true in ${wanted} places, and the source holds ${source.numel()} elements.`,
      );
    }
    const used = narrow(reshape(source, [-1]) as Tensor, 0, 0, wanted);
    const y = putAt(stretched(a, shape), (x) => truePlaces(mask, shape, x), used);
    return record(maskedScatterRecord, y, a, mask, source, source.shape);
  },
  maskedScatterRecord,
);

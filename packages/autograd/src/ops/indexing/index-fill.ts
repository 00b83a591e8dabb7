/** Whole slices along a dimension filled with one number. */
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { IndexFill } from '../../signatures/indexing.ts';
import { empty, isTensor, type Tensor } from '../../tensor.ts';
import { putAt } from './at-places.ts';
import { checkWhole, slicesAlong } from './index-places.ts';
import { indexSelect } from './index-select.ts';
import { sum } from '../reductions/reductions.ts';
import { placeIn, validIndices } from './slices.ts';

interface Filled {
  readonly dim: number;
  readonly from: 'number' | 'tensor';
}

const indexFillRecord = operation({
  name: 'indexFill',
  torch: 'torch.index_fill',
  node: ({ args }) =>
    (args as Filled).from === 'tensor' ? 'IndexFillBackward1' : 'IndexFillBackward0',
  summary: 'a, with one number in all slices along the dimension that the index names.',
  formula: 'y = a, y[b[i]] = c',
  derivatives: {
    a: {
      formula: 'g, and 0 where c was put',
      saves: 'b',
      rule: (g, { b, args }: Saved<Filled>) => indexFill(g, args.dim, b, 0),
    },
    c: {
      formula: 'the sum of g where c was put',
      saves: 'b',
      rule: (g, { b, args: { dim } }: Saved<Filled>) => {
        // A slice named twice was filled once.
        const places = new Set(placesOf(b, dim, g.shape[dim] ?? 1).values());
        return sum(indexSelect(g, dim, indexTensor([...places])));
      },
    },
  },
  samples: [
    [t([3]), 0, fixed([2], [2, -3]), 1.5],
    [t([2, 3]), 1, fixed([2], [0, 2]), -1],
    [t([2, 3]), -2, fixed([], [1]), t([])],
    [t([4]), 0, fixed([3], [1, 1, 3]), t([])],
    [t([]), 0, fixed([1], [0]), t([])],
    [t([2, 3]), 0, fixed([0], []), 2],
    [fixed([2], [1, 2]), 0, fixed([1], [1]), 9.75],
  ],
});

/** An index may count from the end. Source: `torch.index_fill` */
export const indexFill: Op<IndexFill> = publish(
  (a: Tensor, dim: number, index: Tensor, value: number | Tensor): Tensor => {
    const d = normalizeDim(dim, a.ndim);
    if (isTensor(value) && value.ndim > 0) {
      throw fail(
        RangeError,
        `index_fill_ only supports a 0-dimensional value tensor, but got tensor with ${value.ndim} dimension(s).`,
        'For a value of its own for each slice use indexCopy.',
      );
    }
    checkWhole('index_fill_(): Expected dtype int64 for index.', index);
    if (index.ndim > 1) {
      throw fail(
        RangeError,
        'Index has to be a vector/scalar',
        `Its shape is [${index.shape.join(', ')}].`,
      );
    }
    const places = placesOf(index, d, a.shape[d] ?? 1);
    const n = places.numel();
    const shape = a.ndim === 0 ? [n] : a.shape.with(d, n);
    const x = isTensor(value) ? value.item() : value;
    const y = putAt(a, (z) => slicesAlong(places, z, d, shape), x);
    const from = isTensor(value) ? 'tensor' : 'number';
    return record(indexFillRecord, y, a, index, value, { dim: d, from } satisfies Filled);
  },
  indexFillRecord,
);

/** The indices, all counted from the front. */
function placesOf(index: Tensor, dim: number, size: number): Tensor<[number]> {
  return indexTensor(
    index.values().map((i) => {
      const place = placeIn(size, i);
      if (place !== null) return place;
      throw fail(
        RangeError,
        `index ${i} is out of bounds for dimension ${dim} with size ${size}`,
        validIndices(size),
      );
    }),
  );
}

function indexTensor(places: readonly number[]): Tensor<[number]> {
  const index = empty<[number]>([places.length], 'int32');
  index.data.set(places, index.offset);
  return index;
}

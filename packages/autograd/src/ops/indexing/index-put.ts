/**
 * Reading and writing at places named by index tensors, one for each of some dimensions.
 *
 * The index tensors are broadcast to one shape, and their elements together name places. For
 * example the indices [0, 1] and [2, 2] of a matrix name its elements (0, 2) and (1, 2). In what is
 * read, that shape stands where the indexed dimensions stood if those are neighbours, else in front.
 */
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { interceptable, type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, t } from '../../sample.ts';
import { sameShape, type Shape } from '../../shape.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { addAt, putAt, readAt } from './at-places.ts';
import { expand } from '../shape/expand.ts';
import { type Places, placesOf, readShape, storagePlaces } from './places.ts';

const indexRecord = operation({
  name: 'index',
  torch: 'torch.Tensor.__getitem__',
  summary: 'The elements at the places that index tensors name together.',
  formula: 'y[i] = a[b[i], c[i], …]',
  method: false,
  once: true,
  derivatives: {
    a: {
      formula: 'each g added to the place it was read from',
      saves: '',
      rule: (g, { args }: Saved<{ shape: Shape; places: Places }>) =>
        putPlaces(empty(args.shape, g.dtype), args.places, g, true),
    },
  },
  samples: [],
});

/** What stands at the places. */
export const readPlaces = interceptable((a: Tensor, places: Places): Tensor => {
  const y = readAt(a, storagePlaces(a, places), readShape(a.shape, places));
  return record(indexRecord, y, a, null, null, { shape: a.shape, places });
}, indexRecord);

interface Put {
  readonly places: Places;
  readonly accumulate: boolean;
}

const indexPutRecord = operation({
  name: 'indexPut',
  torch: 'torch.index_put',
  summary: 'a, with the values put, or added, at the places that index tensors name together.',
  formula: 'y = a, y[i, j, …] = b',
  once: true,
  derivatives: {
    a: {
      formula: 'g, and 0 where values were put (not added)',
      saves: '',
      rule: (g, { args: { places, accumulate } }: Saved<Put>) =>
        accumulate ? g : putPlaces(g, places, empty([], g.dtype), false),
    },
    b: {
      formula: 'g at the places',
      saves: '',
      rule: (g, { args: { places } }: Saved<Put>) => readPlaces(g, places),
    },
  },
  samples: [
    [t([4]), [fixed([3], [2, 0, 2])], t([3]), { accumulate: true }],
    [t([4]), [fixed([2], [2, -4])], t([2])],
    [t([2, 3]), [fixed([2], [0, 1]), fixed([2], [2, 2])], t([]), { accumulate: true }],
    [t([2, 3]), [fixed([2, 1], [0, 1]), fixed([2], [2, 0])], t([2, 2])],
    [t([2, 3]), [fixed([3], [1, 1, 1])], t([3, 3]), { accumulate: true }],
    [exact([2, 2], [1, 2, 3, 4]), [fixed([2, 2], [1, 0, 0, 1], 'bool')], t([2])],
  ],
});

export const putPlaces = interceptable(
  (a: Tensor, places: Places, values: Tensor, accumulate: boolean): Tensor => {
    const shape = readShape(a.shape, places);
    const spread = sameShape(values.shape, shape) ? values : expand(values, shape);
    const y = (accumulate ? addAt : putAt)(a, (x) => storagePlaces(x, places), spread);
    return record(indexPutRecord, y, a, values, null, { places, accumulate } satisfies Put);
  },
  { ...indexPutRecord, name: 'putPlaces' },
);

type IndexPut = <S extends Shape>(
  input: Tensor<S>,
  indices: readonly (Tensor | null)[],
  values: Tensor,
  options?: { readonly accumulate?: boolean },
) => Tensor<S>;

/**
 * The input, with the values put, or added, at the places that index tensors name together.
 *
 * Source: `torch.index_put`
 */
export const indexPut: Op<IndexPut> = publish(
  (
    a: Tensor,
    indices: readonly (Tensor | null)[],
    values: Tensor,
    options: { readonly accumulate?: boolean } = {},
  ): Tensor => {
    const places = placesOf(a, indices);
    const shape = readShape(a.shape, places);
    if (a.dtype !== values.dtype) {
      throw fail(
        TypeError,
        `Index put requires the source and destination dtypes match, got ${scalarTypeName[a.dtype]} for the destination and ${scalarTypeName[values.dtype]} for the source.`,
        `Convert the values: v.to('${a.dtype}').`,
      );
    }
    if (!stretchesTo(values.shape, shape)) {
      throw fail(
        RangeError,
        `shape mismatch: value tensor of shape [${values.shape.join(', ')}] cannot be broadcast to indexing result of shape [${shape.join(', ')}]`,
        'The values fill what reading at the same places would give.',
      );
    }
    return putPlaces(a, places, values, options.accumulate ?? false);
  },
  indexPutRecord,
);

function stretchesTo(shape: Shape, target: Shape): boolean {
  const lead = target.length - shape.length;
  return lead >= 0 && shape.every((size, i) => size === 1 || size === target[lead + i]);
}

/** Whole rows or columns picked by number, and added back to where they came from. */
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import { normalizeDim, type Shape } from '../../shape.ts';
import type { IndexAddOptions, IndexAddSig, IndexSelectSig } from '../../signatures/indexing.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { mul } from '../pointwise/arithmetic.ts';
import { addAt, readAt } from './at-places.ts';
import { checkWhole, slicesAlong } from './index-places.ts';

interface Along {
  readonly shape: Shape;
  readonly dim: number;
}

const indexSelectRecord = operation({
  name: 'indexSelect',
  torch: 'torch.index_select',
  summary: 'The slices along a dimension that the indices name, in their order.',
  formula: 'y[i] = a[b[i]]',
  derivatives: {
    a: {
      formula: 'each slice of g added to the place it was read from',
      saves: 'b',
      rule: (g, { b, args }: Saved<Along>) => indexAdd(empty(args.shape, g.dtype), args.dim, b, g),
    },
  },
  samples: [
    [t([4]), 0, fixed([3], [2, 0, 2])],
    [t([2, 3]), 1, fixed([4], [0, 2, 1, 1])],
    [t([2, 3]), -2, fixed([], [1])],
    [t([2, 3]), 0, fixed([0], [])],
    [t([2, 3, 2]), 1, fixed([2], [2, 1])],
    [t([]), 0, fixed([1], [0])],
  ],
});

/**
 * The slices along a dimension that the indices name, in their order.
 *
 * Source: `torch.index_select`
 */
export const indexSelect: Op<IndexSelectSig> = publish(
  (a: Tensor, dim: number, index: Tensor): Tensor => {
    const d = normalizeDim(dim, a.ndim);
    const n = checkIndex('index_select()', index, a.shape[d] ?? 1);
    if (a.ndim === 0 && n !== 1) {
      throw fail(
        RangeError,
        `index_select(): Index to scalar can have only 1 value, got ${n} value(s)`,
        'The tensor holds a single number.',
      );
    }
    const shape = a.ndim === 0 ? a.shape : a.shape.with(d, n);
    const y = readAt(a, slicesAlong(index, a, d, shape), shape);
    return record(indexSelectRecord, y, a, index, null, { shape: a.shape, dim: d } satisfies Along);
  },
  indexSelectRecord,
);

/** Checks a vector of indices, and returns how many they are. */
function checkIndex(name: string, index: Tensor, size: number): number {
  const isAdd = name === 'index_add_()';
  if (index.ndim > 1) {
    throw fail(
      RangeError,
      `${name}: Index is supposed to be a vector${isAdd ? `, but got dim: ${index.ndim} with type: ${scalarTypeName[index.dtype]} and size: [${index.shape.join(', ')}]` : ''}`,
      `Its shape is [${index.shape.join(', ')}]. For an index for each element use ${isAdd ? 'scatterAdd' : 'gather'}.`,
    );
  }
  checkWhole(
    isAdd
      ? `${name}: Expected dtype int32/int64 for index but got: ${scalarTypeName[index.dtype]}`
      : `${name}: Expected dtype int32 or int64 for index`,
    index,
  );
  const wrong = index.values().find((place) => place < 0 || place >= size);
  if (wrong !== undefined) {
    throw fail(
      RangeError,
      'index out of range in self',
      size === 0
        ? 'There is nothing along this dimension.'
        : `The index ${wrong} is not between 0 and ${size - 1}.`,
    );
  }
  return index.numel();
}

interface Added {
  readonly dim: number;
  readonly alpha: number;
}

const indexAddRecord = operation({
  name: 'indexAdd',
  torch: 'torch.index_add',
  summary: 'a, with each slice of b added to the place along the dimension that its index names.',
  formula: 'y = a, y[c[i]] += α b[i]',
  derivatives: {
    a: { formula: 'g', saves: '', rule: (g) => g },
    b: {
      formula: 'α times the slices of g that the index names',
      saves: 'c',
      rule: (g, { c, args: { dim, alpha } }: Saved<Added>) => {
        const slices: Tensor = indexSelect(g, dim, c);
        return alpha === 1 ? slices : mul(slices, alpha);
      },
    },
  },
  samples: [
    [t([3]), 0, fixed([4], [0, 2, 0, 2]), t([4])],
    [t([2, 3]), 1, fixed([2], [2, 2]), t([2, 2])],
    [t([2, 3]), 0, fixed([0], []), t([0, 3])],
    [t([3]), 0, fixed([2], [2, 2]), t([2]), { alpha: -1.5 }],
    [t([]), 0, fixed([], [0]), t([])],
    [fixed([2], [1, 2]), 0, fixed([1], [0]), fixed([1], [3]), { alpha: 2 }],
    [fixed([2], [1, 0], 'bool'), 0, fixed([2], [0, 0]), fixed([2], [1, 1], 'bool')],
  ],
});

/**
 * The input, with each slice of source added to the place along the dimension that its index names.
 *
 * Source: `torch.index_add`
 */
export const indexAdd: Op<IndexAddSig> = publish(
  (a: Tensor, dim: number, index: Tensor, source: Tensor, options?: IndexAddOptions): Tensor => {
    const d = normalizeDim(dim, a.ndim);
    const n = checkIndex('index_add_()', index, a.shape[d] ?? 1);
    const length = source.shape[d] ?? 1;
    if (a.dtype !== source.dtype) {
      throw fail(
        TypeError,
        `index_add_(): self (${scalarTypeName[a.dtype]}) and source (${scalarTypeName[source.dtype]}) must have the same scalar type`,
        `Convert the source: x.to('${a.dtype}').`,
      );
    }
    if (source.ndim !== a.ndim || source.shape.some((size, i) => i !== d && size !== a.shape[i])) {
      throw fail(
        RangeError,
        `source tensor shape must match self tensor shape, excluding the specified dimension. Got self.shape = [${a.shape.join(', ')}] source.shape = [${source.shape.join(', ')}]`,
        `Only the sizes along dimension ${d} may differ.`,
      );
    }
    if (n !== length) {
      throw fail(
        RangeError,
        `index_add_(): Number of indices (${n}) should be equal to source.size(dim): (${length}), for dim: ${d}`,
        'Each index names the place of one slice of the source.',
      );
    }
    const alpha = options?.alpha ?? 1;
    const y = addAt(a, (x) => slicesAlong(index, x, d, source.shape), source, alpha);
    return record(indexAddRecord, y, a, source, index, { dim: d, alpha } satisfies Added);
  },
  indexAddRecord,
);

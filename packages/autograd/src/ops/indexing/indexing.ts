/** Indexing as in Python: `x.at(0, slice(1, 3), null, [2, 0])` is x[0, 1:3, None, [2, 0]]. */
import { tensor } from '../../creation.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { fixed, type Sample, t } from '../../sample.ts';
import type { Slice } from '../../shape-types/index.ts';
import type { AtSig, Index, IndexList, SliceSig } from '../../signatures/indexing.ts';
import { isTensor, type Nested, type Tensor } from '../../tensor.ts';
import { isBatched } from '../../vmap/batched.ts';
import { unsqueeze } from '../shape/dimensions.ts';
import { readPlaces } from './index-put.ts';
import { placesOf, tooMany } from './places.ts';
import { placeIn, select, sliceAlong, validIndices } from './slices.ts';
import { alias, reshape } from '../shape/views.ts';

/**
 * The range from `start` to before `stop`, every `step`-th; null for an open end.
 * Source: Python's `start:stop:step`
 */
export const slice = ((
  start: number | null = null,
  stop: number | null = null,
  step = 1,
): Slice => ({ start, stop, step })) as unknown as SliceSig;

function isSlice(index: object): index is Slice {
  return 'step' in index;
}

/** A number that says a position: written, or held by a 0-d tensor of whole numbers; not one for each sample. */
function positionOf(index: Index): number | null {
  if (typeof index === 'number') return index;
  const isNumber = isTensor(index) && index.ndim === 0 && index.dtype === 'int32';
  return isNumber && !isBatched(index) ? index.item() : null;
}

/** An array of positions or truth values as a tensor. */
function listed(index: IndexList): Tensor {
  const flat = flattened(index);
  const truths = flat.length > 0 && flat.every((x) => typeof x === 'boolean');
  const wrong = flat.find((x) => typeof x !== 'boolean' && !Number.isInteger(x));
  if (wrong !== undefined) throw notAnIndex(wrong);
  return tensor(index as Nested, { dtype: truths ? 'bool' : 'int32' });
}

function flattened(index: IndexList): (number | boolean)[] {
  return index.flatMap((x) => (typeof x === 'object' ? flattened(x) : [x]));
}

function notAnIndex(index: unknown): Error {
  const kind =
    typeof index === 'number' ? 'float' : index === undefined ? 'undefined' : typeof index;
  return fail(
    RangeError,
    `only integers, slices (\`:\`), ellipsis (\`...\`), None and long or byte Variables are valid indices (got ${kind})`,
    "An index is a whole number, slice(start, stop), null, '...', an array of them, or a tensor of whole numbers or truth values.",
  );
}

function takes(index: Index): number {
  if (index === null || index === '...' || typeof index === 'boolean') return 0;
  return isTensor(index) && index.dtype === 'bool' ? index.ndim : 1;
}

function isWhole({ start, stop, step }: Slice, size: number): boolean {
  return step === 1 && (start === null || start === 0) && (stop === null || stop >= size);
}

const all = { start: null, stop: null, step: 1 };

const samples: readonly Sample[] = [
  [t([4]), 1],
  [t([2, 3]), -1, 0],
  [t([5]), { start: 1, stop: 4, step: 2 }],
  [t([2, 3]), all, { start: -2, stop: null, step: 1 }],
  [t([2, 3]), null, '...', 1],
  [t([2, 3]), '...'],
  [t([4]), [2, 0, 2]],
  [
    t([2, 3]),
    [
      [0, 1],
      [1, 0],
    ],
  ],
  [t([2, 3]), all, [2, 2]],
  [t([2, 3]), [0, 1, 1], [2, 2, 0]],
  [t([2, 3, 2]), [1, 0], { start: 0, stop: 2, step: 1 }, [0, 1]],
  [t([2, 3, 2]), all, fixed([2, 1], [0, 2]), fixed([2], [1, 1])],
  [t([2, 3, 2]), 1, [2, 0], { start: 1, stop: null, step: 1 }],
  [t([2, 3]), fixed([2, 3], [1, 0, 1, 0, 0, 1], 'bool')],
  [t([2, 3, 2]), fixed([2, 3], [1, 0, 1, 0, 0, 1], 'bool'), 1],
  [t([2, 3]), all, [true, false, true]],
  [t([2, 3]), []],
  [t([3]), true],
  [t([]), '...'],
  [t([3]), false],
  [t([]), null],
  [t([]), true],
  [t([5]), { start: -9, stop: 9, step: 3 }],
  [t([5]), { start: 4, stop: 1, step: 1 }],
  // Neighbouring index tensors stay where they are, others come first.
  [t([2, 3, 2]), [1, 0], null, [2, 0]],
  [t([2, 3, 2]), null, [1, 0, 1]],
  [t([2, 3, 2]), [1, 0], '...', [1, 0]],
  [t([2, 3, 2]), '...', [1, 0, 1]],
  [t([2, 3, 2]), [1, 0], all, 1],
  [t([2, 3, 2]), 1, all, [1, 0, 1]],
  [t([2, 3, 2]), true, all, [2, 0]],
  [t([2, 3, 2]), [0, 1], 0, all],
  // A number in a tensor is a position, a truth value in one a mask.
  [t([2, 3]), fixed([], [-1]), [2, 0]],
  [t([2, 3]), fixed([], [1], 'bool'), 1],
  [t([2, 3]), fixed([2], [1, 0], 'bool'), fixed([3], [0, 1, 1], 'bool')],
  [t([2, 3, 2]), all, fixed([3], [1, 0, 1], 'bool'), [0, 1]],
  [t([2, 3, 2]), all, fixed([3, 2], [1, 0, 0, 1, 1, 0], 'bool')],
  [t([2, 3, 2]), fixed([2], [1, 0], 'bool'), all, fixed([2], [0, 1], 'bool')],
  [t([2, 3]), fixed([2], [0, 0], 'bool')],
];

/**
 * What stands at the indices, one for each dimension from the first.
 * Numbers, ranges and null give views; lists, index tensors and masks give copies, and a place that
 * is named twice receives the sum of both gradients.
 *
 * Throws: RangeError for an index beyond its dimension, and for more indices than dimensions.
 * Source: indexing a `torch.Tensor`
 */
export const at = composite<AtSig>(
  (a: Tensor, ...indices: readonly Index[]): Tensor => {
    const { part, many } = locate(a, indices);
    if (many !== null) return readPlaces(part, placesOf(part, many));
    if (part !== a) return part;
    return indices.length === 1 && takes(indices[0]!) === 1
      ? sliceAlong(a, 0, null, null)
      : alias(a);
  },
  {
    name: 'at',
    torch: 'torch.Tensor.__getitem__',
    summary: 'What stands at the indices: positions, ranges, lists of positions, masks.',
    formula: 'a[i, j, …]',
    madeOf: ['select', 'slice', 'unsqueeze', 'index', 'alias'],
    samples,
  },
);

/** A view, or the tensor itself, and for each of its dimensions many positions, or null for all. */
interface Located {
  readonly part: Tensor;
  /** null where the indices name the part as it is. */
  readonly many: readonly (Tensor | null)[] | null;
}

/** Works out indices: first what can be had as a view, then what has to be picked. */
export function locate(a: Tensor, indices: readonly Index[]): Located {
  const taken = indices.reduce<number>((n, index) => n + takes(index), 0);
  if (taken > a.ndim) throw a.ndim === 0 ? indexOf0d() : tooMany(a.ndim);
  let part = a;
  let dim = 0;
  let toSkip = a.ndim - taken;
  const many: (Tensor | null)[] = [];
  const stay = (n: number): void => {
    dim += n;
    for (let i = 0; i < n; i++) many.push(null);
  };
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    const position = positionOf(index);
    if (position !== null) {
      part = selected(part, dim, position, i);
    } else if (index === null) {
      part = unsqueeze(part, dim);
      stay(1);
    } else if (index === '...') {
      stay(toSkip);
      toSkip = 0;
    } else if (typeof index === 'object' && isSlice(index)) {
      if (!isWhole(index, part.shape[dim]!)) {
        part = sliceAlong(part, dim, index.start, index.stop, index.step);
      }
      stay(1);
    } else {
      const list = manyOf(index);
      // A single truth value takes or leaves everything: a new dimension of size 1 or 0.
      const isTruth = list.ndim === 0 && list.dtype === 'bool';
      if (isTruth) part = unsqueeze(part, dim);
      many.push(isTruth ? reshape(list, [1]) : list);
      dim += list.dtype === 'bool' ? Math.max(list.ndim, 1) : 1;
    }
  }
  return { part, many: many.some((index) => index !== null) ? many : null };
}

/** `a[index]` along `dim`; for messages, it is the `nth` of all indices. */
function selected(a: Tensor, dim: number, index: number, nth: number): Tensor {
  const size = a.shape[dim]!;
  const start = placeIn(size, index);
  if (start !== null) return select(a, dim, start);
  if (!Number.isInteger(index)) throw notAnIndex(index);
  throw fail(
    RangeError,
    `index ${index} is out of bounds for dimension ${nth} with size ${size}`,
    validIndices(size),
  );
}

function manyOf(index: unknown): Tensor {
  if (isTensor(index)) return index;
  if (typeof index === 'boolean') return tensor(index);
  if (Array.isArray(index)) return listed(index);
  throw notAnIndex(index);
}

function indexOf0d(): RangeError {
  return fail(
    RangeError,
    'invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number',
    'It holds a single number and has no dimension to index: read it with x.item().',
  );
}

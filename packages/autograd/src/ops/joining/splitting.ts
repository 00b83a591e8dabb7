/** One tensor into several, at places or into so many parts: each a slice of its own. */
import { checkInt, checkInts } from '../../check-shape.ts';
import { composite } from '../../define/composite.ts';
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import type { Op } from '../../publish.ts';
import { fixed, type Sample, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { SplitAlong, TensorSplit } from '../../signatures/several.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { sliceAlong } from '../indexing/slices.ts';

/** So many parts, the first ones one longer where they are not equal; or cut before each of the places. Source: `torch.tensor_split` */
export const tensorSplit = composite<TensorSplit>(
  (a: Tensor, parts: number | readonly number[] | Tensor, dim = 0): Tensor[] => {
    if (a.ndim === 0) {
      throw fail(
        RangeError,
        'tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims',
        'It holds a single number: there is nothing to split.',
      );
    }
    const d = normalizeDim(dim, a.ndim);
    const asked = isTensor(parts) ? written(parts) : parts;
    if (typeof asked !== 'number') {
      checkInts('tensor_split', 'indices', 1, asked, 'x.tensorSplit([1, 4])');
      return cutAt(a, asked, d);
    }
    checkInt('tensor_split', 'sections', 1, asked, 'The number of parts');
    if (asked < 1) {
      throw fail(
        RangeError,
        `number of sections must be larger than 0, got ${asked}`,
        'It is the number of parts.',
      );
    }
    return cutAt(a, nearlyEqual(a.shape[d]!, asked), d);
  },
  {
    name: 'tensorSplit',
    torch: 'torch.tensor_split',
    summary: 'So many parts, as equal as can be, or the parts between the given places.',
    formula: 'y₀ = a[0 : p], y₁ = a[p : q], …',
    madeOf: ['slice'],
    samples: [
      [t([5]), 2],
      [t([3]), 4],
      [t([2, 4]), 3, 1],
      [t([6]), [1, 4]],
      [t([6]), [4, 2, -1, 9]],
      [t([2, 4]), [], -1],
      [t([6]), fixed([2], [2, 4])],
      [t([6]), fixed([], [3])],
      [t([0]), 2],
    ],
  },
);

/** Places or a number of parts, held by a tensor. */
function written(parts: Tensor): number | number[] {
  if (parts.dtype !== 'int32') {
    throw fail(
      TypeError,
      `tensor_split expected tensor_indices_or_sections to have dtype of long, but got ${scalarTypeName[parts.dtype]}`,
      "Make it whole: x.to('int32').",
    );
  }
  if (parts.ndim > 1) {
    throw fail(
      RangeError,
      `tensor_split expected tensor_indices_or_sections to be a zero-dimensional or one-dimensional tensor, but got a tensor with ${parts.ndim} dims`,
      `Its shape is [${parts.shape.join(', ')}].`,
    );
  }
  return parts.ndim === 0 ? parts.item() : parts.values();
}

function cutAt(a: Tensor, places: readonly number[], dim: number): Tensor[] {
  const starts = [0, ...places];
  return starts.map((start, i) => sliceAlong(a, dim, start, places[i] ?? null));
}

/** Where parts begin, all but the first, of which the first `size % count` are one longer than the others. */
function nearlyEqual(size: number, count: number): number[] {
  const short = Math.floor(size / count);
  return Array.from(
    { length: count - 1 },
    (_, i) => (i + 1) * short + Math.min(i + 1, size % count),
  );
}

/** Splits along a fixed dimension, into equal parts only. */
function splitAlong<Name extends 'hsplit' | 'vsplit' | 'dsplit'>(
  name: Name,
  words: string,
  least: number,
  dimOf: (ndim: number) => number,
  samples: readonly Sample[],
): Op<SplitAlong<Name>> {
  const fn = (a: Tensor, parts: number | readonly number[]): Tensor[] => {
    if (a.ndim < least) {
      throw fail(
        RangeError,
        `torch.${name} requires a tensor with at least ${least} dimension, but got a tensor with ${a.ndim} dimensions!`,
        `The shape is [${a.shape.join(', ')}].`,
      );
    }
    const dim = dimOf(a.ndim);
    const size = a.shape[dim]!;
    if (typeof parts === 'number' && (parts === 0 || size % parts !== 0)) {
      throw fail(
        RangeError,
        `torch.${name} attempted to split along dimension ${dim}, but the size of the dimension ${size} is not divisible by the split_size ${parts}!`,
        'The parts are to be equal. For unequal ones use tensorSplit, or give the places to cut at.',
      );
    }
    return tensorSplit(a, parts, dim) as Tensor[];
  };
  return composite(fn, {
    name,
    summary: `Equal parts ${words}, or the parts between the given places.`,
    formula: 'y₀ = a[0 : p], y₁ = a[p : q], …',
    madeOf: ['slice'],
    samples,
  });
}

/** Along the second dimension; a vector along its only one. Source: `torch.hsplit` */
export const hsplit = splitAlong('hsplit', 'side by side', 1, (ndim) => (ndim === 1 ? 0 : 1), [
  [t([6]), 3],
  [t([2, 4]), 2],
  [t([2, 4]), [1, 3]],
  [t([2, 0]), 2],
]);

/** Along the first dimension. Source: `torch.vsplit` */
export const vsplit = splitAlong('vsplit', 'one under another', 2, () => 0, [
  [t([4, 2]), 2],
  [t([3, 2]), [1]],
]);

/** Along the third dimension. Source: `torch.dsplit` */
export const dsplit = splitAlong('dsplit', 'behind one another', 3, () => 2, [
  [t([2, 1, 4]), 2],
  [t([1, 2, 3]), [1, 2]],
]);

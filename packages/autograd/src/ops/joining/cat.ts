/** Tensors put together along a dimension that they have. */
import { checkTensors } from '../../define/check-operand.ts';
import { type DType, promoteTypes } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { recordEach } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { CatSig } from '../../signatures/several.ts';
import { copyInto } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { narrow } from '../indexing/slices.ts';

interface Parts {
  readonly dim: number;
  /** Where each tensor begins, and its size along `dim`; null for an empty vector, which fits anywhere. */
  readonly places: readonly ({ readonly start: number; readonly size: number } | null)[];
}

const catRecord = operation({
  name: 'cat',
  summary: 'Tensors put together along a dimension; their other sizes are equal.',
  formula: 'a, then b, then …',
  method: false,
  derivatives: {
    each: {
      formula: 'its own part of g',
      saves: '',
      rule: (g, { args }: Saved<Parts>, i) => {
        const place = args.places[i]!;
        return place === null ? empty([0], g.dtype) : narrow(g, args.dim, place.start, place.size);
      },
    },
  },
  samples: [
    [[t([3]), t([2])]],
    [[t([2, 3]), t([1, 3])], 0],
    [[t([2, 1]), t([2, 3]), t([2, 0])], -1],
    [[t([2, 3]), t([0])], 0],
    [[t([3])]],
    [[fixed([2], [1, 2]), t([1])]],
  ],
});

/**
 * Tensors put together along a dimension; their other sizes are equal.
 *
 * Shapes: […, n, …] and […, m, …] → […, n + m, …].
 * Throws: RangeError when the other sizes differ; TypeError for what is no array of tensors.
 * Source: `torch.cat`
 */
export const cat: Op<CatSig> = publish((tensors: readonly Tensor[], dim = 0): Tensor => {
  checkTensors('cat', tensors);
  if (tensors.length === 0) {
    throw fail(
      RangeError,
      'torch.cat(): expected a non-empty list of Tensors',
      'Give at least one tensor.',
    );
  }
  const isNothing = (x: Tensor): boolean => x.ndim === 1 && x.shape[0] === 0;
  const first = tensors.find((x) => !isNothing(x)) ?? tensors[0]!;
  const d = normalizeDim(dim, first.ndim);
  let end = 0;
  const places = tensors.map((x, i) => {
    checkFits(x, i, first, d);
    if (isNothing(x)) return null;
    const start = end;
    end += x.shape[d]!;
    return { start, size: x.shape[d]! };
  });
  const y = empty(first.shape.with(d, end), commonType(tensors));
  places.forEach((place, i) => {
    if (place === null) return;
    const x = tensors[i]!;
    const part = viewAs(y, x.shape, y.strides, y.offset + place.start * y.strides[d]!);
    copyInto(part, x, x.strides);
  });
  return recordEach(catRecord, y, tensors, { dim: d, places } satisfies Parts);
}, catRecord);

/** The smallest dtype that holds the numbers of all. */
export function commonType(tensors: readonly Tensor[]): DType {
  return tensors.reduce((dtype, x) => promoteTypes(dtype, x.dtype), tensors[0]!.dtype);
}

function checkFits(x: Tensor, i: number, first: Tensor, dim: number): void {
  if (x.ndim === 0) {
    throw fail(
      RangeError,
      `zero-dimensional tensor (at position ${i}) cannot be concatenated`,
      'It has no dimension to lay along: use stack, or x.reshape([1]).',
    );
  }
  if (x.ndim === 1 && x.shape[0] === 0) return;
  if (x.ndim !== first.ndim) {
    throw fail(
      RangeError,
      `Tensors must have same number of dimensions: got ${first.ndim} and ${x.ndim}`,
      `Their shapes are [${first.shape.join(', ')}] and [${x.shape.join(', ')}].`,
    );
  }
  const odd = x.shape.findIndex((size, k) => k !== dim && size !== first.shape[k]);
  if (odd >= 0) {
    throw fail(
      RangeError,
      `Sizes of tensors must match except in dimension ${dim}. Expected size ${first.shape[odd]} but got size ${x.shape[odd]} for tensor number ${i} in the list.`,
      `Their shapes are [${first.shape.join(', ')}] and [${x.shape.join(', ')}].`,
    );
  }
}

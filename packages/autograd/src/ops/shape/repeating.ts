/** Tensors made longer by what they hold. */
import { checkInt, checkInts } from '../../check-shape.ts';
import { composite } from '../../define/composite.ts';
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import { contiguousStrides, normalizeDim, type Shape } from '../../shape.ts';
import type {
  Repeat,
  RepeatInterleave,
  RepeatInterleaveOptions,
  Tile,
} from '../../signatures/repeating.ts';
import { copyInto } from '../../contiguous.ts';
import { empty, isTensor, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { clone } from './copies.ts';
import { unsqueeze } from './dimensions.ts';
import { expand } from './expand.ts';
import { indexSelect } from '../indexing/index-select.ts';
import { sum } from '../reductions/reductions.ts';
import { flatten, reshape, view } from './views.ts';

const repeatRecord = operation({
  name: 'repeat',
  torch: 'torch.Tensor.repeat',
  summary: 'The tensor laid side by side with itself, so many times along each dimension.',
  formula: 'a, repeated',
  derivatives: {
    a: {
      formula: 'g, summed over the repeats',
      saves: '',
      // [r·n] is r rows of n: [r, n]. Every row came from the same numbers.
      rule: (g, { args: { repeats, shape } }: Saved<Repeats>) =>
        repeats.length === 0
          ? g
          : sum(
              reshape(
                g,
                repeats.flatMap((r, i) => [r, shape[i]!]),
              ),
              repeats.map((_, i) => 2 * i),
            ),
    },
  },
  samples: [
    [t([3]), [2]],
    [t([2, 3]), [2, 2]],
    [t([3]), [2, 1]],
    [t([]), [3]],
    [t([]), []],
    [t([2]), [0, 2]],
    [t([0]), [2]],
  ],
});

interface Repeats {
  readonly repeats: readonly number[];
  /** The shape of the input, with sizes of 1 in front for added dimensions. */
  readonly shape: Shape;
}

/** Source: `torch.Tensor.repeat` */
export const repeat: Op<Repeat> = publish((a: Tensor, repeats: readonly number[]): Tensor => {
  checkInts('repeat', 'repeats', 1, repeats, 'x.repeat([2, 1])');
  const lead = repeats.length - a.ndim;
  if (lead < 0) {
    throw fail(
      RangeError,
      'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor',
      `The shape is [${a.shape.join(', ')}]: say for each dimension how often.`,
    );
  }
  const shape = repeats.map((_, i) => (i < lead ? 1 : a.shape[i - lead]!));
  const sizes = repeats.map((r, i) => r * shape[i]!);
  const negative = sizes.find((size) => size < 0);
  if (negative !== undefined) {
    throw fail(
      RangeError,
      `Trying to create tensor with negative dimension ${negative}: [${sizes.join(', ')}]`,
      'A tensor is repeated 0 times or more.',
    );
  }
  const y = empty(sizes, a.dtype);
  // The result read as [r, n, r, n, …]: along each r the input does not move.
  const blocks = repeats.flatMap((r, i) => [r, shape[i]!]);
  const strides = repeats.flatMap((_, i) => [0, i < lead ? 0 : a.strides[i - lead]!]);
  copyInto(viewAs(y, blocks, contiguousStrides(blocks)), a, strides);
  return record(repeatRecord, y, a, null, null, { repeats, shape } satisfies Repeats);
}, repeatRecord);

/** As `repeat`, with 1 for each dimension in front that is not named. Source: `torch.tile` */
export const tile = composite<Tile>(
  (a: Tensor, dims: readonly number[]): Tensor => {
    checkInts('tile', 'dims', 1, dims, 'x.tile([2, 1])');
    const missing = Math.max(a.ndim - dims.length, 0);
    return repeat(a, [...new Array<number>(missing).fill(1), ...dims]);
  },
  {
    name: 'tile',
    summary: 'The tensor laid side by side with itself, so many times along the last dimensions.',
    formula: 'a, repeated',
    madeOf: ['repeat'],
    samples: [
      [t([2, 3]), [2]],
      [t([2]), [2, 1, 3]],
      [t([2, 3]), []],
      [t([]), [2]],
      [t([2, 2]), [0, 1]],
    ],
  },
);

/**
 * Every element, or every slice along a dimension, several times in a row: as often as one number
 * says, or a tensor with a number for each. Of a tensor of such numbers alone, the indices repeated.
 *
 * Source: `torch.repeat_interleave`
 */
export const repeatInterleave = composite<RepeatInterleave>(
  (
    a: Tensor,
    repeats?: number | Tensor,
    dim?: number | null,
    { outputSize }: RepeatInterleaveOptions = {},
  ): Tensor => {
    if (repeats === undefined) return repeatedIndices(a, outputSize);
    const along = dim ?? null;
    const x: Tensor = along === null ? flatten(a) : a;
    const d = normalizeDim(along ?? 0, x.ndim);
    if (!isTensor(repeats)) return repeatEach(x, repeats, d);
    const counts = countsFor(repeats, x.shape[d] ?? 1);
    return indexSelect(x, d, repeatedIndices(counts, outputSize));
  },
  {
    name: 'repeatInterleave',
    torch: 'torch.repeat_interleave',
    summary: 'Every element or slice several times in a row.',
    formula: 'a₀, a₀, …, a₁, a₁, …',
    madeOf: ['view', 'unsqueeze', 'expand', 'clone', 'indexSelect'],
    samples: [
      [t([3]), 2],
      [t([2, 3]), 2],
      [t([2, 3]), 2, -1],
      [t([2, 2]), 0, 0],
      [t([2, 3]), fixed([2], [2, 1]), 0],
      [t([3]), fixed([3], [0, 3, 1])],
      [t([2, 2]), fixed([1], [2]), 1],
      [t([2, 2]), fixed([], [3]), 0, { outputSize: 6 }],
      [t([]), 2],
      [t([]), fixed([1], [2])],
      [t([0]), 2],
      [fixed([3], [2, 0, 1])],
    ],
  },
);

function repeatEach(x: Tensor, n: number, dim: number): Tensor {
  checkInt('repeat_interleave', 'repeats', 1, n, 'How often each element comes');
  if (n < 0) {
    throw fail(RangeError, 'Repeats must be non-negative', `An element cannot come ${n} times.`);
  }
  const pairs: Tensor = unsqueeze(x, dim + 1);
  const spread: Tensor = expand(pairs, pairs.shape.with(dim + 1, n));
  return view(clone(spread), x.shape.with(dim, x.shape[dim]! * n));
}

function countsFor(repeats: Tensor, size: number): Tensor {
  if (repeats.ndim > 1) {
    throw fail(
      RangeError,
      'repeats must be 0-dim or 1-dim tensor',
      `Its shape is [${repeats.shape.join(', ')}].`,
    );
  }
  if (repeats.numel() === 1) return expand(reshape(repeats, [1]), [size]);
  if (repeats.numel() === size) return repeats;
  throw fail(
    RangeError,
    `repeats must have the same size as input along dim, but got repeats.size(0) = ${repeats.numel()} and input.size(0) = ${size}`,
    'Give one number for all, or one for each.',
  );
}

/** [2, 0, 1] gives 0, 0, 2: each index as often as its number says. */
function repeatedIndices(repeats: Tensor, outputSize: number | undefined): Tensor<[number]> {
  if (repeats.dtype !== 'int32') {
    throw fail(
      TypeError,
      `"repeat_interleave_cpu" not implemented for '${scalarTypeName[repeats.dtype]}'`,
      "How often something is repeated is a whole number: tensor([2, 1], { dtype: 'int32' }).",
    );
  }
  const counts = repeats.values();
  if (counts.some((n) => n < 0)) {
    throw fail(RangeError, 'repeats can not be negative', `They are [${counts.join(', ')}].`);
  }
  const total = counts.reduce((n, m) => n + m, 0);
  if (outputSize !== undefined && outputSize !== total) {
    throw fail(
      RangeError,
      'allocated size does not match required size',
      `outputSize is ${outputSize}, and the repeats add up to ${total}.`,
    );
  }
  const y = empty<[number]>([total], 'int32');
  let at = y.offset;
  counts.forEach((n, i) => {
    y.data.fill(i, at, at + n);
    at += n;
  });
  return y;
}

/** One tensor into several: views, each with its own gradient. */
import { checkInt, checkInts } from '../../check-shape.ts';
import { fail } from '../../errors.ts';
import { isGradEnabled } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { recordOutputs } from '../../record.ts';
import { t } from '../../sample.ts';
import { normalizeDim, type Shape } from '../../shape.ts';
import type { Chunk, Split, Unbind } from '../../signatures/several.ts';
import type { Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { cat } from './cat.ts';
import { stack } from './stack.ts';

/** A view that is one of several: PyTorch does not let those be changed in place. */
function oneOfSeveral(a: Tensor, shape: Shape, strides: readonly number[], offset: number): Tensor {
  const y = viewAs(a, shape, strides, offset);
  if (isGradEnabled()) y.viewOf = { ...y.viewOf!, origin: 'several' };
  return y;
}

const unbindRecord = operation({
  name: 'unbind',
  summary: 'The parts along a dimension, which goes away: one tensor for each index.',
  formula: 'yᵢ = a[i]',
  derivatives: {
    a: {
      formula: 'the gᵢ, stacked',
      saves: '',
      rule: (_, { args: dim }: Saved<number>, __, all) => stack(all, dim),
    },
  },
  samples: [[t([3])], [t([2, 3]), 1], [t([2, 3, 2]), -1], [t([2, 0])]],
});

/**
 * The parts along a dimension, which goes away: one tensor for each index.
 *
 * Source: `torch.unbind`
 */
export const unbind: Op<Unbind> = publish((a: Tensor, dim = 0): Tensor[] => {
  if (a.ndim === 0) throw noDimensions(dim);
  const d = normalizeDim(dim, a.ndim);
  const shape = a.shape.toSpliced(d, 1);
  const strides = a.strides.toSpliced(d, 1);
  const step = a.strides[d]!;
  const parts = Array.from({ length: a.shape[d]! }, (_, i) =>
    oneOfSeveral(a, shape, strides, a.offset + i * step),
  );
  recordOutputs(unbindRecord, parts, a, d);
  return parts;
}, unbindRecord);

/** What is said of a dimension of a tensor that has none. */
export function noDimensions(dim: number): RangeError {
  return fail(
    RangeError,
    `Dimension specified as ${dim} but tensor has no dimensions`,
    'It holds a single number: read it with x.item().',
  );
}

const splitRecord = operation({
  name: 'split',
  node: ({ args }) => ((args as Cut).bySizes ? 'SplitWithSizesBackward0' : 'SplitBackward0'),
  summary:
    'The parts along a dimension, of one size (the last may be smaller) or of the given sizes.',
  formula: 'y₀ = a[0 : n], y₁ = a[n : 2n], …',
  derivatives: {
    a: {
      formula: 'the gᵢ, one after the other',
      saves: '',
      rule: (_, { args }: Saved<Cut>, __, all) => cat(all, args.dim),
    },
  },
  samples: [
    [t([5]), 2],
    [t([2, 4]), 2, 1],
    [t([2, 4]), [1, 3], -1],
    [t([3]), [0, 3]],
    [t([0]), 2],
    [t([2, 0]), 1],
  ],
});

interface Cut {
  readonly dim: number;
  readonly bySizes: boolean;
}

/**
 * The parts along a dimension, of one size (the last may be smaller) or of the given sizes.
 *
 * Shapes: […, n, …] → parts […, size, …], of which the last may be shorter.
 * Throws: RangeError for a single number, a negative size, or sizes that do not add up; TypeError for a
 * fraction.
 * Source: `torch.split`
 */
export const split: Op<Split> = publish(
  (a: Tensor, size: number | readonly number[], dim = 0): Tensor[] => {
    if (a.ndim === 0) {
      throw fail(
        RangeError,
        'split expects at least a 1-dimensional tensor',
        'It holds a single number: there is nothing to split.',
      );
    }
    const d = normalizeDim(dim, a.ndim);
    return typeof size === 'number'
      ? cut(a, equalSizes(a.shape[d]!, size), { dim: d, bySizes: false })
      : cut(a, checkedSizes(a.shape[d]!, size, d), { dim: d, bySizes: true });
  },
  splitRecord,
);

/** Views of the given sizes along a dimension, one after the other. */
function cut(a: Tensor, sizes: readonly number[], args: Cut): Tensor[] {
  const step = a.strides[args.dim]!;
  let start = 0;
  const parts = sizes.map((size) => {
    const y = oneOfSeveral(a, a.shape.with(args.dim, size), a.strides, a.offset + start * step);
    start += size;
    return y;
  });
  recordOutputs(splitRecord, parts, a, args);
  return parts;
}

function equalSizes(whole: number, size: number): number[] {
  checkInt('split', 'split_size', 1, size, 'The length of each part');
  if (size < 0) {
    throw fail(
      RangeError,
      `split expects split_size be non-negative, but got split_size=${size}`,
      'It is the length of each part.',
    );
  }
  if (size === 0 && whole > 0) {
    throw fail(
      RangeError,
      `split_size can only be 0 if dimension size is 0, but got dimension size of ${whole}`,
      'Parts of length 0 never come to an end.',
    );
  }
  const count = size === 0 ? 1 : Math.max(Math.ceil(whole / size), 1);
  return Array.from({ length: count }, (_, i) => Math.min(size, whole - i * size));
}

function checkedSizes(whole: number, sizes: readonly number[], dim: number): readonly number[] {
  checkInts('split_with_sizes', 'split_sizes', 2, sizes, 'x.split([1, 2])');
  const list = `[${sizes.join(', ')}]`;
  if (sizes.some((size) => size < 0)) {
    throw fail(
      RangeError,
      `split_with_sizes expects split_sizes have only non-negative entries, but got split_sizes=${list}`,
      'Each is the length of one part.',
    );
  }
  if (sizes.reduce((total, size) => total + size, 0) !== whole) {
    throw fail(
      RangeError,
      `split_with_sizes expects split_sizes to sum exactly to ${whole} (input tensor's size at dimension ${dim}), but got split_sizes=${list}`,
      'Every element belongs to exactly one part.',
    );
  }
  return sizes;
}

const chunkRecord = operation({
  name: 'chunk',
  node: '',
  summary: 'At most so many parts along a dimension, all of one size but for the last.',
  formula: 'y₀ = a[0 : n], y₁ = a[n : 2n], …',
  derivatives: {},
  madeOf: ['split'],
  samples: [
    [t([5]), 3],
    [t([6]), 4],
    [t([2, 4]), 2, 1],
    [t([0]), 3],
  ],
});

/**
 * At most so many parts along a dimension, all of one size but for the last.
 *
 * Shapes: […, n, …] → at most so many parts.
 * Throws: RangeError for a single number or fewer than one part; TypeError for a fraction.
 * Source: `torch.chunk`
 */
export const chunk: Op<Chunk> = publish((a: Tensor, chunks: number, dim = 0): Tensor[] => {
  if (a.ndim === 0) {
    throw fail(
      RangeError,
      'chunk expects at least a 1-dimensional tensor',
      'It holds a single number: there is nothing to split.',
    );
  }
  checkInt('chunk', 'chunks', 1, chunks, 'The number of parts');
  if (chunks < 1) {
    throw fail(
      RangeError,
      `chunk expects \`chunks\` to be greater than 0, got: ${chunks}`,
      'It is the number of parts.',
    );
  }
  const d = normalizeDim(dim, a.ndim);
  const whole = a.shape[d]!;
  // Nothing can be split into as many nothings as one likes.
  if (whole === 0) return cut(a, nothings(chunks), { dim: d, bySizes: true });
  return cut(a, equalSizes(whole, Math.ceil(whole / chunks)), { dim: d, bySizes: false });
}, chunkRecord);

function nothings(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

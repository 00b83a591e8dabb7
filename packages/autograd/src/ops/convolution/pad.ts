/** Margins around a tensor, or, with negative sizes, margins cut off. */
import { fail } from '../../errors.ts';
import { tapsOf } from '../../kernels/taps.ts';
import { operation, type Saved } from '../../operation.ts';
import { interceptable, type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import type { Pad, PadMode } from '../../signatures/images.ts';
import { copyInto } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { resample, resampling } from './resampling.ts';

/** [before the last dimension, after it, before the one in front of it, …]. */
type Sides = readonly number[];

const constantRecord = operation({
  name: 'constantPad',
  torch: 'torch.constant_pad_nd',
  node: 'ConstantPadNdBackward0',
  summary: 'Margins of one number.',
  formula: 'a, with margins around it',
  method: false,
  derivatives: {
    a: {
      formula: 'g without the margins',
      saves: '',
      rule: (g, { args }: Saved<Sides>) =>
        constantPad(
          g,
          args.map((n) => -n),
          0,
        ),
    },
  },
  samples: [],
});

export const constantPad = interceptable((a: Tensor, sides: Sides, value: number): Tensor => {
  const before = a.shape.map((_, i) => sides[2 * (a.ndim - 1 - i)] ?? 0);
  const after = a.shape.map((_, i) => sides[2 * (a.ndim - 1 - i) + 1] ?? 0);
  const shape = a.shape.map((n, i) => n + before[i]! + after[i]!);
  if (shape.some((n) => n < 0)) {
    throw fail(
      RangeError,
      'narrow(): length must be non-negative.',
      `The shape is [${a.shape.join(', ')}]: the margins cut off more than there is.`,
    );
  }
  const y = empty(shape, a.dtype);
  const filling = a.dtype === 'bool' ? 1 : value;
  if (value !== 0) y.data.fill(filling, y.offset, y.offset + y.storage.size);
  // What is left of the input, in both.
  const kept = a.shape.map((n, i) => n + Math.min(before[i]!, 0) + Math.min(after[i]!, 0));
  if (kept.every((n) => n > 0)) {
    const start = (x: Tensor, by: (i: number) => number): number =>
      x.strides.reduce((at, step, i) => at + step * Math.max(by(i), 0), x.offset);
    const from = viewAs(
      a,
      kept,
      a.strides,
      start(a, (i) => -before[i]!),
    );
    copyInto(
      viewAs(
        y,
        kept,
        y.strides,
        start(y, (i) => before[i]!),
      ),
      from,
      from.strides,
    );
  }
  return record(constantRecord, y, a, null, null, sides);
}, constantRecord);

const padRecord = resampling({
  name: 'pad',
  torch: 'torch.nn.functional.pad',
  node: 'ConstantPadNdBackward0',
  summary: 'Margins of one number, or of what lies near them.',
  formula: 'a, with margins around it',
  derivative: 'each g to the element that it repeats',
  once: true,
  samples: [
    [t([2, 3]), [1, 2]],
    [t([2, 3]), [1, 0, 0, 2], 'constant', 0.5],
    [t([3]), [-1, 1]],
    [t([]), []],
    [t([0]), [1, 1], 'constant', 2],
    [fixed([2], [3, 4]), [1, 1], 'constant', 5],
    [fixed([2], [1, 0], 'bool'), [1, 1], 'constant', 5],
    ...(['reflect', 'replicate', 'circular'] as const).flatMap((mode) => [
      [t([2, 3]), [2, 1], mode],
      [t([1, 2, 4]), [1, 0], mode],
      [t([1, 1, 3, 3]), [1, 2, 0, 1], mode],
    ]),
    [t([2, 4]), [-1, 2], 'replicate'],
  ],
});

/** Which element stands at place `i`, counted from the first of the input. */
const sources: {
  readonly [mode in Exclude<PadMode, 'constant'>]: (i: number, n: number) => number;
} = {
  reflect: (i, n) => (i < 0 ? -i : i >= n ? 2 * (n - 1) - i : i),
  replicate: (i, n) => Math.min(Math.max(i, 0), n - 1),
  circular: (i, n) => (i + n) % n,
};

const NODES = { reflect: 'ReflectionPad', replicate: 'ReplicationPad' } as const;

function nearMargins(a: Tensor, sides: Sides, mode: Exclude<PadMode, 'constant'>): Tensor {
  const dims = sides.length / 2;
  if (dims === 0 || dims > 3 || (a.ndim !== dims + 1 && a.ndim !== dims + 2)) {
    throw fail(
      RangeError,
      `Padding size ${sides.length} is not supported for ${a.ndim}D input tensor.`,
      'Two sizes go with the last dimension of 2 or 3, four with the last two of 3 or 4: samples and channels get no margins.',
    );
  }
  const last = Array.from({ length: dims }, (_, k) => {
    const [before, after] = sides.slice(2 * (dims - 1 - k)) as [number, number];
    const dim = a.ndim - dims + k;
    const n = a.shape[dim]!;
    if (mode === 'reflect' && (before >= n || after >= n)) {
      throw fail(
        RangeError,
        `Argument #4: Padding size should be less than the corresponding input dimension, but got: padding (${before}, ${after}) at dimension ${dim} of input [${a.shape.join(', ')}]`,
        `A mirror of ${n} elements shows ${n - 1} behind the edge.`,
      );
    }
    if (mode === 'circular' && (before > n || after > n)) {
      throw fail(
        RangeError,
        'Padding value causes wrapping around more than once.',
        `There are ${n} elements to go around.`,
      );
    }
    const source = sources[mode];
    return tapsOf(n, n + before + after, (i) => [[source(i - before, n), 1]]);
  });
  const node = mode === 'circular' ? 'CopySlices' : `${NODES[mode]}${dims}DBackward0`;
  return resample(padRecord, a, { last, node });
}

/**
 * Margins: two sizes for the last dimension, two more for the one before it, and so on. They hold one
 * number, 0 unless told, or, as `mode` says, the input mirrored at its edge ('reflect'), its edge
 * repeated ('replicate'), or its other end ('circular'). A negative size cuts off.
 *
 * Throws: RangeError for sizes that do not fit, TypeError for an unknown mode.
 * Source: `torch.nn.functional.pad`
 */
export const pad: Op<Pad> = publish(
  (a: Tensor, sides: Sides, mode: PadMode = 'constant', value: number | null = null): Tensor => {
    if (sides.length % 2 !== 0) {
      throw fail(
        RangeError,
        'Padding length must be divisible by 2',
        'Each dimension has a margin before and one after it.',
      );
    }
    if (sides.length > 2 * a.ndim) {
      throw fail(
        RangeError,
        `Padding length should be less than or equal to two times the input dimension but got padding length ${sides.length} and input of dimension ${a.ndim}`,
        'There are two sizes for each dimension, the last one first.',
      );
    }
    if (mode === 'constant') return constantPad(a, sides, value ?? 0);
    if (!Object.hasOwn(sources, mode)) {
      throw fail(
        TypeError,
        `Unrecognised padding mode ${String(mode)}`,
        "There are 'constant', 'reflect', 'replicate' and 'circular'.",
      );
    }
    if (value !== null && value !== 0) {
      throw fail(
        TypeError,
        `Padding mode "${mode}" doesn't take in value argument`,
        'Its margins are made of the input.',
      );
    }
    return nearMargins(a, sides, mode);
  },
  padRecord,
);

/** Channels spread over the places of a larger image, and back. */
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { interceptable, type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import type { PixelShuffle, PixelUnshuffle } from '../../signatures/images.ts';
import type { Tensor } from '../../tensor.ts';
import { clone } from '../shape/copies.ts';
import { permute } from '../shape/dimensions.ts';
import { reshape } from '../shape/views.ts';

const shuffleRecord = operation({
  name: 'pixelShuffle',
  torch: 'torch.nn.functional.pixel_shuffle',
  summary: 'Every r² channels as one, r times as high and as wide.',
  formula: 'y[c, r i + p, r j + q] = a[r² c + r p + q, i, j]',
  method: false,
  derivatives: {
    a: {
      formula: 'unshuffle g',
      saves: '',
      rule: (g, { args: r }: Saved<number>) => unshuffle(g, r),
    },
  },
  samples: [
    [t([1, 4, 2, 3]), 2],
    [t([9, 1, 2]), 3],
    [t([2, 2, 8, 1, 2]), 2],
    [t([1, 2, 2, 2]), 1],
  ],
});

const unshuffleRecord = operation({
  name: 'pixelUnshuffle',
  torch: 'torch.nn.functional.pixel_unshuffle',
  summary: 'Every square of r times r elements as r² channels.',
  formula: 'y[r² c + r p + q, i, j] = a[c, r i + p, r j + q]',
  method: false,
  derivatives: {
    a: {
      formula: 'shuffle g',
      saves: '',
      rule: (g, { args: r }: Saved<number>) => shuffle(g, r),
    },
  },
  samples: [
    [t([1, 1, 4, 6]), 2],
    [t([1, 3, 6]), 3],
    [t([2, 2, 2, 2, 4]), 2],
  ],
});

/** Reads `a` as `sizes` behind its first dimensions, takes them in another order, and reads that as `shape`. */
function reordered(
  a: Tensor,
  sizes: readonly number[],
  order: readonly number[],
  shape: readonly number[],
): Tensor {
  const lead = a.shape.slice(0, -3);
  const dims = [...lead.keys(), ...order.map((d) => lead.length + d)];
  const apart = permute(reshape(a, [...lead, ...sizes]), dims);
  return clone(reshape(apart, [...lead, ...shape]));
}

const shuffle = interceptable((a: Tensor, r: number): Tensor => {
  const [c, h, w] = a.shape.slice(-3) as [number, number, number];
  const channels = c / (r * r);
  const y = noGrad(() =>
    reordered(a, [channels, r, r, h, w], [0, 3, 1, 4, 2], [channels, h * r, w * r]),
  );
  return record(shuffleRecord, y, a, null, null, r);
}, shuffleRecord);

const unshuffle = interceptable((a: Tensor, r: number): Tensor => {
  const [c, h, w] = a.shape.slice(-3) as [number, number, number];
  const [rows, columns] = [h / r, w / r];
  const y = noGrad(() =>
    reordered(a, [c, rows, r, columns, r], [0, 2, 4, 1, 3], [c * r * r, rows, columns]),
  );
  return record(unshuffleRecord, y, a, null, null, r);
}, unshuffleRecord);

function checkFactor(name: string, argument: string, a: Tensor, r: number): void {
  if (a.ndim < 3) {
    throw fail(
      RangeError,
      `${name} expects input to have at least 3 dimensions, but got input with ${a.ndim} dimension(s)`,
      'The last three are channels, rows and columns.',
    );
  }
  if (Number.isInteger(r) && r > 0) return;
  throw fail(
    RangeError,
    `${name} expects a positive ${argument}, but got ${r}`,
    'It says how many times as high and as wide one of the two is.',
  );
}

/**
 * Every `upscaleFactor`² channels as one that is so many times as high and as wide.
 *
 * Shapes: input […, C · r², H, W] → […, C, H · r, W · r].
 * Throws: RangeError when the channels cannot be divided.
 * Source: `torch.nn.functional.pixel_shuffle`
 */
export const pixelShuffle: Op<PixelShuffle> = publish(
  (a: Tensor, upscaleFactor: number): Tensor => {
    checkFactor('pixel_shuffle', 'upscale_factor', a, upscaleFactor);
    const square = upscaleFactor ** 2;
    if (a.shape.at(-3)! % square !== 0) {
      throw fail(
        RangeError,
        `pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of upscale_factor, but input.size(-3)=${a.shape.at(-3)} is not divisible by ${square}`,
        `Every ${square} channels become one.`,
      );
    }
    return shuffle(a, upscaleFactor);
  },
  shuffleRecord,
);

/**
 * The opposite of `pixelShuffle`.
 *
 * Shapes: input […, C, H · r, W · r] → […, C · r², H, W].
 * Throws: RangeError when rows or columns cannot be divided.
 * Source: `torch.nn.functional.pixel_unshuffle`
 */
export const pixelUnshuffle: Op<PixelUnshuffle> = publish(
  (a: Tensor, downscaleFactor: number): Tensor => {
    checkFactor('pixel_unshuffle', 'downscale_factor', a, downscaleFactor);
    ['height', 'width'].forEach((side, k) => {
      const n = a.shape.at(k - 2)!;
      if (n % downscaleFactor === 0) return;
      throw fail(
        RangeError,
        `pixel_unshuffle expects ${side} to be divisible by downscale_factor, but input.size(${k - 2})=${n} is not divisible by ${downscaleFactor}`,
        `Squares of ${downscaleFactor} times ${downscaleFactor} have to fill the image.`,
      );
    });
    return unshuffle(a, downscaleFactor);
  },
  unshuffleRecord,
);

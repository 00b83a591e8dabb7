/** Windows of images as columns, and back: what a convolution is made of. */
import { fail } from '../../errors.ts';
import {
  addWindows,
  placesOfWindows,
  readWindows,
  type Windows,
} from '../../kernels/convolution.ts';
import { operation, type Saved } from '../../operation.ts';
import { interceptable, type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import { sizeOf, type Shape } from '../../shape.ts';
import type { Fold, UnfoldImages, WindowOptions } from '../../signatures/images.ts';
import { contiguousData } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { checkImages } from './check-images.ts';
import { type PerDim, pairOf } from './pairs.ts';

interface Both {
  readonly windows: Windows;
  /** The shape of the images, and that of the columns. */
  readonly images: Shape;
  readonly columns: Shape;
}

const unfoldRecord = operation({
  name: 'F.unfold',
  torch: 'torch.nn.functional.unfold',
  node: 'Im2ColBackward0',
  summary: 'Each window of an image as a column.',
  formula: 'y[n, c · kl + k, i] = element k of window i of channel c',
  method: false,
  derivatives: {
    a: {
      formula: 'fold g',
      saves: '',
      rule: (g, { args }: Saved<Both>) => toImages(g, args),
    },
  },
  samples: [
    [t([1, 2, 3, 3]), 2],
    [t([2, 3, 4]), [2, 3]],
    [t([1, 1, 4, 4]), 2, { stride: 2, padding: 1, dilation: [1, 2] }],
    [t([0, 1, 3, 3]), 2],
  ],
});

const foldRecord = operation({
  name: 'F.fold',
  torch: 'torch.nn.functional.fold',
  node: 'Col2ImBackward0',
  summary: 'Each column laid back as a window of an image; where windows overlap they are added.',
  formula: 'y[n, c, p] = Σ a[n, c · kl + k, i] over the windows i whose element k lies at p',
  method: false,
  derivatives: {
    a: {
      formula: 'unfold g',
      saves: '',
      rule: (g, { args }: Saved<Both>) => toColumns(g, args),
    },
  },
  samples: [
    [t([1, 4, 4]), [3, 3], 2],
    [t([8, 2]), [2, 3], [2, 2]],
    [t([1, 4, 9]), [4, 4], 2, { stride: 2, padding: 1 }],
  ],
});

/** Samples times channels: the planes. */
const planes = ({ images }: Both): number => sizeOf(images.slice(0, -2));

const toColumns = interceptable((a: Tensor, both: Both): Tensor => {
  const y = empty(both.columns, a.dtype);
  const plane = sizeOf(both.images.slice(-2));
  const out = new Float64Array(y.numel());
  const x = { data: contiguousData(a), offset: 0 };
  readWindows(x, planes(both), plane, placesOfWindows(both.windows), out);
  y.data.set(out, y.offset);
  return record(unfoldRecord, y, a, null, null, both);
}, unfoldRecord);

const toImages = interceptable((a: Tensor, both: Both): Tensor => {
  const y = empty(both.images, a.dtype);
  const plane = sizeOf(both.images.slice(-2));
  const out = new Float64Array(y.numel());
  addWindows(contiguousData(a), planes(both), plane, placesOfWindows(both.windows), out, 0);
  y.data.set(out, y.offset);
  return record(foldRecord, y, a, null, null, both);
}, foldRecord);

function windowsOf(image: Shape, kernelSize: PerDim, options: WindowOptions): Windows {
  const window = pairOf('kernel_size', kernelSize, 2);
  const stride = pairOf('stride', options.stride ?? 1, 2);
  const padding = pairOf('padding', options.padding ?? 0, 2);
  const dilation = pairOf('dilation', options.dilation ?? 1, 2);
  const [rows, columns] = [0, 1].map((k) => {
    const reach = dilation[k]! * (window[k]! - 1) + 1;
    return Math.floor((image[k]! + 2 * padding[k]! - reach) / stride[k]!) + 1;
  }) as [number, number];
  if (rows < 1 || columns < 1) {
    const pair = ([p, q]: Shape): string => `(${p}, ${q})`;
    throw fail(
      RangeError,
      `Given input with spatial size ${pair(image)}, kernel_size=${pair(window)}, dilation=${pair(dilation)}, padding=${pair(padding)}, calculated shape of the array of sliding blocks as ${pair([rows, columns])}, but its components must be at least one.`,
      'No window fits into the image.',
    );
  }
  const whole = [image[0]!, image[1]!] as const;
  return { image: whole, window, count: [rows, columns], stride, padding, dilation };
}

/**
 * Each window of an image as a column: channel by channel, row by row.
 *
 * Shapes: input [N, C, H, W] or [C, H, W] → [N, C · k · l, windows] or without N.
 * Throws: RangeError when no window fits.
 * Source: `torch.nn.functional.unfold`
 */
export const unfold: Op<UnfoldImages> = publish(
  (a: Tensor, kernelSize: PerDim, options: WindowOptions = {}): Tensor => {
    checkImages('im2col', a, 2);
    const windows = windowsOf(a.shape.slice(-2), kernelSize, options);
    const depth = a.shape.at(-3)! * sizeOf(windows.window);
    const columns = [...a.shape.slice(0, -3), depth, sizeOf(windows.count)];
    return toColumns(a, { windows, images: a.shape, columns });
  },
  unfoldRecord,
);

/**
 * Each column laid back as a window of an image of `outputSize`; where windows overlap they are added.
 *
 * Shapes: input [N, C · k · l, windows] or without N → [N, C, …outputSize] or without N.
 * Throws: RangeError when the columns are not those of such windows.
 * Source: `torch.nn.functional.fold`
 */
export const fold: Op<Fold> = publish(
  (a: Tensor, outputSize: PerDim, kernelSize: PerDim, options: WindowOptions = {}): Tensor => {
    checkImages('col2im', a, 1);
    const image = pairOf('output_size', outputSize, 2);
    const windows = windowsOf(image, kernelSize, options);
    const { window, count, stride, padding, dilation } = windows;
    const [depth, found] = a.shape.slice(-2) as [number, number];
    const pair = ([p, q]: Shape): string => `(${p}, ${q})`;
    if (depth % sizeOf(window) !== 0) {
      throw fail(
        RangeError,
        `Expected size of input's dimension 1 to be divisible by the product of kernel_size, but got input.size(1)=${depth} and kernel_size=${pair(window)}.`,
        `A column holds ${sizeOf(window)} numbers for each channel.`,
      );
    }
    if (found !== sizeOf(count)) {
      throw fail(
        RangeError,
        `Given output_size=${pair(image)}, kernel_size=${pair(window)}, dilation=${pair(dilation)}, padding=${pair(padding)}, stride=${pair(stride)}, expected size of input's dimension 2 to match the calculated number of sliding blocks ${count[0]} * ${count[1]} = ${sizeOf(count)}, but got input.size(2)=${found}.`,
        'There is a column for each window of the image.',
      );
    }
    const images = [...a.shape.slice(0, -2), depth / sizeOf(window), ...image];
    return toImages(a, { windows, images, columns: a.shape });
  },
  foldRecord,
);

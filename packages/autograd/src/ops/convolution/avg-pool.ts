/** Averages over windows. */
import { composite } from '../../define/composite.ts';
import { floatsOnly } from '../../define/floats-only.ts';
import { type Taps, tapsOf } from '../../kernels/taps.ts';
import { type Op, publish } from '../../publish.ts';
import { t } from '../../sample.ts';
import type { AdaptivePool, AvgPool, AvgPoolOptions } from '../../signatures/pooling.ts';
import type { Tensor } from '../../tensor.ts';
import { squeeze, unsqueeze } from '../shape/dimensions.ts';
import { checkImages } from './check-images.ts';
import { type PerDim, pairOf } from './pairs.ts';
import { evenSpans, type Span, windowsOf } from './pool-windows.ts';
import { resample, resampling } from './resampling.ts';

const avgPool2dRecord = resampling({
  name: 'avgPool2d',
  torch: 'torch.nn.functional.avg_pool2d',
  node: 'AvgPool2DBackward0',
  summary: 'The mean of each window.',
  formula: 'Σ a in the window / its size',
  derivative: 'g / the size, to each element of the window',
  once: true,
  samples: [
    [t([1, 2, 4, 4]), 2],
    [t([2, 3, 5]), [2, 3], { stride: 1 }],
    [t([1, 1, 5, 4]), 3, { stride: 2, padding: 1 }],
    [t([1, 1, 5, 4]), 3, { stride: 2, padding: 1, countIncludePad: false }],
    [t([1, 1, 5, 6]), 3, { stride: 2, padding: [1, 0], ceilMode: true }],
    [t([1, 1, 4, 4]), 2, { ceilMode: true, divisorOverride: 3 }],
    [t([0, 1, 4, 4]), 2],
  ],
});

/** The mean of each span. */
function means(n: number, spans: readonly Span[], divisor: (span: Span) => number): Taps {
  return tapsOf(n, spans.length, (i) => {
    const { start, end } = spans[i]!;
    const weight = 1 / divisor(spans[i]!);
    return Array.from({ length: Math.max(end - start, 0) }, (_, k) => [start + k, weight]);
  });
}

/**
 * The mean of each window; the windows lie side by side unless a stride is told.
 *
 * Shapes: input [N, C, H, W] or [C, H, W] → the same with fewer rows and columns.
 * Throws: RangeError when no window fits, TypeError for whole numbers.
 * Source: `torch.nn.functional.avg_pool2d`
 */
export const avgPool2d: Op<AvgPool<2>> = publish(
  (a: Tensor, kernelSize: PerDim, options: AvgPoolOptions = {}): Tensor => {
    const { padding = 0, ceilMode = false, countIncludePad = true, divisorOverride } = options;
    checkImages('avg_pool2d', a, 2);
    floatsOnly('avg_pool2d', a.dtype);
    const size = pairOf('kernel_size', kernelSize, 2);
    const stride = pairOf('stride', options.stride ?? size, 2);
    const margin = pairOf('padding', padding, 2);
    const how = { size, stride, padding: margin, dilation: [1, 1] as const, ceilMode };
    const last = windowsOf(a, how).map((spans, k) =>
      means(a.shape.at(k - 2)!, spans, ({ start, end, reach }) => {
        if (divisorOverride !== undefined) return k === 0 ? 1 : divisorOverride;
        return countIncludePad ? reach : end - start;
      }),
    );
    return resample(avgPool2dRecord, a, { last });
  },
  avgPool2dRecord,
);

/**
 * The mean of each window of signals.
 *
 * Shapes: input [N, C, L] or [C, L] → the same, shorter.
 * Source: `torch.nn.functional.avg_pool1d`
 */
export const avgPool1d = composite<AvgPool<1>>(
  (
    a: Tensor,
    kernelSize: PerDim,
    options: Omit<AvgPoolOptions, 'divisorOverride'> = {},
  ): Tensor => {
    checkImages('avg_pool1d', a, 1);
    const size = pairOf('kernel_size', kernelSize, 1);
    const { padding = 0 } = options;
    const rows = avgPool2d(unsqueeze(a, -2), size, {
      ...options,
      stride: options.stride === undefined ? size : pairOf('stride', options.stride, 1),
      padding: pairOf('padding', padding, 1, 0),
    });
    return squeeze(rows, -2);
  },
  {
    name: 'avgPool1d',
    torch: 'torch.nn.functional.avg_pool1d',
    summary: 'The mean of each window of signals.',
    formula: 'Σ a in the window / its size',
    madeOf: ['unsqueeze', 'avgPool2d', 'squeeze'],
    method: false,
    samples: [
      [t([2, 3, 4]), 2],
      [t([2, 5]), 3, { stride: 1, padding: 1, countIncludePad: false }],
      [t([1, 1, 6]), [3], { stride: 2, padding: 1, ceilMode: true }],
    ],
  },
);

const adaptiveAvgPool2dRecord = resampling({
  name: 'adaptiveAvgPool2d',
  torch: 'torch.nn.functional.adaptive_avg_pool2d',
  node: 'AdaptiveAvgPool2DBackward0',
  summary: 'The means of as many windows as asked for, which cover the whole.',
  formula: 'Σ a in the window / its size',
  derivative: 'g / the size, to each element of the window',
  once: true,
  samples: [
    [t([1, 2, 4, 5]), [2, 3]],
    [t([2, 4, 4]), 2],
    [t([1, 2, 3, 4]), 1],
    [t([1, 1, 3, 4]), [null, 2]],
    [t([1, 1, 2, 3]), [3, 5]],
  ],
});

/** A size for rows and columns; null keeps that of the input. */
export type OutputSize = number | null | readonly (number | null)[];

/** The windows of as many rows and columns as asked for. */
export function evenWindows(a: Tensor, outputSize: OutputSize): readonly (readonly Span[])[] {
  const wanted = typeof outputSize === 'object' && outputSize !== null ? outputSize : [outputSize];
  return [0, 1].map((k) => {
    const n = a.shape.at(k - 2)!;
    return evenSpans(n, wanted[wanted.length === 1 ? 0 : k] ?? n);
  });
}

/**
 * The means of as many windows as asked for, which together cover the whole.
 *
 * Shapes: input [N, C, H, W] or [C, H, W] → the same with the rows and columns asked for.
 * Source: `torch.nn.functional.adaptive_avg_pool2d`
 */
export const adaptiveAvgPool2d: Op<AdaptivePool<2>> = publish(
  (a: Tensor, outputSize: OutputSize): Tensor => {
    checkImages('adaptive_avg_pool2d', a, 2);
    floatsOnly('adaptive_avg_pool2d', a.dtype);
    const windows = evenWindows(a, outputSize);
    const last = windows.map((spans, k) => means(a.shape.at(k - 2)!, spans, ({ reach }) => reach));
    const isMean = windows.every((spans) => spans.length === 1);
    const maps = isMean ? { last, node: 'MeanBackward1' } : { last };
    return resample(adaptiveAvgPool2dRecord, a, maps);
  },
  adaptiveAvgPool2dRecord,
);

/**
 * The same for signals.
 *
 * Shapes: input [N, C, L] or [C, L] → the same, as long as asked for.
 * Source: `torch.nn.functional.adaptive_avg_pool1d`
 */
export const adaptiveAvgPool1d = composite<AdaptivePool<1>>(
  (a: Tensor, outputSize: number): Tensor => {
    checkImages('adaptive_avg_pool1d', a, 1);
    return squeeze(adaptiveAvgPool2d(unsqueeze(a, -2), [1, outputSize]), -2);
  },
  {
    name: 'adaptiveAvgPool1d',
    torch: 'torch.nn.functional.adaptive_avg_pool1d',
    summary: 'The means of as many windows as asked for, which cover the whole signal.',
    formula: 'Σ a in the window / its size',
    madeOf: ['unsqueeze', 'adaptiveAvgPool2d', 'squeeze'],
    method: false,
    samples: [
      [t([2, 3, 5]), 2],
      [t([3, 4]), 1],
      [t([1, 2, 3]), 5],
    ],
  },
);

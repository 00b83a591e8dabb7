/** The largest element of each window. */
import { zeros } from '../../creation.ts';
import { composite } from '../../define/composite.ts';
import type { Picks } from '../../define/picks.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, type Sample, t } from '../../sample.ts';
import type { Shape } from '../../shape.ts';
import type { AdaptiveMaxPool, MaxPool, MaxPoolOptions } from '../../signatures/pooling.ts';
import { contiguousData } from '../../contiguous.ts';
import { empty, isTensor, type Tensor } from '../../tensor.ts';
import { squeeze, unsqueeze } from '../shape/dimensions.ts';
import { gather } from '../indexing/gather.ts';

import { scatterAdd } from '../indexing/scatter.ts';
import { flatten, reshape } from '../shape/views.ts';
import { evenWindows, type OutputSize } from './avg-pool.ts';
import { checkImages } from './check-images.ts';
import { type PerDim, pairOf } from './pairs.ts';
import { type Span, windowsOf } from './pool-windows.ts';

interface Largest {
  readonly shape: Shape;
  /** For each window the place of its largest element, counted through rows and columns. */
  readonly indices: Tensor;
}

/** The record of a pooling that picks: each gradient goes to the element that was the largest. */
function picking(name: string, torch: string, node: string, samples: readonly Sample[]): Operation {
  return operation({
    name,
    torch: `torch.nn.functional.${torch}`,
    node,
    summary: 'The largest element of each window.',
    formula: 'max a in the window',
    method: false,
    once: true,
    derivatives: {
      a: {
        formula: 'g to the largest of each window, the first of equals',
        saves: '',
        rule: (g, { args: { shape, indices } }: Saved<Largest>) => {
          const planes = flatten(zeros(shape, { dtype: g.dtype }), -2);
          const added = scatterAdd(planes, -1, flatten(indices, -2), flatten(g, -2));
          return reshape(added, shape);
        },
      },
    },
    samples,
  });
}

function largest(a: Tensor, [rows, columns]: readonly (readonly Span[])[]): Tensor {
  const indices = empty([...a.shape.slice(0, -2), rows!.length, columns!.length], 'int32');
  const x = contiguousData(a);
  const [height, width] = a.shape.slice(-2) as [number, number];
  let at = indices.offset;
  for (let plane = 0; plane < x.length; plane += height * width) {
    for (const r of rows!) {
      for (const c of columns!) {
        let most = -Infinity;
        let place = r.start * width + c.start;
        for (let i = r.start; i < r.end; i += r.step) {
          for (let j = c.start; j < c.end; j += c.step) {
            const value = x[plane + i * width + j]!;
            if (value > most || value !== value) {
              most = value;
              place = i * width + j;
            }
          }
        }
        indices.data[at++] = place;
      }
    }
  }
  return indices;
}

function pick(op: Operation, a: Tensor, windows: readonly (readonly Span[])[]): Picks {
  const indices = largest(a, windows);
  const values = noGrad(() => {
    const found = gather(flatten(a, -2), -1, flatten(indices, -2));
    return reshape(found, indices.shape);
  });
  const args: Largest = { shape: a.shape, indices };
  return { values: record(op, values, a, null, null, args), indices };
}

const maxPool2dRecord = picking('maxPool2d', 'max_pool2d', 'MaxPool2DWithIndicesBackward0', [
  [t([1, 2, 4, 4]), 2],
  [t([2, 3, 5]), [2, 3], { stride: 1, returnIndices: true }],
  [t([1, 1, 5, 4]), 3, { stride: 2, padding: 1 }],
  [t([1, 1, 5, 6]), 2, { stride: 2, dilation: 2, returnIndices: true }],
  [t([1, 1, 5, 6]), 3, { stride: 2, padding: [1, 0], ceilMode: true }],
  [t([0, 1, 4, 4]), 2],
  [exact([1, 2, 4], [1, 1, NaN, 2, 1, 1, NaN, 3]), 2, { returnIndices: true }],
]);

/**
 * The largest element of each window, and with `returnIndices` its place in the plane; the windows lie
 * side by side unless a stride is told. What is no number counts as the largest.
 *
 * Shapes: input [N, C, H, W] or [C, H, W] → the same with fewer rows and columns.
 * Throws: RangeError when no window fits.
 * Source: `torch.nn.functional.max_pool2d`
 */
export const maxPool2d: Op<MaxPool<2>> = publish(
  (a: Tensor, kernelSize: PerDim, options: MaxPoolOptions = {}): Tensor | Picks => {
    const { padding = 0, dilation = 1, ceilMode = false, returnIndices = false } = options;
    checkImages('max_pool2d', a, 2);
    const size = pairOf('kernel_size', kernelSize, 2);
    const stride = pairOf('stride', options.stride ?? size, 2);
    const margin = pairOf('padding', padding, 2);
    const apart = pairOf('dilation', dilation, 2);
    const windows = windowsOf(a, { size, stride, padding: margin, dilation: apart, ceilMode });
    const found = pick(maxPool2dRecord, a, windows);
    return returnIndices ? found : found.values;
  },
  maxPool2dRecord,
);

/** What was found in images of one row. */
function ofSignals(found: Tensor | Picks): Tensor | Picks {
  const row = (x: Tensor): Tensor => squeeze(x, -2);
  if (isTensor(found)) return row(found);
  return { values: row(found.values), indices: row(found.indices) };
}

/**
 * The largest element of each window of signals, and with `returnIndices` its place.
 *
 * Shapes: input [N, C, L] or [C, L] → the same, shorter.
 * Source: `torch.nn.functional.max_pool1d`
 */
export const maxPool1d = composite<MaxPool<1>>(
  (a: Tensor, kernelSize: PerDim, options: MaxPoolOptions = {}): Tensor | Picks => {
    checkImages('max_pool1d', a, 1);
    const size = pairOf('kernel_size', kernelSize, 1);
    const found = maxPool2d(unsqueeze(a, -2), size, {
      ...options,
      stride: options.stride === undefined ? size : pairOf('stride', options.stride, 1),
      padding: pairOf('padding', options.padding ?? 0, 1, 0),
      dilation: pairOf('dilation', options.dilation ?? 1, 1),
    });
    return ofSignals(found as Tensor | Picks);
  },
  {
    name: 'maxPool1d',
    torch: 'torch.nn.functional.max_pool1d',
    summary: 'The largest element of each window of signals.',
    formula: 'max a in the window',
    madeOf: ['unsqueeze', 'maxPool2d', 'squeeze'],
    method: false,
    samples: [
      [t([2, 3, 4]), 2],
      [t([2, 5]), 3, { stride: 1, padding: 1, returnIndices: true }],
      [t([1, 1, 6]), [2], { stride: 2, dilation: 2, ceilMode: true }],
    ],
  },
);

const adaptiveMaxPool2dRecord = picking(
  'adaptiveMaxPool2d',
  'adaptive_max_pool2d',
  'AdaptiveMaxPool2DBackward0',
  [
    [t([1, 2, 4, 5]), [2, 3]],
    [t([2, 4, 4]), 2],
    [t([1, 1, 3, 4]), [null, 2], { returnIndices: true }],
  ],
);

interface IndicesOptions {
  readonly returnIndices?: boolean;
}

/**
 * The largest of as many windows as asked for, which together cover the whole.
 *
 * Shapes: input [N, C, H, W] or [C, H, W] → the same with the rows and columns asked for.
 * Source: `torch.nn.functional.adaptive_max_pool2d`
 */
export const adaptiveMaxPool2d: Op<AdaptiveMaxPool<2>> = publish(
  (a: Tensor, outputSize: OutputSize, { returnIndices = false }: IndicesOptions = {}) => {
    checkImages('adaptive_max_pool2d', a, 2);
    const found = pick(adaptiveMaxPool2dRecord, a, evenWindows(a, outputSize));
    return returnIndices ? found : found.values;
  },
  adaptiveMaxPool2dRecord,
);

/**
 * The same for signals.
 *
 * Shapes: input [N, C, L] or [C, L] → the same, as long as asked for.
 * Source: `torch.nn.functional.adaptive_max_pool1d`
 */
export const adaptiveMaxPool1d = composite<AdaptiveMaxPool<1>>(
  (a: Tensor, outputSize: number, options: IndicesOptions = {}): Tensor | Picks => {
    checkImages('adaptive_max_pool1d', a, 1);
    const images: Tensor = unsqueeze(a, -2);
    return ofSignals(adaptiveMaxPool2d(images, [1, outputSize], options) as Tensor | Picks);
  },
  {
    name: 'adaptiveMaxPool1d',
    torch: 'torch.nn.functional.adaptive_max_pool1d',
    summary: 'The largest of as many windows as asked for, which cover the whole signal.',
    formula: 'max a in the window',
    madeOf: ['unsqueeze', 'adaptiveMaxPool2d', 'squeeze'],
    method: false,
    samples: [
      [t([2, 3, 5]), 2],
      [t([3, 4]), 1, { returnIndices: true }],
    ],
  },
);

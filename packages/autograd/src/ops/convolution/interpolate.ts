/** Signals and images made larger or smaller. */
import { fail } from '../../errors.ts';
import { type Taps, tapsOf } from '../../kernels/taps.ts';
import { type Op, publish } from '../../publish.ts';
import { t } from '../../sample.ts';
import type { Interpolate, InterpolateOptions } from '../../signatures.ts';
import type { Tensor } from '../../tensor.ts';
import { resample, resampling } from './resampling.ts';

const interpolateRecord = resampling({
  name: 'interpolate',
  torch: 'torch.nn.functional.interpolate',
  node: 'UpsampleNearest1DBackward0',
  summary: 'Signals and images made larger or smaller: the nearest element, or between neighbours.',
  formula: 'Σ share · a, over the neighbours of each place',
  derivative: 'g by the same shares',
  samples: [
    [t([1, 2, 3]), { scaleFactor: 2 }],
    [t([2, 1, 5]), { size: 3 }],
    [t([1, 1, 2, 3]), { size: [3, 5] }],
    [t([1, 1, 4, 3]), { scaleFactor: [0.5, 1.5] }],
    [t([1, 2, 3]), { size: 7, mode: 'linear' }],
    [t([1, 2, 3]), { size: 5, mode: 'linear', alignCorners: true }],
    [t([1, 2, 3]), { scaleFactor: 1.5, mode: 'linear' }],
    [t([1, 1, 2, 3]), { size: [3, 7], mode: 'bilinear' }],
    [t([1, 1, 4, 3]), { size: 2, mode: 'bilinear', alignCorners: true }],
    [t([1, 1, 2, 3]), { scaleFactor: 2, mode: 'bilinear' }],
  ],
});

/** How far apart in the input neighbours of the result lie. */
function stepOf(n: number, count: number, scale: number | null): number {
  return scale === null ? n / count : 1 / scale;
}

/** The element that each place falls into; PyTorch takes the step as a float32. */
function nearest(n: number, count: number, scale: number | null): Taps {
  const step = Math.fround(stepOf(n, count, scale));
  return tapsOf(n, count, (i) => [[Math.min(Math.floor(Math.fround(i * step)), n - 1), 1]]);
}

/** Between two neighbours, each by how near it is. */
function linear(n: number, count: number, scale: number | null, alignCorners: boolean): Taps {
  const step = alignCorners ? (count > 1 ? (n - 1) / (count - 1) : 0) : stepOf(n, count, scale);
  return tapsOf(n, count, (i) => {
    const place = alignCorners ? i * step : Math.max((i + 0.5) * step - 0.5, 0);
    const left = Math.min(Math.floor(place), n - 1);
    const share = Math.min(Math.max(place - left, 0), 1);
    return [
      [left, 1 - share],
      [Math.min(left + 1, n - 1), share],
    ];
  });
}

interface Target {
  readonly counts: readonly number[];
  readonly scales: readonly number[] | null;
}

function targetOf(places: readonly number[], { size, scaleFactor }: InterpolateOptions): Target {
  if ((size === undefined) === (scaleFactor === undefined)) {
    throw fail(
      RangeError,
      size === undefined
        ? 'either size or scale_factor should be defined'
        : 'only one of size or scale_factor should be defined',
      'Say how large the result is to be, { size: 8 }, or how much larger, { scaleFactor: 2 }.',
    );
  }
  const given = (size ?? scaleFactor)!;
  const list = typeof given === 'number' ? places.map(() => given) : given;
  if (list.length !== places.length) {
    throw fail(
      RangeError,
      `Input and output must have the same number of spatial dimensions, but got input with spatial dimensions of [${places.join(', ')}] and output size of (${list.join(', ')}). Please provide input tensor in (N, C, d1, d2, ...,dK) format and output size in (o1, o2, ...,oK) format.`,
      'The first two dimensions are samples and channels.',
    );
  }
  const counts = size === undefined ? places.map((n, k) => Math.floor(n * list[k]!)) : list;
  if (counts.some((n) => n < 1)) {
    throw fail(
      RangeError,
      `Input and output sizes should be greater than 0, but got input (${places.join(', ')}) and output (${counts.join(', ')})`,
      'Nothing would be left.',
    );
  }
  return { counts, scales: size === undefined ? list : null };
}

/**
 * Makes signals or images larger or smaller, to a `size` or by a `scaleFactor`: each place of the result
 * takes the element it falls into ('nearest') or lies between its neighbours ('linear', 'bilinear').
 * With `alignCorners` the outermost elements keep their places.
 *
 * Shapes: input [N, C, L] or [N, C, H, W].
 * Throws: RangeError for a mode or a size that does not fit.
 * Source: `torch.nn.functional.interpolate`
 */
export const interpolate: Op<Interpolate> = publish(
  ((a: Tensor, options: InterpolateOptions = {}): Tensor => {
    const { mode = 'nearest', alignCorners = false } = options;
    const dims = a.ndim - 2;
    const wanted = mode === 'linear' ? 1 : mode === 'bilinear' ? 2 : null;
    if (dims < 1 || dims > 2 || (wanted !== null && wanted !== dims)) {
      throw fail(
        RangeError,
        `Got ${a.ndim}D input, but ${mode} mode needs ${wanted === null ? '3D or 4' : wanted + 2}D input`,
        "Signals [N, C, L] are 'linear', images [N, C, H, W] 'bilinear', both 'nearest'.",
      );
    }
    if (options.alignCorners !== undefined && mode === 'nearest') {
      throw fail(
        RangeError,
        'align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear',
        'The nearest element is the same with and without it.',
      );
    }
    const places = a.shape.slice(2);
    const { counts, scales } = targetOf(places, options);
    const last = places.map((n, k) => {
      const scale = scales?.[k] ?? null;
      return mode === 'nearest'
        ? nearest(n, counts[k]!, scale)
        : linear(n, counts[k]!, scale, alignCorners);
    });
    const kind = mode === 'nearest' ? 'Nearest' : mode === 'linear' ? 'Linear' : 'Bilinear';
    return resample(interpolateRecord, a, { last, node: `Upsample${kind}${dims}DBackward0` });
  }) as unknown as Interpolate,
  interpolateRecord,
);

/** Signals and images made larger or smaller. */
import { fail } from '../../errors.ts';
import type { Taps } from '../../kernels/taps.ts';
import { type Op, publish } from '../../publish.ts';
import { t } from '../../sample.ts';
import type { Interpolate, InterpolateOptions as Options } from '../../signatures/images.ts';
import type { Tensor } from '../../tensor.ts';
import { adaptiveAvgPool1d, adaptiveAvgPool2d } from './avg-pool.ts';
import { cubic, filtered, type Line, linear, nearest, nearestExact } from './neighbours.ts';
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
    [t([1, 2, 3]), { size: 5, mode: 'nearest-exact' }],
    [t([1, 1, 4, 3]), { scaleFactor: [0.6, 1.5], mode: 'nearest-exact' }],
    [t([1, 2, 5]), { scaleFactor: 0.7, mode: 'linear', recomputeScaleFactor: true }],
    [t([1, 1, 3, 4]), { size: [5, 3], mode: 'bicubic' }],
    [t([1, 1, 3, 4]), { size: [4, 1], mode: 'bicubic', alignCorners: true }],
    [t([1, 1, 4, 3]), { scaleFactor: [0.7, 1.5], mode: 'bicubic' }],
    [t([1, 2, 5]), { size: 2, mode: 'area' }],
    [t([1, 1, 4, 5]), { scaleFactor: [0.5, 1.3], mode: 'area' }],
    [t([1, 1, 5, 3]), { size: [2, 4], mode: 'bilinear', antialias: true }],
    [t([1, 1, 6, 3]), { size: [2, 4], mode: 'bicubic', antialias: true }],
    [t([1, 1, 5, 4]), { size: [2, 3], mode: 'bilinear', antialias: true, alignCorners: true }],
  ],
});

interface Way {
  readonly taps: (line: Line) => Taps;
  /** In the names of PyTorch's nodes. */
  readonly node: string;
  /** For how many dimensions it is, where not for one and two. */
  readonly dims?: 1 | 2;
}

const ways: { readonly [mode: string]: Way } = {
  nearest: { taps: nearest, node: 'Nearest' },
  'nearest-exact': { taps: nearestExact, node: 'NearestExact' },
  linear: { taps: linear, node: 'Linear', dims: 1 },
  bilinear: { taps: linear, node: 'Bilinear', dims: 2 },
  bicubic: { taps: cubic, node: 'Bicubic', dims: 2 },
};

interface Target {
  readonly counts: readonly number[];
  readonly scales: readonly number[] | null;
}

/** Says of what there are as many as `places`. */
function checkList(list: readonly number[], places: readonly number[], isSize: boolean): void {
  if (list.length === places.length) return;
  const [what, named, letter] = isSize
    ? ['output', `output size of [${list.join(', ')}]`, 'o']
    : ['scale_factor', `scale_factor of shape [${list.join(', ')}]`, 's'];
  throw fail(
    RangeError,
    `Input and ${what} must have the same number of spatial dimensions, but got input with spatial dimensions of [${places.join(', ')}] and ${named}. Please provide input tensor in (N, C, d1, d2, ...,dK) format and ${isSize ? 'output size' : what} in (${letter}1, ${letter}2, ...,${letter}K) format.`,
    'The first two dimensions are samples and channels.',
  );
}

function targetOf(places: readonly number[], options: Options): Target {
  const { size, scaleFactor, mode, recomputeScaleFactor = false } = options;
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
  checkList(list, places, size !== undefined);
  if (size !== undefined) {
    if (!recomputeScaleFactor) return { counts: list, scales: null };
    throw fail(
      RangeError,
      'recompute_scale_factor is not meaningful with an explicit size.',
      'It is for a scaleFactor that gives no whole sizes: leave it out.',
    );
  }
  const counts = places.map((n, k) => Math.floor(n * list[k]!));
  return { counts, scales: recomputeScaleFactor || mode === 'area' ? null : list };
}

/** Throws for a mode that is not there, or is for inputs of other dimensions. */
function checkMode(a: Tensor, { mode = 'nearest', alignCorners, antialias }: Options): void {
  if (alignCorners !== undefined && ['nearest', 'nearest-exact', 'area'].includes(mode)) {
    throw fail(
      RangeError,
      'align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear',
      'Whole elements are the same with and without it.',
    );
  }
  if (antialias === true && !(['bilinear', 'bicubic'].includes(mode) && a.ndim === 4)) {
    throw fail(
      RangeError,
      'Anti-alias option is restricted to bilinear, bicubic, and lanczos modes and requires a 4-D tensor as input',
      `The mode is '${mode}', the input has ${a.ndim} dimensions.`,
    );
  }
  const dims = a.ndim - 2;
  const way = Object.hasOwn(ways, mode) ? ways[mode]! : null;
  const advice =
    "Signals [N, C, L] are 'linear', images [N, C, H, W] 'bilinear' or 'bicubic', both 'nearest', 'nearest-exact' or 'area'.";
  if ((dims === 1 && mode === 'bilinear') || (dims === 2 && mode === 'linear')) {
    throw fail(
      RangeError,
      `Got ${a.ndim}D input, but ${mode} mode needs ${7 - a.ndim}D input`,
      advice,
    );
  }
  const fits = (dims === 1 || dims === 2) && (way?.dims ?? dims) === dims;
  if (fits && (way !== null || mode === 'area')) return;
  throw fail(
    RangeError,
    `Input Error: Only 3D, 4D and 5D input Tensors supported (got ${a.ndim}D) for the modes: nearest | linear | bilinear | bicubic | trilinear | lanczos | area | nearest-exact (got ${mode})`,
    advice,
  );
}

function checkSizes(places: readonly number[], counts: readonly number[]): void {
  if (counts.every((n) => n > 0) && places.every((n) => n > 0)) return;
  const named = (sizes: readonly number[]): string =>
    sizes.map((n, k) => `${sizes.length === 1 ? 'W' : 'HW'[k]}: ${n}`).join(', ');
  throw fail(
    RangeError,
    `Input and output sizes should be greater than 0, but got input (${named(places)})${places.length === 1 ? ' and' : ''} output (${named(counts)})`,
    'Nothing would be left.',
  );
}

/**
 * Makes signals or images larger or smaller, to a `size` or by a `scaleFactor`. Each place of the result
 * takes the element it falls into ('nearest', and 'nearest-exact' by its middle), lies between its
 * neighbours ('linear', 'bilinear', 'bicubic'), or is the mean of what it covers ('area'). With
 * `alignCorners` the outermost elements keep their places; with `antialias` every element of an image
 * that is made smaller counts.
 *
 * Shapes: input [N, C, L] or [N, C, H, W].
 * Throws: RangeError for a mode or a size that does not fit.
 * Source: `torch.nn.functional.interpolate`
 */
export const interpolate: Op<Interpolate> = publish((a: Tensor, options: Options = {}): Tensor => {
  const { mode = 'nearest', alignCorners = false, antialias = false } = options;
  const places = a.shape.slice(2);
  checkMode(a, options);
  const { counts, scales } = targetOf(places, options);
  if (mode === 'area') {
    return places.length === 1 ? adaptiveAvgPool1d(a, counts) : adaptiveAvgPool2d(a, counts);
  }
  checkSizes(places, counts);
  const { taps, node } = ways[mode]!;
  const between = antialias ? filtered(mode) : taps;
  const last = places.map((n, k) =>
    between({ n, count: counts[k]!, scale: scales?.[k] ?? null, alignCorners }),
  );
  return resample(interpolateRecord, a, {
    last,
    node: `Upsample${node}${places.length}D${antialias ? 'Aa' : ''}Backward0`,
  });
}, interpolateRecord);

/** Layers that bring each sample by itself to a common measure. */
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { type Op, publish } from '../../publish.ts';
import { t } from '../../sample.ts';
import { sameShape, type Shape, sizeOf } from '../../shape.ts';
import type { GroupNorm, LayerNorm, RmsNorm } from '../../signatures/layers.ts';
import type { Tensor } from '../../tensor.ts';
import { add, mul } from '../pointwise/arithmetic.ts';
import { rsqrt } from '../pointwise/pointwise.ts';
import { square } from '../pointwise/powers.ts';
import { mean } from '../reductions/reductions.ts';
import { normalizeGroups, normalizing } from './normalized.ts';

const list = (shape: Shape): string => `[${shape.join(', ')}]`;

/** Throws unless the input ends in `normalized`, and weight and bias have that shape. */
function checkEnd(
  a: Tensor,
  normalized: Shape,
  star: string,
  ...learnt: readonly (Tensor | null)[]
): void {
  if (normalized.length === 0) {
    throw fail(
      RangeError,
      'Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, but got normalized_shape = []',
      'Name the last sizes of the input, over which is to be normalized.',
    );
  }
  ['weight', 'bias'].forEach((name, i) => {
    const given = learnt[i] ?? null;
    if (given === null || sameShape(given.shape, normalized)) return;
    throw fail(
      RangeError,
      `Expected ${name} to be of same shape as normalized_shape, but got ${name} of shape ${list(given.shape)} and normalized_shape = ${list(normalized)}`,
      'There is one number for each place that is normalized.',
    );
  });
  const end = a.shape.slice(Math.max(a.ndim - normalized.length, 0));
  if (sameShape(end, normalized)) return;
  throw fail(
    RangeError,
    `Given normalized_shape=${list(normalized)}, expected input with shape [*${star}${normalized.join(', ')}], but got input of size${list(a.shape)}`,
    `The input ends in ${list(end)}.`,
  );
}

const layerNormRecord = normalizing({
  name: 'layerNorm',
  torch: 'torch.nn.functional.layer_norm',
  node: 'NativeLayerNormBackward0',
  summary: 'The last dimensions brought to mean 0 and variance 1, times a weight, plus a bias.',
  formula: '(a − mean a) / √(var a + ε) · b + c',
  samples: [
    [t([2, 4]), [4], t([4]), t([4])],
    [t([2, 3]), [3]],
    [t([2, 2, 3]), [2, 3], t([2, 3]), t([2, 3]), 0.25],
    [t([2, 3]), [3], t([3])],
    [t([0, 3]), [3]],
  ],
});

/**
 * Brings the last dimensions, of `normalizedShape`, to mean 0 and variance 1; each place has its
 * weight and bias.
 *
 * Throws: RangeError where the shapes do not fit, TypeError for whole numbers.
 * Source: `torch.nn.functional.layer_norm`
 */
export const layerNorm: Op<LayerNorm> = publish(
  (
    a: Tensor,
    normalizedShape: Shape,
    weight: Tensor | null = null,
    bias: Tensor | null = null,
    eps = 1e-5,
  ): Tensor => {
    checkEnd(a, normalizedShape, ', ', weight, bias);
    const lead = a.ndim - normalizedShape.length;
    const dims = normalizedShape.map((_, i) => lead + i);
    const along = a.shape.map((n, i) => (i < lead ? 1 : n));
    const how = { view: a.shape, dims, along, eps, told: null };
    return normalizeGroups(layerNormRecord, a, weight, bias, how, 'LayerNormKernelImpl');
  },
  layerNormRecord,
);

/** The distance from 1 to the next number. */
const EPSILON = { float32: 2 ** -23, float64: 2 ** -52, int32: 0, bool: 0 };

/**
 * Divides the last dimensions, of `normalizedShape`, by the root of their mean square.
 *
 * Throws: RangeError where the shapes do not fit.
 * Source: `torch.nn.functional.rms_norm`
 */
export const rmsNorm = composite<RmsNorm>(
  (
    a: Tensor,
    normalizedShape: Shape,
    weight: Tensor | null = null,
    eps: number | null = null,
  ): Tensor => {
    checkEnd(a, normalizedShape, '', weight);
    const dims = normalizedShape.map((_, i) => a.ndim - normalizedShape.length + i);
    const squares = mean(square(a), dims, { keepdim: true });
    const y = mul(a, rsqrt(add(squares, eps ?? EPSILON[a.dtype])));
    return weight === null ? y : mul(y, weight);
  },
  {
    name: 'rmsNorm',
    torch: 'torch.nn.functional.rms_norm',
    summary: 'The last dimensions divided by the root of their mean square, times a weight.',
    formula: 'a / √(mean a² + ε) · b',
    madeOf: ['square', 'mean', 'rsqrt', 'mul'],
    method: false,
    samples: [
      [t([2, 3]), [3], t([3])],
      [t([2, 3]), [3]],
      [t([2, 2, 3]), [2, 3], t([2, 3]), 0.25],
    ],
  },
);

const groupNormRecord = normalizing({
  name: 'groupNorm',
  torch: 'torch.nn.functional.group_norm',
  node: 'NativeGroupNormBackward0',
  summary: 'Groups of channels brought to mean 0 and variance 1, times a weight, plus a bias.',
  formula: '(a − mean a) / √(var a + ε) · b + c',
  samples: [
    [t([2, 4, 3]), 2, t([4]), t([4])],
    [t([2, 4]), 1],
    [t([1, 2, 2, 3]), 1, t([2]), t([2]), 0.25],
    [t([1, 3, 4]), 3, t([3])],
  ],
});

/**
 * Brings each group of channels of each sample to mean 0 and variance 1; each channel has its weight
 * and bias.
 *
 * Shapes: input [N, C, …], weight and bias [C].
 * Throws: RangeError where the channels cannot be shared out evenly.
 * Source: `torch.nn.functional.group_norm`
 */
export const groupNorm: Op<GroupNorm> = publish(
  (
    a: Tensor,
    numGroups: number,
    weight: Tensor | null = null,
    bias: Tensor | null = null,
    eps = 1e-5,
  ): Tensor => {
    if (a.ndim < 2) {
      throw fail(
        RangeError,
        `Expected at least 2 dimensions for input tensor but received ${a.ndim}`,
        'Its first two are samples and channels.',
      );
    }
    const [samples, channels] = a.shape as [number, number];
    if (channels % numGroups !== 0) {
      throw fail(
        RangeError,
        `Expected number of channels in input to be divisible by num_groups, but got input of shape ${list(a.shape)} and num_groups=${numGroups}`,
        `${channels} channels make no ${numGroups} groups of one size.`,
      );
    }
    const view = [samples, numGroups, sizeOf(a.shape.slice(1)) / numGroups];
    const along = a.shape.map((n, i) => (i === 1 ? n : 1));
    const how = { view, dims: [2], along, eps, told: null };
    return normalizeGroups(groupNormRecord, a, weight, bias, how, 'GroupNormKernelImpl');
  },
  groupNormRecord,
);

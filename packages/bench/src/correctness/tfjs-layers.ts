/** TensorFlow.js: convolutions, poolings, resizing and losses. It has the channels last. */
import { type Calls, only } from './library.ts';
import type { Tf, X } from './tfjs-api.ts';

type Sizes = number | readonly [number, number];

interface Window {
  readonly stride?: Sizes;
  readonly padding?: Sizes | string;
  readonly dilation?: Sizes;
  readonly groups?: number;
  readonly outputPadding?: Sizes;
  readonly ceilMode?: boolean;
  readonly returnIndices?: boolean;
  readonly countIncludePad?: boolean;
  readonly divisorOverride?: number;
}

interface Loss {
  readonly reduction?: 'mean' | 'sum' | 'none';
  readonly delta?: number;
  readonly labelSmoothing?: number;
  readonly weight?: X;
  readonly posWeight?: X;
  readonly ignoreIndex?: number;
}

const two = (n: Sizes): readonly [number, number] => (typeof n === 'number' ? [n, n] : n);

export function layers(tf: Tf): Calls<X> {
  const channelsLast = (x: X): X => {
    only(x.rank === 4, 'a batch of images');
    return tf.transpose(x, [0, 2, 3, 1]);
  };
  const channelsFirst = (x: X): X => tf.transpose(x, [0, 3, 1, 2]);

  /** Side by side, since one number is read as if the window were square. */
  const padded = (padding: Sizes | string): unknown => {
    if (typeof padding === 'string') return padding;
    const [h, w] = two(padding);
    return h === 0 && w === 0
      ? 'valid'
      : [
          [0, 0],
          [h, h],
          [w, w],
          [0, 0],
        ];
  };
  const once = (...sizes: (Sizes | undefined)[]): boolean =>
    sizes.every((n) => n === undefined || two(n).every((k) => k === 1));
  const biased = (y: X, bias: X | null | undefined): X => (bias ? tf.add(y, bias) : y);

  const pooled = (pool: 'maxPool' | 'avgPool', x: X, size: Sizes, options: Window): X => {
    const {
      stride = size,
      padding = 0,
      dilation = 1,
      ceilMode,
      returnIndices,
      divisorOverride,
    } = options;
    only(
      !ceilMode && !returnIndices && divisorOverride === undefined && once(dilation),
      'plain windows',
    );
    return channelsFirst(tf[pool](channelsLast(x), size, stride, padded(padding)));
  };

  const reductions = { none: tf.Reduction.NONE, mean: tf.Reduction.MEAN, sum: tf.Reduction.SUM };
  const how = ({ reduction = 'mean', weight, posWeight }: Loss): number => {
    only(weight === undefined && posWeight === undefined, 'weights are a mean of their own');
    return reductions[reduction];
  };
  const alike = (x: X, y: X): void => only(x.shape.join() === y.shape.join(), 'two of one shape');

  return {
    conv1d: (x: X, weight: X, bias?: X | null, options: Window = {}) => {
      const { stride = 1, padding = 0, dilation = 1, groups = 1 } = options;
      only(x.rank === 3 && groups === 1, 'a batch, in one group');
      only(once(stride) || once(dilation), 'either stride or dilation');
      const input = tf.transpose(x, [0, 2, 1]);
      const filter = tf.transpose(weight, [2, 1, 0]);
      const [step, apart] = [[stride].flat()[0], [dilation].flat()[0]];
      const pad =
        typeof padding === 'string' ? padding : padded([0, [padding].flat()[0] as number]);
      const y = tf.conv1d(input, filter, step, pad, 'NWC', apart);
      return tf.transpose(biased(y, bias), [0, 2, 1]);
    },
    conv2d: (x: X, weight: X, bias?: X | null, options: Window = {}) => {
      const { stride = 1, padding = 0, dilation = 1, groups = 1 } = options;
      only(groups === 1, 'one group');
      only(once(stride) || once(dilation), 'either stride or dilation');
      const filter = tf.transpose(weight, [2, 3, 1, 0]);
      const y = tf.conv2d(channelsLast(x), filter, stride, padded(padding), 'NHWC', dilation);
      return channelsFirst(biased(y, bias));
    },
    convTranspose2d: (x: X, weight: X, bias?: X | null, options: Window = {}) => {
      const { stride = 1, padding = 0, dilation, groups = 1, outputPadding } = options;
      only(groups === 1 && dilation === undefined && outputPadding === undefined, 'one group');
      const input = channelsLast(x);
      const [s, p] = [two(stride), two(padding as Sizes)];
      const size = (i: 0 | 1): number =>
        (x.shape[i + 2]! - 1) * s[i] - 2 * p[i] + weight.shape[i + 2]!;
      const shape = [x.shape[0]!, size(0), size(1), weight.shape[1]!];
      const filter = tf.transpose(weight, [2, 3, 1, 0]);
      return channelsFirst(
        biased(tf.conv2dTranspose(input, filter, shape, stride, padded(padding)), bias),
      );
    },
    maxPool2d: (x: X, size: Sizes, options: Window = {}) => pooled('maxPool', x, size, options),
    avgPool2d: (x: X, size: Sizes, options: Window = {}) => {
      const { padding = 0, countIncludePad = true } = options;
      only(padding === 0 || !countIncludePad, 'what was padded is not counted');
      return pooled('avgPool', x, size, options);
    },
    batchNorm: (
      x: X,
      mean: X,
      variance: X,
      options: { weight?: X; bias?: X; training?: boolean; eps?: number } = {},
    ) => {
      const { weight, bias, training = false, eps = 1e-5 } = options;
      only(!training, 'with given statistics');
      const order = [0, ...x.shape.slice(2).map((_, i) => i + 2), 1];
      const back = [0, x.rank - 1, ...x.shape.slice(2).map((_, i) => i + 1)];
      const y = tf.batchNorm(tf.transpose(x, order), mean, variance, bias, weight, eps);
      return tf.transpose(y, back);
    },
    localResponseNorm: (
      x: X,
      size: number,
      options: { alpha?: number; beta?: number; k?: number } = {},
    ) => {
      const { alpha = 1e-4, beta = 0.75, k = 1 } = options;
      only(size % 2 === 1, 'as many on both sides');
      // It does not divide by the size.
      const y = tf.localResponseNormalization(
        channelsLast(x),
        (size - 1) / 2,
        k,
        alpha / size,
        beta,
      );
      return channelsFirst(y);
    },
    interpolate: (
      x: X,
      options: { size?: Sizes; scaleFactor?: Sizes; mode?: string; alignCorners?: boolean },
    ) => {
      const { size, scaleFactor = 1, mode = 'nearest', alignCorners = false } = options;
      only(mode === 'nearest' || mode === 'bilinear', 'nearest or bilinear');
      const input = channelsLast(x);
      const scaled = two(scaleFactor).map((s, i) => Math.floor(x.shape[i + 2]! * s));
      const to = size === undefined ? scaled : [...two(size)];
      const y =
        mode === 'nearest'
          ? tf.image.resizeNearestNeighbor(input, to, false, false)
          : tf.image.resizeBilinear(input, to, alignCorners, !alignCorners);
      return channelsFirst(y);
    },
    pixelShuffle: (x: X, r: number) => {
      only(x.rank === 4 && x.shape[1] === r * r, 'one channel: with more, their order differs');
      return channelsFirst(tf.depthToSpace(channelsLast(x), r, 'NHWC'));
    },
    l1Loss: (x: X, y: X, options: Loss = {}) => {
      alike(x, y);
      return tf.losses.absoluteDifference(y, x, undefined, how(options));
    },
    mseLoss: (x: X, y: X, options: Loss = {}) => {
      alike(x, y);
      return tf.losses.meanSquaredError(y, x, undefined, how(options));
    },
    huberLoss: (x: X, y: X, options: Loss = {}) => {
      alike(x, y);
      return tf.losses.huberLoss(y, x, undefined, options.delta ?? 1, how(options));
    },
    binaryCrossEntropy: (x: X, y: X, options: Loss = {}) => {
      alike(x, y);
      return tf.losses.logLoss(y, x, undefined, 1e-7, how(options));
    },
    binaryCrossEntropyWithLogits: (x: X, y: X, options: Loss = {}) => {
      alike(x, y);
      return tf.losses.sigmoidCrossEntropy(y, x, undefined, 0, how(options));
    },
    crossEntropy: (x: X, y: X, options: Loss = {}) => {
      const { labelSmoothing = 0, ignoreIndex } = options;
      only(y.dtype === 'int32' && x.rank === 2 && ignoreIndex === undefined, 'classes by number');
      only(
        Array.from(y.dataSync()).every((k) => k >= 0),
        'nothing is ignored',
      );
      const labels = tf.oneHot(y, x.shape[1]);
      return tf.losses.softmaxCrossEntropy(labels, x, undefined, labelSmoothing, how(options));
    },
  };
}

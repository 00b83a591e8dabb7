/** Layers with learnt numbers: those that all samples share, and those that each has its own of. */
import { fail } from '../../errors.ts';
import { batchNorm } from '../../ops/layers/batch-norm.ts';
import { shorten_ } from '../../ops/layers/embedding.ts';
import { layerNorm, groupNorm } from '../../ops/layers/layer-norm.ts';
import { leakyRelu } from '../../ops/activations/rectifiers.ts';
import { eq, gt } from '../../ops/comparison/comparison.ts';
import { indexSelect } from '../../ops/indexing/index-select.ts';
import { add, mul } from '../../ops/pointwise/arithmetic.ts';
import { where } from '../../ops/pointwise/conditional.ts';
import { detach } from '../../ops/shape/copies.ts';
import { permute, unsqueeze } from '../../ops/shape/dimensions.ts';
import { reshape } from '../../ops/shape/views.ts';
import { type Shape, sizeOf } from '../../shape.ts';
import type { BatchNormOptions, EmbeddingOptions } from '../../signatures/layers.ts';
import type { Tensor } from '../../tensor.ts';
import { inFront, levelsOfTensor } from '../align.ts';
import { isBatched } from '../batched.ts';
import { samplesOf } from '../levels.ts';
import { severalImages } from './images.ts';
import { asItIs, Refusal, type Rule } from './rule.ts';

type Learnt = Tensor | null | undefined;

/** What a layer without learnt numbers gives, times the weight, plus the bias. */
function stretched(y: Tensor, weight: Learnt, bias: Learnt, shape: Shape): Tensor {
  const along = (x: Tensor): Tensor => reshape(x, shape);
  const weighed = weight ? mul(y, along(weight)) : y;
  return bias ? add(weighed, along(bias)) : weighed;
}

/** One number for each channel, dimension 1. */
const alongChannels = ({ shape, ndim }: Tensor): Shape =>
  Array.from({ length: ndim }, (_, i) => (i === 1 ? shape[1]! : 1));

/** `layerNorm(a, shape, weight, bias, eps)`. */
export const layerNormalized: Rule = (call) => {
  const [a, shape, weight, bias, eps] = call.args as [Tensor, Shape, Learnt, Learnt, number?];
  if (a.ndim < shape.length) return null;
  if (!isBatched(weight) && !isBatched(bias)) return asItIs(call);
  return call.withBatches(() =>
    stretched(layerNorm(a, shape, null, null, eps), weight, bias, shape),
  );
};

/** `groupNorm(a, groups, weight, bias, eps)`. */
export const groupNormalized: Rule = (call) => {
  const [a, groups, weight, bias, eps] = call.args as [Tensor, number, Learnt, Learnt, number?];
  if (!isBatched(weight) && !isBatched(bias)) return severalImages(call);
  return call.withBatches(() =>
    stretched(groupNorm(a, groups, null, null, eps), weight, bias, alongChannels(a)),
  );
};

/** `batchNorm(a, mean, variance, options)`: the channels of each sample are channels of their own. */
export const batchNormalized: Rule = ({ fn, args, levels, withBatches }) => {
  const [a, mean, variance, options = {}] = args as [Tensor, Learnt, Learnt, BatchNormOptions?];
  const { weight, bias, training = false, ...others } = options;
  const changed = [mean, variance].filter((x) => x !== null && x !== undefined);
  const isShared = (x: Tensor): boolean => levelsOfTensor(x).length < levels.length;
  if (isBatched(weight) || isBatched(bias)) {
    return withBatches(() => {
      const y = batchNorm(a, mean ?? null, variance ?? null, { training, ...others });
      return stretched(y, weight, bias, alongChannels(a));
    });
  }
  if (training && changed.some(isShared)) refuseShared();
  if (a.ndim < 2) return null;
  const sizes = levels.map(samplesOf);
  const [images, channels, ...places] = a.shape as [number, number, ...number[]];
  const k = sizes.length;
  const whole = inFront(a, levels);
  const rest = whole.shape.map((_, i) => i);
  const order = [k, ...rest.slice(0, k), ...rest.slice(k + 1)];
  const x = reshape(permute(whole, order), [images, sizeOf(sizes) * channels, ...places]);
  const perChannel = (y: Learnt): Tensor | null => {
    if (y === null || y === undefined) return null;
    return reshape(inFront(y, levels), [sizeOf(sizes) * y.numel()]).clone() as Tensor;
  };
  const measured = [mean, variance].map(perChannel);
  const y = fn(x, ...measured, {
    ...others,
    training,
    weight: perChannel(weight),
    bias: perChannel(bias),
  }) as Tensor;
  if (training) {
    [mean, variance].forEach((own, i) => {
      if (isBatched(own)) own.whole.copy_(reshape(measured[i]!, own.whole.shape));
    });
  }
  const back = reshape(y, [images, ...sizes, channels, ...places]);
  return permute(back, [...sizes.map((_, i) => i + 1), 0, ...rest.slice(k + 1)]);
};

function refuseShared(): never {
  throw fail(
    Refusal,
    'Batch norm got a batched tensor as input while the running_mean or running_var, which will be updated in place, were not batched.\nIf you are using a module and do not need eval mode, please set `track_running_stats` to be False.If you are using a prebuilt module and do not need eval mode, please see the functorch website for resources on how to patch your module to work with vmap',
    'Each sample measures its own mean, and there is one place for all: leave the running ones out, or give each sample its own.',
  );
}

/** `embedding(input, weight, options)`: the rows of all weights, or the same rows for all. */
export const embedded: Rule = (call) => {
  const [input, weight, options = {}] = call.args as [Tensor, Tensor, EmbeddingOptions?];
  const { paddingIdx, maxNorm, normType = 2, scaleGradByFreq = false } = options;
  if (maxNorm !== undefined && isShared(weight)) refuseToShorten();
  if (!isBatched(weight)) return asItIs(call);
  if (weight.ndim !== 2 || scaleGradByFreq) return null;
  return call.withBatches(() => {
    if (maxNorm !== undefined) shorten_(weight, input, maxNorm, normType);
    const rows = indexSelect(weight, 0, reshape(input, [input.numel()]));
    const y = reshape(rows, [...input.shape, weight.shape[1]!]);
    if (paddingIdx === undefined) return y;
    const padding = paddingIdx < 0 ? paddingIdx + weight.shape[0]! : paddingIdx;
    return where(unsqueeze(eq(input, padding), -1), detach(y), y);
  });
};

/** Whether all samples have one and the same, be it stretched to a batch. */
function isShared(x: Tensor): boolean {
  return !isBatched(x) || x.whole.strides.slice(0, x.levels.length).includes(0);
}

function refuseToShorten(): never {
  throw fail(
    Refusal,
    'vmap: aten::embedding_renorm_(self, *extra_args) is not possible because there exists a Tensor `other` in extra_args that has more elements than `self`. This happened due to `other` being vmapped over but `self` not being vmapped over at level 1. Please try to use out-of-place operators instead of aten::embedding_renorm_. If said operator is being called inside the PyTorch framework, please file a bug report instead.',
    'All samples would shorten the rows of one weight. Leave maxNorm out.',
  );
}

/** `prelu(a, weight)`, which has one slope or one for each channel. */
export const withSlopes: Rule = ({ args, withBatches }) => {
  const [a, weight] = args as [Tensor, Tensor];
  const isOne = weight.numel() === 1;
  if (a.dtype !== weight.dtype || weight.ndim > 1) return null;
  if (!isOne && (a.ndim < 2 || weight.numel() !== a.shape[1])) return null;
  return withBatches(() => {
    const slopes = reshape(weight, isOne ? [] : alongChannels(a));
    return where(gt(a, 0), a, mul(slopes, a));
  });
};

/** `oneHot(classes, numClasses)`: as many classes for every sample. */
export const oneInEach: Rule = (call) => {
  const [, numClasses = -1] = call.args as [Tensor, number?];
  if (numClasses > 0) return asItIs(call);
  throw fail(
    Refusal,
    'When vmap-ing torch.nn.functional.one_hot, please provide an explicit positive num_classes argument.',
    'Each sample would have as many columns as its largest class asks for: oneHot(x, 3).',
  );
};

/** `rrelu(a, lower, upper, training)`: in use a slope between the two. */
export const withDrawnSlopes: Rule = ({ args, withBatches }) => {
  const [a, lower = 1 / 8, upper = 1 / 3, training = false] = args as [Tensor, ...never[]];
  if (training) {
    throw fail(
      Refusal,
      'vmap: we do not yet support aten::rrelu. Please file an issue',
      'While training its slopes are drawn at random: draw them with rand, or call it outside vmap.',
    );
  }
  return lower > upper ? null : withBatches(() => leakyRelu(a, (lower + upper) / 2));
};

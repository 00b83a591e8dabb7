/** Layers that bring each channel to a common measure, and remember what they measured. */
import { composite } from '../../define/composite.ts';
import { floatsOnly } from '../../define/floats-only.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { type Op, publish } from '../../publish.ts';
import { constant, t } from '../../sample.ts';
import { sizeOf } from '../../shape.ts';
import type {
  BatchNorm,
  BatchNormOptions,
  InstanceNorm,
  InstanceNormOptions,
} from '../../signatures/layers.ts';
import type { Tensor } from '../../tensor.ts';
import { select } from '../indexing/slices.ts';
import { add, mul } from '../pointwise/arithmetic.ts';
import { mean } from '../reductions/reductions.ts';
import { clone } from '../shape/copies.ts';
import { repeat } from '../shape/repeating.ts';
import { variance } from '../reductions/variance.ts';
import { reshape, view } from '../shape/views.ts';
import { checkLearnt, normalizeGroups, normalizing } from './normalized.ts';

const batchNormRecord = normalizing({
  name: 'batchNorm',
  torch: 'torch.nn.functional.batch_norm',
  node: 'NativeBatchNormBackward0',
  summary:
    'Each channel brought to mean 0 and variance 1 over the batch, times a weight, plus a bias.',
  formula: '(a − mean a) / √(var a + ε) · b + c',
  samples: [
    [t([3, 2]), null, null, { weight: t([2]), bias: t([2]), training: true }],
    [t([2, 3, 2]), constant(t([3])), constant(t([3], 0.5, 2)), { training: true, eps: 0.25 }],
    [t([2, 3, 2]), constant(t([3])), constant(t([3], 0.5, 2)), { weight: t([3]), bias: t([3]) }],
    [t([2, 3]), constant(t([3])), constant(t([3], 0.5, 2))],
    [t([1, 2, 2, 2]), null, null, { weight: t([2]), training: true }],
    [t([0, 2, 3]), constant(t([2])), constant(t([2], 0.5, 2)), { weight: t([2]), training: true }],
  ],
});

function checkChannels(name: string, given: Tensor | null, channels: number): void {
  if (given === null || given.numel() === channels) return;
  throw fail(
    RangeError,
    `${name} should contain ${channels} elements not ${given.numel()}`,
    `The input has ${channels} channels, its dimension 1.`,
  );
}

/** Of an empty input what PyTorch makes of it: a copy, in which only the first weight and bias count. */
function stretched(a: Tensor, weight: Tensor | null, bias: Tensor | null): Tensor {
  const weighed = weight === null ? clone(a) : mul(clone(a), select(weight, 0, 0));
  return bias === null ? weighed : add(weighed, select(bias, 0, 0));
}

/** What was measured before counts on, but for a part. */
function update(running: Tensor | null, measured: Tensor, momentum: number): void {
  if (running === null) return;
  noGrad(() => running.mul_(1 - momentum).add_(mul(measured, momentum)));
}

/**
 * Brings each channel to mean 0 and variance 1: those of the batch when training, which then move the
 * running ones a little, in place; else by the running ones.
 *
 * Shapes: input [N, C, …], all others [C].
 * Throws: RangeError where sizes do not fit, or a single number is all that there is of a channel.
 * Source: `torch.nn.functional.batch_norm`
 */
export const batchNorm: Op<BatchNorm> = publish(
  (
    a: Tensor,
    runningMean: Tensor | null,
    runningVar: Tensor | null,
    options: BatchNormOptions = {},
  ): Tensor => {
    const { weight = null, bias = null, training = false, momentum = 0.1, eps = 1e-5 } = options;
    // Nothing to measure, and nothing is.
    if (a.numel() === 0) return stretched(a, weight, bias);
    const channels = a.shape[1] ?? 1;
    const dims = a.shape.map((_, i) => i).filter((i) => i !== 1);
    const count = a.numel() / channels;
    if (training && count === 1) {
      throw fail(
        RangeError,
        `Expected more than 1 value per channel when training, got input size torch.Size([${a.shape.join(', ')}])`,
        'A single number has no variance to measure.',
      );
    }
    checkChannels('running_mean', runningMean, channels);
    checkChannels('running_var', runningVar, channels);
    checkChannels('weight', weight, channels);
    checkChannels('bias', bias, channels);
    floatsOnly('batch_norm', a.dtype);
    checkLearnt(a, [weight, bias, runningMean, runningVar]);
    const along = a.shape.map((n, i) => (i === 1 ? n : 1));
    if (training) {
      update(
        runningMean,
        noGrad(() => mean(a, dims)),
        momentum,
      );
      update(
        runningVar,
        noGrad(() => variance(a, dims)),
        momentum,
      );
    } else if (runningMean === null || runningVar === null) {
      throw fail(
        TypeError,
        `running_${runningMean === null ? 'mean' : 'var'} must be defined in evaluation mode`,
        'Without training nothing is measured: pass both, or { training: true }.',
      );
    }
    const told = training
      ? null
      : ([reshape(runningMean!, along), reshape(runningVar!, along)] as const);
    const how = { view: a.shape, dims, along, eps, told };
    return normalizeGroups(batchNormRecord, a, weight, bias, how, 'batch_norm');
  },
  batchNormRecord,
);

/** The mean over the samples of what was measured of each, put into the place of what was known. */
function remember(running: Tensor | null, each: Tensor | null, samples: number): void {
  if (running === null || each === null) return;
  const together = noGrad(() => mean(reshape(each, [samples, running.numel()]), 0)) as Tensor;
  noGrad(() => running.mul_(0).add_(together));
}

/**
 * Brings each channel of each sample to mean 0 and variance 1, or, with `useInputStats: false`, by the
 * running ones.
 *
 * Shapes: input [N, C, L, …], all others [C].
 * Throws: RangeError for a single number in a channel.
 * Source: `torch.nn.functional.instance_norm`
 */
export const instanceNorm = composite<InstanceNorm>(
  (a: Tensor, options: InstanceNormOptions = {}): Tensor => {
    const { runningMean = null, runningVar = null, useInputStats = true, ...others } = options;
    const [samples, channels, ...places] = a.shape as [number, number];
    if (useInputStats && sizeOf(places) === 1) {
      throw fail(
        RangeError,
        `Expected more than 1 spatial element when training, got input size torch.Size([${a.shape.join(', ')}])`,
        'A single number has no variance to measure.',
      );
    }
    const each = (x: Tensor | null): Tensor | null => x && repeat(x, [samples]);
    const [ownMean, ownVar] = noGrad(() => [each(runningMean), each(runningVar)] as const);
    const image = reshape(a, [1, samples * channels, ...places]) as Tensor;
    const y = batchNorm(image, ownMean, ownVar, {
      ...others,
      weight: each(options.weight ?? null),
      bias: each(options.bias ?? null),
      training: useInputStats,
    });
    if (useInputStats) {
      remember(runningMean, ownMean, samples);
      remember(runningVar, ownVar, samples);
    }
    return view(y, a.shape);
  },
  {
    name: 'instanceNorm',
    torch: 'torch.nn.functional.instance_norm',
    summary:
      'Each channel of each sample brought to mean 0 and variance 1, times a weight, plus a bias.',
    formula: '(a − mean a) / √(var a + ε) · b + c',
    madeOf: ['repeat', 'batchNorm', 'view'],
    method: false,
    samples: [
      [t([2, 3, 4])],
      [t([2, 2, 3]), { weight: t([2]), bias: t([2]), eps: 0.25 }],
      [
        t([2, 2, 2]),
        {
          runningMean: constant(t([2])),
          runningVar: constant(t([2], 0.5, 2)),
          useInputStats: false,
        },
      ],
    ],
  },
);

/** How surprised a classifier is by the right answers. */
import { composite } from '../define/composite.ts';
import { isFloatingPoint, scalarTypeName } from '../dtype.ts';
import { fail } from '../errors.ts';
import { noGrad } from '../grad-mode.ts';
import { type Op, operation, publish, record, type Saved } from '../operation.ts';
import { fixed, t } from '../sample.ts';
import { sameShape, type Shape } from '../shape.ts';
import { empty, type Tensor } from '../tensor.ts';
import { add, div, mul } from './arithmetic.ts';
import { ne } from './comparison.ts';
import { where } from './conditional.ts';
import { to } from './copies.ts';
import { squeeze, unsqueeze } from './dimensions.ts';
import { gather } from './gather.ts';
import type { LossOptions } from './mse-loss.ts';
import { neg } from './pointwise.ts';
import { reduceLoss } from './reduce-loss.ts';
import { sum } from './reductions.ts';
import { scatterAdd } from './scatter.ts';
import { logSoftmax } from './softmax.ts';

/** Targets of this value do not count. */
export const IGNORED = -100;

interface Picked {
  readonly shape: Shape;
  /** For each sample the class to read, of size 1 along the classes; and how much the sample counts. */
  readonly classes: Tensor;
  readonly weights: Tensor;
}

const nllLossRecord = operation({
  name: 'nllLoss',
  torch: 'torch.nn.functional.nll_loss',
  node: 'NllLossBackward0',
  summary: 'The mean of the negative log-probabilities at the target classes.',
  formula: '−Σ a[i, b[i]] / N',
  method: false,
  derivatives: {
    a: {
      formula: '−g / N at the target classes, else 0',
      saves: '',
      rule: (g, { args: { shape, classes, weights } }: Saved<Picked>) => {
        const share = unsqueeze(neg(mul(g, weights)), -1);
        return scatterAdd(empty(shape, g.dtype), shape.length - 1, classes, share);
      },
    },
  },
  samples: [
    [t([2, 3], -3, 0), fixed([2], [2, 0])],
    [t([2, 3], -3, 0), fixed([2], [1, 1]), { reduction: 'sum' }],
    [t([3, 2], -3, 0), fixed([3], [1, -100, 0])],
    [t([3, 2], -3, 0), fixed([3], [1, -100, 0]), { reduction: 'none' }],
    [t([3], -3, 0), fixed([], [1])],
  ],
});

type Loss = (input: Tensor, target: Tensor, options?: LossOptions) => Tensor;

/**
 * The negative log-likelihood of the target classes, whole numbers; −100 leaves a sample out.
 *
 * Shapes: input [N, C] or [C], target [N] or [].
 * Throws: RangeError where shapes or classes do not fit, TypeError for targets that are not whole.
 * Source: `torch.nn.functional.nll_loss`
 */
export const nllLoss: Op<Loss> = publish((a, target, { reduction = 'mean' } = {}) => {
  checkClasses(a, target);
  const [y, picked] = noGrad(() => {
    const counts = ne(target, IGNORED);
    const classes = unsqueeze(where(counts, target, 0), -1);
    const kept = to(counts, a.dtype);
    const losses = mul(neg(squeeze(gather(a, -1, classes), -1)), kept);
    if (reduction !== 'mean') return [reduceLoss(losses, reduction), { classes, weights: kept }];
    const count = sum(kept);
    return [div(sum(losses), count), { classes, weights: div(kept, count) }];
  });
  return record(nllLossRecord, y, a, null, null, { shape: a.shape, ...picked } satisfies Picked);
}, nllLossRecord);

function checkClasses(a: Tensor, target: Tensor): void {
  if (a.ndim === 0 || a.ndim > 2) {
    throw fail(
      RangeError,
      a.ndim === 0
        ? 'Expected 1 or more dimensions (got 0)'
        : `Expected an input of shape [N, C] or [C] (got ${a.ndim} dimensions)`,
      `The shape is [${a.shape.join(', ')}]: a row of numbers for each sample, one number for each class.`,
    );
  }
  const rows = a.ndim === 2 ? a.shape[0]! : null;
  if (rows !== null && rows !== (target.shape[0] ?? 0)) {
    throw fail(
      RangeError,
      `Expected input batch_size (${rows}) to match target batch_size (${target.shape[0] ?? 0}).`,
      'Each row needs the number of its class.',
    );
  }
  if (target.ndim !== a.ndim - 1) {
    throw fail(
      RangeError,
      '0D or 1D target tensor expected, multi-target not supported',
      `The target's shape is [${target.shape.join(', ')}]: one class for each row.`,
    );
  }
  if (target.dtype !== 'int32') {
    throw fail(
      TypeError,
      `expected target dtype to be Long or Byte, but got ${scalarTypeName[target.dtype]}`,
      "Classes are counted: tensor([0, 2], { dtype: 'int32' }), or x.to('int32').",
    );
  }
  const size = a.shape.at(-1)!;
  const wrong = target.everyNumber.find((c) => c !== IGNORED && (c < 0 || c >= size));
  if (wrong !== undefined) {
    throw fail(
      RangeError,
      `Target ${wrong} is out of bounds.`,
      `There are ${size} classes, from 0 to ${size - 1}.`,
    );
  }
}

export interface CrossEntropyOptions extends LossOptions {
  /** How much of the target is spread evenly over all classes; 0 unless told. */
  readonly labelSmoothing?: number;
}

/**
 * The negative log-likelihood of the softmax of `input`. The target is a class for each row, a
 * whole number (−100 leaves the row out), or a probability for each class, with the shape of the input.
 *
 * Shapes: input [N, C] or [C], target [N] or [], or as input.
 * Source: `torch.nn.functional.cross_entropy`
 */
export const crossEntropy = composite(
  (input: Tensor, target: Tensor, options: CrossEntropyOptions = {}): Tensor => {
    const { labelSmoothing: smoothing = 0, reduction = 'mean' } = options;
    if (!(smoothing >= 0 && smoothing <= 1)) {
      throw fail(
        RangeError,
        `label_smoothing must be between 0.0 and 1.0. Got: ${smoothing}`,
        'It is the part of the target that is spread over all classes.',
      );
    }
    const isProbabilities = sameShape(input.shape, target.shape) && input.ndim > 0;
    if (isProbabilities && !isFloatingPoint(target.dtype)) {
      throw fail(
        TypeError,
        `Expected floating point type for target with class probabilities, got ${scalarTypeName[target.dtype]}`,
        'A target of the shape of the input holds a probability for each class; for classes give one whole number for each row.',
      );
    }
    if (input.ndim > 0 && !isProbabilities) checkClasses(input, target);
    const logs = logSoftmax(input, -1);
    const even = 1 / (input.shape.at(-1) ?? 1);
    if (isProbabilities) {
      const smoothed = smoothing === 0 ? target : add(mul(target, 1 - smoothing), smoothing * even);
      const losses = neg(sum(mul(logs, smoothed), -1));
      return reduction === 'mean'
        ? div(sum(losses), losses.numel())
        : reduceLoss(losses, reduction);
    }
    const surprise = nllLoss(logs, target, { reduction });
    if (smoothing === 0) return surprise;
    // Spread evenly, every class is the target to a small part.
    const counts = ne(target, IGNORED);
    const all = mul(neg(sum(logs, -1)), to(counts, logs.dtype));
    const evenly = reduction === 'mean' ? div(sum(all), sum(counts)) : reduceLoss(all, reduction);
    return add(mul(surprise, 1 - smoothing), mul(evenly, smoothing * even));
  },
  {
    name: 'crossEntropy',
    torch: 'torch.nn.functional.cross_entropy',
    summary:
      'The negative log-likelihood of the softmax: of target classes, or of target probabilities.',
    formula: '−Σ b · ln softmax a / N',
    madeOf: ['logSoftmax', 'nllLoss'],
    method: false,
    samples: [
      [t([2, 3]), fixed([2], [2, 0])],
      [t([3]), fixed([], [1])],
      [t([3, 2]), fixed([3], [1, -100, 0])],
      [t([2, 3]), fixed([2], [2, 0]), { reduction: 'sum', labelSmoothing: 0.1 }],
      [t([3, 2]), fixed([3], [1, -100, 0]), { labelSmoothing: 0.1 }],
      [t([2, 3]), t([2, 3], 0, 1)],
      [t([2, 3]), t([2, 3], 0, 1), { reduction: 'none', labelSmoothing: 0.1 }],
    ],
  },
);

/** How surprised a classifier is by the right answers, from its scores. */
import { checkTensor } from '../../define/check-operand.ts';
import { composite } from '../../define/composite.ts';
import { isFloatingPoint, scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { constant, fixed, type Sample, t } from '../../sample.ts';
import { sameShape } from '../../shape.ts';
import type { ClassLoss, LossOptions } from '../../signatures/losses.ts';
import type { Tensor } from '../../tensor.ts';
import { add, div, mul } from '../pointwise/arithmetic.ts';
import { ne } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { neg } from '../pointwise/pointwise.ts';
import { sum } from '../reductions/reductions.ts';
import { logSoftmax } from '../activations/softmax.ts';
import { reshape } from '../shape/views.ts';
import { checkClasses, checkClassWeight, classDim } from './check-classes.ts';
import { type ClassOptions, IGNORED, nllLoss, pickClasses } from './nll-loss.ts';
import { reduceLoss } from './reduce-loss.ts';

/** What `crossEntropy` can be told beside. */
export interface CrossEntropyOptions extends ClassOptions {
  /** How much of the target is spread evenly over all classes; 0 unless told. */
  readonly labelSmoothing?: number;
}

type Options = CrossEntropyOptions & LossOptions;

const weight = constant(t([3], 0.5, 2));
const rows: Sample = [t([3, 3]), fixed([3], [1, 2, -100])];
const lines: Sample = [t([2, 3, 2]), fixed([2, 2], [0, 2, -100, 1])];

/**
 * The negative log-likelihood of the softmax of `input`. The target is a class for each row, a
 * whole number (−100 leaves the row out), or a probability for each class, with the shape of the input.
 *
 * Shapes: input [N, C] or [C] or [N, C, d₁, …], target [N] or [], [1] or [N, d₁, …], or as input.
 * Throws: RangeError where shapes or classes do not fit, TypeError for targets of another kind.
 * Source: `torch.nn.functional.cross_entropy`
 */
export const crossEntropy = composite<ClassLoss<CrossEntropyOptions>>(
  (input: Tensor, target: Tensor, options: Options = {}): Tensor => {
    checkTensor('cross_entropy_loss', 'target', 2, target);
    const { labelSmoothing: smoothing = 0 } = options;
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
    checkClassWeight(input, options.weight);
    if (!isProbabilities) {
      checkClasses(input, target, options.ignoreIndex ?? IGNORED);
      if (smoothing > 0 && input.ndim === 1 && target.ndim === 1) {
        throw fail(
          RangeError,
          "output with shape [] doesn't match the broadcast shape [1]",
          "With labelSmoothing the class of a vector is a single number: tensor(0, { dtype: 'int32' }).",
        );
      }
    }
    const logs = logSoftmax(input, classDim(input));
    if (isProbabilities) return ofProbabilities(logs, target, options);
    const surprise = nllLoss(logs, target, options);
    return smoothing === 0 ? surprise : smoothed(surprise, logs, target, options);
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
      [...rows, { weight }],
      ...(['mean', 'sum', 'none'] as const).map((reduction): Sample => [
        ...rows,
        { weight, labelSmoothing: 0.25, reduction },
      ]),
      [t([3, 3]), fixed([3], [1, 2, 0]), { ignoreIndex: 2, labelSmoothing: 0.25 }],
      lines,
      [...lines, { weight, labelSmoothing: 0.25 }],
      [...lines, { reduction: 'none', labelSmoothing: 0.25 }],
      [t([2, 3, 2]), t([2, 3, 2], 0, 1), { weight }],
      [t([2, 3]), t([2, 3], 0, 1), { weight, reduction: 'sum', labelSmoothing: 0.25 }],
      [t([3]), t([3], 0, 1), { weight }],
      [t([1, 2, 2, 2]), fixed([1, 2, 2], [0, 1, 1, 0])],
    ],
  },
);

/** The weights with a dimension for each of the input's. */
function alongClasses(weight: Tensor, like: Tensor): Tensor {
  return reshape(
    weight,
    like.shape.map((n, i) => (i === classDim(like) ? n : 1)),
  );
}

function ofProbabilities(logs: Tensor, target: Tensor, options: Options): Tensor {
  const { labelSmoothing: smoothing = 0, reduction = 'mean', weight } = options;
  const dim = classDim(logs);
  const even = smoothing / logs.shape[dim]!;
  const shares = smoothing === 0 ? target : add(mul(target, 1 - smoothing), even);
  const terms = mul(logs, shares);
  const weighed = weight === undefined ? terms : mul(terms, alongClasses(weight, logs));
  if (reduction === 'none') return neg(sum(weighed, dim));
  const total = neg(sum(weighed)) as Tensor;
  return reduction === 'mean' ? div(total, logs.numel() / logs.shape[dim]!) : total;
}

/** Spread evenly, every class is the target to a small part. */
function smoothed(surprise: Tensor, logs: Tensor, target: Tensor, options: Options): Tensor {
  const { labelSmoothing: smoothing = 0, reduction = 'mean', weight } = options;
  const dim = classDim(logs);
  const kept = ne(target, options.ignoreIndex ?? IGNORED);
  const weighed = weight === undefined ? logs : mul(logs, alongClasses(weight, logs));
  const losses = where(kept, neg(sum(weighed, dim)), 0);
  const { counts } = pickClasses(logs, target, options);
  const evenly =
    reduction === 'mean' ? div(sum(losses), sum(counts)) : reduceLoss(losses, reduction);
  return add(mul(surprise, 1 - smoothing), mul(evenly, smoothing / logs.shape[dim]!));
}

/** How far a predicted distribution is from the observed one. */
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { type Sample, t } from '../../sample.ts';
import { sameShape } from '../../shape.ts';
import type { LossOptions, PairLoss, TripleLoss } from '../../signatures/losses.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { warnOnce } from '../../warn-once.ts';
import { add, div, mul, sub } from '../pointwise/arithmetic.ts';
import { le } from '../comparison/comparison.ts';
import { clone } from '../shape/copies.ts';
import { unsqueeze } from '../shape/dimensions.ts';
import { fullLike } from '../../creation-like.ts';
import { xlogy } from '../pointwise/logarithms.ts';
import { maskedFill } from '../indexing/masks.ts';
import { exp, log } from '../pointwise/pointwise.ts';
import { square } from '../pointwise/powers.ts';
import { sum } from '../reductions/reductions.ts';
import { type LossReduction, reduceLoss } from './reduce-loss.ts';

interface KlOptions {
  /** The target holds logarithms too. */
  readonly logTarget?: boolean;
}

type KlReduction = LossReduction | 'batchmean';

/**
 * The Kullback-Leibler divergence of the target's probabilities from those whose logarithms `input`
 * holds. 'batchmean' divides the sum by the first size, as the definition wants; 'mean' by all elements.
 *
 * Source: `torch.nn.functional.kl_div`
 */
export const klDiv = composite<PairLoss<KlOptions, KlReduction>>(
  (
    input: Tensor,
    target: Tensor,
    { reduction = 'mean', logTarget = false }: LossOptions<KlReduction> & KlOptions = {},
  ): Tensor => {
    if (reduction === 'mean') {
      warnOnce(
        "reduction: 'mean' divides the total loss by both the batch size and the support size.'batchmean' divides only by the batch size, and aligns with the KL div math definition.'mean' will be changed to behave the same as 'batchmean' in the next major release.",
        "Ask for { reduction: 'batchmean' }.",
      );
    }
    const each = logTarget
      ? mul(exp(target), sub(target, input))
      : sub(xlogy(target, target), mul(target, input));
    if (reduction !== 'batchmean') return reduceLoss(each, reduction);
    return input.ndim === 0 ? sum(each) : (div(sum(each), input.shape[0]!) as Tensor);
  },
  {
    name: 'klDiv',
    torch: 'torch.nn.functional.kl_div',
    summary: 'The Kullback-Leibler divergence of target probabilities from predicted ones.',
    formula: 'Σ b (ln b − a) / N',
    madeOf: ['xlogy', 'mul', 'sub', 'mean'],
    method: false,
    samples: [
      [t([4], -3, 0), t([4], 0, 1)],
      [t([2, 3], -3, 0), t([2, 3], 0, 1), { reduction: 'batchmean' }],
      [t([2, 3], -3, 0), t([2, 3], -3, 0), { reduction: 'sum', logTarget: true }],
      [t([2, 3], -3, 0), t([3], 0, 1), { reduction: 'none' }],
      [t([], -3, 0), t([], 0, 1), { reduction: 'batchmean' }],
      [t([0], -3, 0), t([0], 0, 1), { reduction: 'sum' }],
    ],
  },
);

interface PoissonOptions {
  /** The input is the logarithm of the expected count, unless told otherwise. */
  readonly logInput?: boolean;
  /** Adds Stirling's approximation of ln b! for counts above 1. */
  readonly full?: boolean;
  /** Keeps the logarithm of an expected count of 0 finite: 1e-8 unless told. */
  readonly eps?: number;
}

const poissonSamples: readonly Sample[] = [
  [t([4]), t([4], 0, 4)],
  [t([2, 3]), t([2, 3], 0, 4), { reduction: 'sum', full: true }],
  [t([2, 3], 0.5, 3), t([2, 3], 0, 4), { logInput: false, reduction: 'none', eps: 0.01 }],
  [t([]), t([], 0, 4), { full: true }],
  [t([0]), t([0]), { reduction: 'sum' }],
];

/**
 * The surprise of counts `target` where `input` is the logarithm of the expected count.
 *
 * Source: `torch.nn.functional.poisson_nll_loss`
 */
export const poissonNllLoss = composite<PairLoss<PoissonOptions>>(
  (input: Tensor, target: Tensor, options: LossOptions & PoissonOptions = {}): Tensor => {
    const { logInput = true, full = false, eps = 1e-8, reduction = 'mean' } = options;
    const each = logInput
      ? sub(exp(input), mul(target, input))
      : sub(input, mul(target, log(add(input, eps))));
    return reduceLoss(full ? add(each, stirling(target)) : each, reduction);
  },
  {
    name: 'poissonNllLoss',
    torch: 'torch.nn.functional.poisson_nll_loss',
    summary: 'The mean surprise of counts, where the input is the logarithm of the expected count.',
    formula: 'Σ (eᵃ − b a) / N',
    madeOf: ['exp', 'mul', 'sub', 'mean'],
    method: false,
    samples: poissonSamples,
  },
);

/** ln b! by Stirling's approximation, and 0 up to 1. */
function stirling(b: Tensor): Tensor {
  const half = mul(log(mul(b, 2 * Math.PI)), 0.5);
  return maskedFill(add(sub(mul(b, log(b)), b), half), le(b, 1), 0);
}

interface GaussianOptions {
  /** Adds the constant ½ ln 2π. */
  readonly full?: boolean;
  /** The smallest variance: 1e-6 unless told. */
  readonly eps?: number;
}

/**
 * The surprise of `target` under normal distributions of mean `input` and variance `variance`: a tensor
 * of the input's shape, with the last size 1 or left out, or a number.
 *
 * Throws: RangeError for a negative variance or one whose shape does not fit.
 * Source: `torch.nn.functional.gaussian_nll_loss`
 */
export const gaussianNllLoss = composite<TripleLoss<'pair', GaussianOptions, number>>(
  (
    input: Tensor,
    target: Tensor,
    variance: Tensor | number,
    options: LossOptions & GaussianOptions = {},
  ): Tensor => {
    const { full = false, eps = 1e-6, reduction = 'mean' } = options;
    const given = isTensor(variance) ? variance : fullLike(input, variance);
    if (given.everyNumber.some((v) => v < 0)) {
      throw fail(
        RangeError,
        'var has negative entry/entries',
        'A variance is a mean of squares: 0 or more.',
      );
    }
    const spread = clone(fitting(given, input));
    // The gradient passes by the clamp, as if there were none.
    noGrad(() => spread.clampMin_(eps));
    const each = mul(add(log(spread), div(square(sub(input, target)), spread)), 0.5);
    const whole = full ? add(each, 0.5 * Math.log(2 * Math.PI)) : each;
    return reduceLoss(whole, reduction);
  },
  {
    name: 'gaussianNllLoss',
    torch: 'torch.nn.functional.gaussian_nll_loss',
    summary: 'The mean surprise under normal distributions of mean a and variance c.',
    formula: 'Σ (ln c + (a − b)² / c) / 2N',
    madeOf: ['log', 'square', 'div', 'mean'],
    method: false,
    samples: [
      [t([2, 3]), t([2, 3]), t([2, 3], 0.5, 2)],
      [t([2, 3]), t([2, 3]), t([2, 1], 0.5, 2), { reduction: 'sum', full: true }],
      [t([2, 3]), t([2, 3]), t([2], 0.5, 2), { reduction: 'none' }],
      [t([3]), t([3]), 0.75],
      [t([0]), t([0]), t([0]), { reduction: 'sum' }],
    ],
  },
);

/** The variance in a shape that stretches to that of the input. */
function fitting(variance: Tensor, input: Tensor): Tensor {
  if (sameShape(variance.shape, input.shape)) return variance;
  if (sameShape(variance.shape, input.shape.slice(0, -1))) return unsqueeze(variance, -1);
  const odd = variance.shape.filter((n, i) => n !== input.shape[i]);
  if (variance.ndim === input.ndim && odd.length === 1 && odd[0] === 1) return variance;
  throw fail(
    RangeError,
    'var is of incorrect size',
    `The input is [${input.shape.join(', ')}], the variance [${variance.shape.join(', ')}]: give one for each element, or one for each row.`,
  );
}

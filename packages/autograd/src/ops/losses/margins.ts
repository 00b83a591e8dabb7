/** Losses that ask for a distance between right and wrong, and for no more than that. */
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { fixed, type Sample, t } from '../../sample.ts';
import type { LossOptions, PairLoss, TripleLoss } from '../../signatures/losses.ts';
import type { Tensor } from '../../tensor.ts';
import { add, minimum, mul, sub } from '../pointwise/arithmetic.ts';
import { clampMin } from '../pointwise/clamp-one-side.ts';
import { eq, ne } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { asFloats } from '../shape/copies.ts';
import { neg } from '../pointwise/pointwise.ts';
import { cosineAlong, pairwiseDistance } from './similarity.ts';
import { reduceLoss } from './reduce-loss.ts';

interface MarginOptions {
  readonly margin?: number;
}

/** What is above 0. */
const hinge = (x: Tensor): Tensor => clampMin(x, 0);

/** `x` where the condition is true, else 0. */
const only = (condition: Tensor, x: Tensor): Tensor => where(condition, x, 0);

const answers = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => 1 - 2 * (i % 2));

/**
 * Distances `input` of pairs that are alike (target 1) are to be small, of others (−1) at least `margin`.
 *
 * Source: `torch.nn.functional.hinge_embedding_loss`
 */
export const hingeEmbeddingLoss = composite<PairLoss<MarginOptions>>(
  (
    input: Tensor,
    target: Tensor,
    { margin = 1, reduction = 'mean' }: LossOptions & MarginOptions = {},
  ): Tensor => {
    const unlike = only(ne(target, 1), hinge(sub(margin, input)));
    return reduceLoss(add(unlike, only(ne(target, -1), input)), reduction);
  },
  {
    name: 'hingeEmbeddingLoss',
    torch: 'torch.nn.functional.hinge_embedding_loss',
    summary: 'Small distances where the target is 1, and at least the margin where it is −1.',
    formula: 'Σ (a where b = 1, max(0, margin − a) where b = −1) / N',
    madeOf: ['sub', 'clampMin', 'where', 'mean'],
    method: false,
    samples: [
      [t([4]), fixed([4], answers(4))],
      [t([2, 3]), fixed([2, 3], answers(6)), { margin: 0.25, reduction: 'sum' }],
      [t([2, 3]), fixed([3], answers(3)), { reduction: 'none' }],
      [t([]), fixed([], [-1])],
      [t([0]), fixed([0], []), { reduction: 'sum' }],
    ],
  },
);

/**
 * The first input is to be larger than the second by `margin` where the target is 1, smaller where it is −1.
 *
 * Throws: RangeError when the ranks differ.
 * Source: `torch.nn.functional.margin_ranking_loss`
 */
export const marginRankingLoss = composite<TripleLoss<'triple', MarginOptions>>(
  (
    first: Tensor,
    second: Tensor,
    target: Tensor,
    { margin = 0, reduction = 'mean' }: LossOptions & MarginOptions = {},
  ): Tensor => {
    if (first.ndim !== second.ndim || first.ndim !== target.ndim) {
      const size = ({ shape }: Tensor): string => `torch.Size([${shape.join(', ')}])`;
      throw fail(
        RangeError,
        `margin_ranking_loss : All input tensors should have same dimension but got sizes: input1: ${size(first)}, input2: ${size(second)}, target: ${size(target)} `,
        'Each pair needs its target.',
      );
    }
    const missing = asFloats(mul(neg(target), sub(first, second)));
    return reduceLoss(hinge(add(missing, margin)), reduction);
  },
  {
    name: 'marginRankingLoss',
    torch: 'torch.nn.functional.margin_ranking_loss',
    summary:
      'The first is to be larger by the margin where the target is 1, smaller where it is −1.',
    formula: 'Σ max(0, −c (a − b) + margin) / N',
    madeOf: ['sub', 'mul', 'clampMin', 'mean'],
    method: false,
    samples: [
      [t([4]), t([4]), fixed([4], answers(4))],
      [t([2, 3]), t([2, 3]), fixed([2, 3], answers(6)), { margin: 0.5, reduction: 'sum' }],
      [t([2, 3]), t([1, 3]), fixed([2, 3], answers(6)), { margin: 2, reduction: 'none' }],
      [t([]), t([]), fixed([], [1])],
    ],
  },
);

/**
 * Vectors are to point the same way where the target is 1, and to have a cosine of at most `margin`
 * where it is −1.
 *
 * Shapes: first, second [N, D] or [D], target [N] or [].
 * Throws: RangeError where the shapes do not fit.
 * Source: `torch.nn.functional.cosine_embedding_loss`
 */
export const cosineEmbeddingLoss = composite<TripleLoss<'rowsOfPair', MarginOptions>>(
  (
    first: Tensor,
    second: Tensor,
    target: Tensor,
    { margin = 0, reduction = 'mean' }: LossOptions & MarginOptions = {},
  ): Tensor => {
    if (target.ndim > 1 || first.ndim !== target.ndim + 1 || second.ndim !== target.ndim + 1) {
      throw fail(
        RangeError,
        target.ndim > 1
          ? '0D or 1D target tensor expected, multi-target not supported'
          : `${target.ndim}D target tensor expects ${target.ndim + 1}D input tensors, but found inputs with sizes [${first.shape.join(', ')}] and [${second.shape.join(', ')}].`,
        'The target says of each pair of rows whether they are alike.',
      );
    }
    const cosine = cosineAlong(first, second, target.ndim, 1e-12);
    const alike = only(eq(target, 1), sub(1, cosine));
    const unlike = only(eq(target, -1), hinge(sub(cosine, margin)));
    return reduceLoss(add(alike, unlike), reduction);
  },
  {
    name: 'cosineEmbeddingLoss',
    torch: 'torch.nn.functional.cosine_embedding_loss',
    summary: 'Vectors are to point the same way where the target is 1, and apart where it is −1.',
    formula: 'Σ (1 − cos(a, b) where c = 1, max(0, cos(a, b) − margin) where c = −1) / N',
    madeOf: ['mul', 'sum', 'sqrt', 'div', 'clampMin', 'where', 'mean'],
    method: false,
    samples: [
      [t([2, 3]), t([2, 3]), fixed([2], [1, -1])],
      [t([3]), t([3]), fixed([], [1])],
      [t([2, 3]), t([2, 3]), fixed([2], [-1, -1]), { margin: -0.5, reduction: 'sum' }],
      [t([3, 2]), t([3, 2]), fixed([3], [1, -1, 1]), { margin: 0.25, reduction: 'none' }],
    ],
  },
);

interface TripletOptions extends MarginOptions {
  /** The order of the norm: 2 unless told. */
  readonly p?: number;
  /** Added to each difference, so that a distance is never 0: 1e-6 unless told. */
  readonly eps?: number;
  /** Measures from the positive to the negative where that is shorter. */
  readonly swap?: boolean;
}

const triplet: Sample = [t([2, 3]), t([2, 3]), t([2, 3])];

/**
 * The anchor is to be nearer to the positive than to the negative, by `margin`.
 *
 * Shapes: three of [N, D] or [D].
 * Throws: RangeError when the ranks differ or the margin is not above 0.
 * Source: `torch.nn.functional.triplet_margin_loss`
 */
export const tripletMarginLoss = composite<TripleLoss<'rowsOfTriple', TripletOptions>>(
  (
    anchor: Tensor,
    positive: Tensor,
    negative: Tensor,
    options: LossOptions & TripletOptions = {},
  ): Tensor => {
    const { margin = 1, p = 2, eps = 1e-6, swap = false, reduction = 'mean' } = options;
    if (!(margin > 0)) {
      throw fail(
        RangeError,
        `margin must be greater than 0, got ${margin}`,
        'It is how much nearer the positive is to be.',
      );
    }
    if (anchor.ndim !== positive.ndim || anchor.ndim !== negative.ndim) {
      throw fail(
        RangeError,
        `The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: anchor ${anchor.ndim}D, positive ${positive.ndim}D, and negative ${negative.ndim}D inputs`,
        'Give a row of each for every sample.',
      );
    }
    const near = pairwiseDistance(anchor, positive, { p, eps });
    const direct = pairwiseDistance(anchor, negative, { p, eps });
    const far = swap ? minimum(direct, pairwiseDistance(positive, negative, { p, eps })) : direct;
    return reduceLoss(hinge(sub(add(near, margin), far)), reduction);
  },
  {
    name: 'tripletMarginLoss',
    torch: 'torch.nn.functional.triplet_margin_loss',
    summary: 'The anchor is to be nearer to the positive than to the negative, by the margin.',
    formula: 'Σ max(0, |a − b| − |a − c| + margin) / N',
    madeOf: ['pairwiseDistance', 'clampMin', 'mean'],
    method: false,
    samples: [
      triplet,
      [t([3]), t([3]), t([3]), { margin: 2 }],
      [...triplet, { swap: true, margin: 3, reduction: 'none' }],
      [...triplet, { p: 1, margin: 5, reduction: 'sum' }],
    ],
  },
);

/** Losses that grow like a square near 0 and like a line farther out, so that outliers pull less. */
import { checkTensor } from '../../define/check-operand.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { t } from '../../sample.ts';
import type { LossOptions, PairLoss } from '../../signatures/losses.ts';
import type { Tensor } from '../../tensor.ts';
import { div, sub } from '../pointwise/arithmetic.ts';
import { clamp } from '../pointwise/clamp.ts';
import { abs, neg } from '../pointwise/pointwise.ts';
import { checkSizes } from './check-sizes.ts';
import { pairLoss } from './pair-loss.ts';
import { reduceLoss } from './reduce-loss.ts';

/**
 * The mean of the absolute differences.
 *
 * Source: `torch.nn.functional.l1_loss`
 */
export const l1Loss = composite<PairLoss>(
  (input: Tensor, target: Tensor, { reduction = 'mean' }: LossOptions = {}): Tensor => {
    checkTensor('l1_loss', 'target', 2, target);
    checkSizes(input, target);
    return reduceLoss(abs(sub(input, target)), reduction);
  },
  {
    name: 'l1Loss',
    torch: 'torch.nn.functional.l1_loss',
    summary: 'The mean of the absolute differences.',
    formula: 'Σ |a − b| / N',
    madeOf: ['sub', 'abs', 'mean'],
    method: false,
    samples: [
      [t([3]), t([3])],
      [t([2, 3]), t([2, 3]), { reduction: 'sum' }],
      [t([2, 3]), t([3]), { reduction: 'none' }],
      [t([]), t([])],
      [t([0]), t([0]), { reduction: 'sum' }],
    ],
  },
);

/** Past ±1 the slope of a line. */
const bent = (a: Tensor, b: Tensor, beta: number): Tensor => clamp(div(sub(a, b), beta), -1, 1);

interface SmoothOptions {
  /** Up to this difference the loss is a square: 1 unless told. */
  readonly beta?: number;
}

const bow = pairLoss<PairLoss<SmoothOptions>, LossOptions & SmoothOptions>({
  name: 'smoothL1Loss',
  torch: 'torch.nn.functional.smooth_l1_loss',
  summary: 'The mean of absolute differences, rounded off where they are smaller than beta.',
  formula: 'Σ d² / 2β where d < β, else d − β/2, of d = |a − b|, / N',
  f: (a, b, p) => (Math.abs(a - b) < p ? (0.5 * (a - b) * (a - b)) / p : Math.abs(a - b) - 0.5 * p),
  told: ({ beta = 1 }) => beta,
  kernel: 'smooth_l1_cpu',
  slopes: {
    a: { formula: 'g · clamp((a − b) / β, −1, 1) / N', of: bent },
    b: { formula: '−(the gradient of a)', of: (a, b, beta) => neg(bent(a, b, beta)) },
  },
  samples: [
    [t([4], -3, 3), t([4], -3, 3)],
    [t([2, 3]), t([2, 3]), { reduction: 'sum', beta: 0.5 }],
    [t([2, 3]), t([3]), { reduction: 'none' }],
    [t([2, 3]), t([2, 3]), { reduction: 'none', beta: 0 }],
    [t([]), t([])],
    [t([0]), t([0]), { reduction: 'sum' }],
  ],
});

/**
 * The absolute difference, rounded off like a bowl where it is smaller than `beta`; with a beta of 0
 * it is `l1Loss`.
 *
 * Throws: RangeError for a negative beta, TypeError for whole numbers.
 * Source: `torch.nn.functional.smooth_l1_loss`
 */
export const smoothL1Loss: typeof bow = Object.assign(
  ((input: Tensor, target: Tensor, options: LossOptions & SmoothOptions = {}): Tensor => {
    const { beta = 1, ...others } = options;
    if (beta < 0) {
      throw fail(
        RangeError,
        'smooth_l1_loss does not support negative values for beta.',
        `It is the difference, here ${beta}, up to which the loss is a square.`,
      );
    }
    return beta === 0 ? l1Loss(input, target, others) : bow(input, target, options);
  }) as unknown as PairLoss<SmoothOptions>,
  { operation: bow.operation },
);

interface HuberOptions {
  /** Up to this difference the loss is a square: 1 unless told. */
  readonly delta?: number;
}

/** Past ±δ the slope of a line. */
const clipped = (a: Tensor, b: Tensor, delta: number): Tensor => clamp(sub(a, b), -delta, delta);

/**
 * Half the squared difference, and a line of the same slope where the difference is larger than `delta`.
 *
 * Throws: RangeError unless delta is above 0, TypeError for whole numbers.
 * Source: `torch.nn.functional.huber_loss`
 */
export const huberLoss = pairLoss<PairLoss<HuberOptions>, LossOptions & HuberOptions>({
  name: 'huberLoss',
  torch: 'torch.nn.functional.huber_loss',
  summary: 'The mean of half the squared differences, which go on as lines past delta.',
  formula: 'Σ d² / 2 where d < δ, else δ (d − δ/2), of d = |a − b|, / N',
  f: (a, b, p) => (Math.abs(a - b) < p ? 0.5 * (a - b) * (a - b) : p * (Math.abs(a - b) - 0.5 * p)),
  told: ({ delta = 1 }) => {
    if (delta > 0) return delta;
    throw fail(
      RangeError,
      'huber_loss does not support non-positive values for delta.',
      `It is the difference, here ${delta}, up to which the loss is a square.`,
    );
  },
  kernel: 'huber_cpu',
  slopes: {
    a: { formula: 'g · clamp(a − b, −δ, δ) / N', of: clipped },
    b: { formula: '−(the gradient of a)', of: (a, b, delta) => neg(clipped(a, b, delta)) },
  },
  samples: [
    [t([4], -3, 3), t([4], -3, 3)],
    [t([2, 3]), t([2, 3]), { reduction: 'sum', delta: 0.5 }],
    [t([2, 3]), t([2, 3]), { reduction: 'none', delta: 2 }],
    [t([]), t([])],
    [t([0]), t([0]), { reduction: 'sum' }],
  ],
});

/** Losses for several classes, of which one or more are right, without probabilities that sum to 1. */
import { composite } from '../../define/composite.ts';
import { floatsOnly } from '../../define/floats-only.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { constant, fixed, type Sample, t } from '../../sample.ts';
import type { LossOptions, RowLoss, TargetLoss } from '../../signatures/losses.ts';
import type { Tensor } from '../../tensor.ts';
import { add, div, mul, sub } from '../pointwise/arithmetic.ts';
import { gt } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { unsqueeze } from '../shape/dimensions.ts';
import { reshape } from '../shape/views.ts';
import { gather } from '../indexing/gather.ts';
import { neg } from '../pointwise/pointwise.ts';
import { square } from '../pointwise/powers.ts';
import { sum } from '../reductions/reductions.ts';
import { scatter, scatterAdd } from '../indexing/scatter.ts';
import { logsigmoid } from '../activations/squashing.ts';
import { take } from '../indexing/take.ts';
import { type LossReduction, reduceLoss, shareOf } from './reduce-loss.ts';

interface MarginOptions {
  /** 1 for the distance, 2 for its square. */
  readonly p?: number;
  /** How much higher the right class is to be: 1 unless told. */
  readonly margin?: number;
  /** How much each class counts. */
  readonly weight?: Tensor | null;
}

interface Told {
  readonly p: number;
  readonly margin: number;
  /** The right class of each row, in a column. */
  readonly classes: Tensor;
  /** How much each row counts, in a column or as a number. */
  readonly counts: Tensor | number;
  readonly share: number;
}

/** By how much each class comes too near to the right one; 0 for that itself. */
function excess(a: Tensor, { margin, classes }: Pick<Told, 'margin' | 'classes'>): Tensor {
  const apart = add(sub(a, gather(a, -1, classes)), margin);
  return scatter(where(gt(apart, 0), apart, 0), -1, classes, 0);
}

const multiMarginLossRecord = operation({
  name: 'multiMarginLoss',
  torch: 'torch.nn.functional.multi_margin_loss',
  summary: 'The right class is to be higher than each other by the margin.',
  formula: 'Σ max(0, margin − a[i, b[i]] + a[i, j])ᵖ / C / N, j ≠ b[i]',
  method: false,
  derivatives: {
    a: {
      formula: 'h = p · excessᵖ⁻¹ / C: g · h to each class, −Σ g · h to the right one',
      saves: 'a',
      rule: (g, { a, args }: Saved<Told>) => {
        const over = excess(a, args);
        const slope = args.p === 2 ? mul(over, 2) : where(gt(over, 0), 1, mul(over, 0));
        const column = g.ndim === 1 && a.ndim === 2 ? unsqueeze(g, -1) : g;
        const h = mul(mul(slope, args.counts), mul(column, args.share / a.shape.at(-1)!));
        return scatterAdd(h, -1, args.classes, neg(sum(h, -1, { keepdim: true })));
      },
    },
  },
  samples: [
    [t([3, 4]), fixed([3], [1, 3, 0])],
    [t([3]), fixed([], [1]), { p: 2 }],
    [t([]), fixed([], [0])],
    [t([3]), fixed([1], [1]), { reduction: 'none' }],
    ...(['none', 'sum'] as const).map((reduction): Sample => {
      const weight = constant(t([3], 0.5, 2));
      return [t([2, 3]), fixed([2], [2, 0]), { p: 2, margin: 2, weight, reduction }];
    }),
  ],
});

function checkTargets(a: Tensor, target: Tensor, p: number): void {
  if (p !== 1 && p !== 2) {
    throw fail(RangeError, 'only p == 1 and p == 2 supported', `It is the power, here ${p}.`);
  }
  const list = (x: Tensor): string => `[${x.shape.join(', ')}]`;
  if (a.ndim < 1 || a.ndim > 2 || a.shape.at(-1) === 0) {
    throw fail(
      RangeError,
      `Expected non-empty vector or matrix with optional 0-dim batch size, but got: ${list(a)}`,
      'The input has a row for each sample, with a number for each class.',
    );
  }
  const rows = a.ndim === 2 ? a.shape[0]! : 1;
  if (target.numel() !== rows || target.ndim > 1) {
    throw fail(
      RangeError,
      `multi_margin_loss: target tensor should be 1-D with size equal to the number of input samples (batch size). Expected target size [${rows}], but got ${list(target)}. Input has shape ${list(a)}.`,
      'Each row needs the number of its class.',
    );
  }
  const size = a.shape.at(-1)!;
  const wrong = target.everyNumber.find((k) => k < 0 || k >= size);
  if (wrong === undefined) return;
  throw fail(
    RangeError,
    'target out of range',
    `There is a ${wrong}; the ${size} classes are counted from 0 to ${size - 1}.`,
  );
}

/**
 * The number of the right class is to be higher than each other by `margin`; what is missing counts,
 * or, with `p: 2`, its square.
 *
 * Shapes: input [N, C], [C] or [], target [N] or [].
 * Throws: RangeError where shapes or classes do not fit.
 * Source: `torch.nn.functional.multi_margin_loss`
 */
export const multiMarginLoss: Op<TargetLoss<MarginOptions>> = publish(
  (a: Tensor, target: Tensor, options: LossOptions & MarginOptions = {}): Tensor => {
    const { p = 1, margin = 1, weight = null, reduction = 'mean' } = options;
    // A single number is that of the only class.
    if (a.ndim === 0) return multiMarginLoss(reshape(a, [1]), target, options);
    checkTargets(a, target, p);
    floatsOnly('multi_margin_loss', a.dtype);
    const classes = noGrad(() => unsqueeze(target.reshape(a.shape.slice(0, -1)), -1));
    const counts = weight === null ? 1 : noGrad(() => take(weight, classes));
    const losses = noGrad(() => {
      const over = excess(a, { margin, classes });
      const each = mul(p === 2 ? square(over) : over, counts);
      const share = div(sum(each, -1), a.shape.at(-1)!);
      return a.ndim === 1 ? reshape(share, target.shape) : share;
    });
    const args: Told = { p, margin, classes, counts, share: shareOf(losses, reduction) };
    const y = noGrad(() => reduceLoss(losses, reduction));
    return record(multiMarginLossRecord, y, a, null, null, args);
  },
  multiMarginLossRecord,
);

interface WeightOptions {
  /** How much each class counts. */
  readonly weight?: Tensor | null;
  readonly reduction?: LossReduction;
}

/**
 * The mean, over classes, of the surprise at each being right or not: any number of them may be right.
 *
 * Shapes: input and target [N, C] or [C].
 * Source: `torch.nn.functional.multilabel_soft_margin_loss`
 */
export const multilabelSoftMarginLoss = composite<RowLoss<{ readonly weight?: Tensor | null }>>(
  (
    input: Tensor,
    target: Tensor,
    { weight = null, reduction = 'mean' }: WeightOptions = {},
  ): Tensor => {
    const yes = mul(target, logsigmoid(input));
    const no = mul(sub(1, target), logsigmoid(neg(input)));
    const each = neg(add(yes, no));
    const weighed = weight === null ? each : mul(each, weight);
    return reduceLoss(div(sum(weighed, -1), input.shape.at(-1)!), reduction);
  },
  {
    name: 'multilabelSoftMarginLoss',
    torch: 'torch.nn.functional.multilabel_soft_margin_loss',
    summary: 'The mean surprise at each class being right or not, any number of which may be.',
    formula: '−Σ (b ln sigmoid(a) + (1 − b) ln sigmoid(−a)) / C / N',
    madeOf: ['logsigmoid', 'mul', 'sum', 'div', 'mean'],
    method: false,
    samples: [
      [t([2, 3]), t([2, 3], 0, 1)],
      [t([2, 3]), t([2, 3], 0, 1), { weight: constant(t([3], 0.5, 2)), reduction: 'sum' }],
      [t([3]), t([3], 0, 1), { reduction: 'none' }],
    ],
  },
);

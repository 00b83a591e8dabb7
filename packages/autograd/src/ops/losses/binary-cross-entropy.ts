/** How surprised a yes-or-no classifier is by the right answers. */
import { checkTensor } from '../../define/check-operand.ts';
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { mapTernary } from '../../define/map-ternary.ts';
import { floatsOnly } from '../../define/floats-only.ts';
import { isFloatingPoint, scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { ternaryLoop } from '../../kernels/kernel.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { constant, fixed, t } from '../../sample.ts';
import { sameShape } from '../../shape.ts';
import type { LossOptions, PairLoss } from '../../signatures/losses.ts';
import type { Tensor } from '../../tensor.ts';
import { add, div, mul, refuseBools, sub } from '../pointwise/arithmetic.ts';
import { clampMin } from '../pointwise/clamp-one-side.ts';
import { logit } from '../pointwise/logarithms.ts';
import { neg, sigmoid } from '../pointwise/pointwise.ts';
import { logsigmoid } from '../activations/squashing.ts';
import { pairLoss, shared } from './pair-loss.ts';
import { reduceLoss, shareOf } from './reduce-loss.ts';

interface WeightOptions {
  /** How much each element counts. */
  readonly weight?: Tensor | null;
}

/** Keeps a slope finite where the answer is 0 or 1; PyTorch has it as a float32. */
const SMALLEST = Math.fround(1e-12);

/**
 * The mean surprise of probabilities `input` at the truth `target`, both between 0 and 1. Logarithms
 * are kept above −100, so that a wrong certainty costs 100 and not infinity.
 *
 * Throws: RangeError for what is no probability, or where the shapes differ.
 * Source: `torch.nn.functional.binary_cross_entropy`
 */
export const binaryCrossEntropy = pairLoss<PairLoss<WeightOptions>, LossOptions & WeightOptions>({
  name: 'binaryCrossEntropy',
  torch: 'torch.nn.functional.binary_cross_entropy',
  summary: 'The mean surprise of probabilities at the truth.',
  formula: '−Σ (b ln a + (1 − b) ln (1 − a)) / N',
  f: (a, b) => (b - 1) * Math.max(Math.log1p(-a), -100) - b * Math.max(Math.log(a), -100),
  kernel: 'binary_cross_entropy',
  check: (a, b) => {
    if (!sameShape(a.shape, b.shape)) {
      throw fail(
        RangeError,
        `Using a target size (torch.Size([${b.shape.join(', ')}])) that is different to the input size (torch.Size([${a.shape.join(', ')}])) is deprecated. Please ensure they have the same size.`,
        'Each probability needs its truth.',
      );
    }
    checkSameDType(a, b, ([p, q]) => `Found dtype ${q} but expected ${p}`);
    const wrong = a.everyNumber.find((x) => !(x >= 0 && x <= 1));
    if (wrong === undefined) return;
    throw fail(
      RangeError,
      'all elements of input should be between 0 and 1',
      `There is ${wrong}: make scores probabilities with sigmoid(x), or use binaryCrossEntropyWithLogits.`,
    );
  },
  slopes: {
    a: {
      formula: 'g · (a − b) / (a (1 − a)) / N',
      of: (a, b) => div(sub(a, b), clampMin(mul(sub(1, a), a), SMALLEST)),
    },
    b: { formula: '−g · ln (a / (1 − a)) / N', of: (a) => neg(logit(a)) },
  },
  samples: [
    [t([4], 0.1, 0.9), t([4], 0, 1)],
    [t([2, 3], 0.1, 0.9), t([2, 3], 0, 1), { reduction: 'sum' }],
    [t([2, 3], 0.1, 0.9), t([2, 3], 0, 1), { weight: constant(t([3], 0.5, 2)) }],
    [
      t([2, 2], 0.1, 0.9),
      t([2, 2], 0, 1),
      { weight: constant(t([2, 2], 0.5, 2)), reduction: 'none' },
    ],
    [t([], 0.1, 0.9), t([], 0, 1)],
    [t([0], 0, 1), t([0], 0, 1), { reduction: 'sum' }],
  ],
});

interface LogitsOptions extends WeightOptions {
  /** How much a truth of 1 counts beside one of 0, for each class. */
  readonly posWeight?: Tensor | null;
}

interface Told {
  readonly share: number;
  readonly weight: Tensor | null;
  readonly posWeight: Tensor | null;
}

// ln (1 + e⁻ᵃ) without overflow: for a negative a it is −a + ln (1 + eᵃ).
const loop = ternaryLoop(
  'binaryCrossEntropyWithLogits',
  (a, b, c) =>
    (1 - b) * a + (1 + (c - 1) * b) * (Math.log1p(Math.exp(-Math.abs(a))) + Math.max(-a, 0)),
);

const logitsRecord = operation({
  name: 'binaryCrossEntropyWithLogits',
  torch: 'torch.nn.functional.binary_cross_entropy_with_logits',
  summary: 'The mean surprise of the sigmoids of scores at the truth, exact for large scores too.',
  formula: '−Σ (b ln sigmoid(a) + (1 − b) ln sigmoid(−a)) / N',
  method: false,
  derivatives: {
    a: {
      formula: 'g · (sigmoid(a) − b) / N',
      saves: 'ab',
      rule: (g, { a, b, args }: Saved<Told>) => {
        if (args.posWeight === null) return mul(shared(g, args), sub(sigmoid(a), b));
        const yes = mul(b, args.posWeight);
        return mul(shared(g, args), sub(mul(add(yes, sub(1, b)), sigmoid(a)), yes));
      },
    },
    b: {
      formula: '−g · a / N',
      saves: 'ab',
      rule: (g, { a, args }: Saved<Told>) => {
        if (args.posWeight === null) return mul(shared(g, args), neg(a));
        return mul(shared(g, args), sub(logsigmoid(neg(a)), mul(logsigmoid(a), args.posWeight)));
      },
    },
  },
  samples: [
    [t([4], -3, 3), t([4], 0, 1)],
    [t([2, 3]), t([2, 3], 0, 1), { reduction: 'sum', weight: constant(t([3], 0.5, 2)) }],
    [t([2, 3]), t([2, 3], 0, 1), { posWeight: constant(t([3], 0.5, 2)) }],
    [
      t([2, 3]),
      t([2, 3], 0, 1),
      {
        weight: constant(t([2, 1], 0.5, 2)),
        posWeight: constant(t([3], 0.5, 2)),
        reduction: 'none',
      },
    ],
    [t([]), t([], 0, 1)],
    [t([0]), t([0]), { reduction: 'sum' }],
  ],
});

/**
 * The mean surprise of scores: `binaryCrossEntropy` of their sigmoids, without overflow.
 *
 * Throws: RangeError where the shapes differ, TypeError for whole numbers.
 * Source: `torch.nn.functional.binary_cross_entropy_with_logits`
 */
export const binaryCrossEntropyWithLogits: Op<PairLoss<LogitsOptions>> = publish(
  (a: Tensor, b: Tensor, options: LossOptions & LogitsOptions = {}): Tensor => {
    checkTensor('binary_cross_entropy_with_logits', 'target', 2, b);
    const { reduction = 'mean', weight = null, posWeight = null } = options;
    if (!sameShape(a.shape, b.shape)) {
      throw fail(
        RangeError,
        `Target size (torch.Size([${b.shape.join(', ')}])) must be the same as input size (torch.Size([${a.shape.join(', ')}]))`,
        'Each score needs its truth.',
      );
    }
    floatsOnly('log_sigmoid_cpu', a.dtype);
    refuseBools(b, b);
    const { dtype } = b;
    if (!isFloatingPoint(dtype)) {
      throw fail(
        TypeError,
        `result type ${scalarTypeName[a.dtype]} can't be cast to the desired output type ${scalarTypeName[dtype]}`,
        `Convert the target: target.to('${a.dtype}').`,
      );
    }
    // The loss has the dtype of the target, even of float32 at scores of float64, as in PyTorch.
    const each = mapTernary(loop, a, b, posWeight ?? 1, dtype);
    const losses = weight === null ? each : noGrad(() => mul(each, weight));
    const args: Told = { share: shareOf(losses, reduction), weight, posWeight };
    const y = noGrad(() => reduceLoss(losses, reduction));
    return record(logitsRecord, y, a, b, null, args);
  },
  logitsRecord,
);

const softMarginSamples = [
  [t([4], -3, 3), fixed([4], [1, -1, 1, -1])],
  [t([2, 3]), fixed([2, 3], [1, -1, 1, -1, -1, 1]), { reduction: 'sum' }],
  [t([2, 3]), fixed([2, 3], [1, -1, 1, -1, -1, 1]), { reduction: 'none' }],
  [t([]), fixed([], [1])],
  [t([0]), fixed([0], []), { reduction: 'sum' }],
] as const;

/**
 * The mean of ln (1 + e^(−b·a)) for answers `a` and targets `b` of −1 or 1.
 *
 * Source: `torch.nn.functional.soft_margin_loss`
 */
export const softMarginLoss = pairLoss<PairLoss>({
  name: 'softMarginLoss',
  torch: 'torch.nn.functional.soft_margin_loss',
  summary: 'The mean of ln (1 + e^(−b·a)): small where answer and target have one sign.',
  formula: 'Σ ln (1 + e^(−b·a)) / N',
  f: (a, b) => Math.log1p(Math.exp(-a * b)),
  kernel: 'soft_margin_loss',
  slopes: {
    a: {
      formula: '−g · b · sigmoid(−b·a) / N',
      of: (a, b) => mul(neg(b), sigmoid(neg(mul(a, b)))),
    },
  },
  samples: softMarginSamples,
});

/** How surprised a classifier is by the right answers, from logarithms of probabilities. */
import { zeros } from '../../creation.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { constant, fixed, type Sample, t } from '../../sample.ts';
import { type Shape, sizeOf } from '../../shape.ts';
import type { ClassLoss, LossOptions } from '../../signatures/losses.ts';
import type { Tensor } from '../../tensor.ts';
import { div, mul } from '../pointwise/arithmetic.ts';
import { ne } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { to } from '../shape/copies.ts';
import { squeeze, unsqueeze } from '../shape/dimensions.ts';
import { gather } from '../indexing/gather.ts';
import { neg } from '../pointwise/pointwise.ts';
import { sum } from '../reductions/reductions.ts';
import { scatterAdd } from '../indexing/scatter.ts';
import { take } from '../indexing/take.ts';
import { reshape } from '../shape/views.ts';
import { checkClasses, checkClassWeight, classDim } from './check-classes.ts';
import { reduceLoss } from './reduce-loss.ts';

/** Targets of this value do not count unless another one is named. */
export const IGNORED = -100;

/** What losses of classes can be told. */
export interface ClassOptions {
  /** How much each class counts. */
  readonly weight?: Tensor;
  /** Targets of this value do not count: −100 unless told. */
  readonly ignoreIndex?: number;
}

/** For each sample the class to read, of size 1 along the classes, and how much the sample counts. */
interface Picked {
  readonly classes: Tensor;
  readonly counts: Tensor;
  /** Which samples are not ignored. */
  readonly kept: Tensor;
}

interface Saves extends Pick<Picked, 'classes' | 'counts'> {
  readonly shape: Shape;
}

/** Which elements of `a` the target picks, and how much each counts: its class's weight, 0 if ignored. */
export function pickClasses(
  a: Tensor,
  target: Tensor,
  { weight, ignoreIndex = IGNORED }: ClassOptions,
): Picked {
  // The class of a vector may stand in a vector of one.
  const classes = a.ndim === 1 ? reshape(target, []) : target;
  const kept = ne(classes, ignoreIndex);
  const named = where(kept, classes, 0);
  const counts = to(kept, a.dtype);
  return {
    classes: unsqueeze(named, classDim(a)),
    counts: weight === undefined ? counts : mul(counts, take(weight, named)),
    kept,
  };
}

/** The losses of what was picked, and what becomes of them. */
export function pickedLoss(
  a: Tensor,
  { classes, counts }: Picked,
  reduction: LossOptions['reduction'] = 'mean',
): Tensor {
  const dim = classDim(a);
  const losses = mul(neg(squeeze(gather(a, dim, classes), dim)), counts);
  return reduction === 'mean' ? div(sum(losses), sum(counts)) : reduceLoss(losses, reduction);
}

const images: Sample = [t([2, 3, 2, 2], -3, 0), fixed([2, 2, 2], [0, 2, 1, 1, -100, 2, 0, 1])];

const nllLossRecord = operation({
  name: 'nllLoss',
  torch: 'torch.nn.functional.nll_loss',
  node: ({ args }) =>
    (args as Saves).shape.length < 4 ? 'NllLossBackward0' : 'NllLoss2DBackward0',
  summary: 'The mean of the negative log-probabilities at the target classes.',
  formula: '−Σ a[i, b[i]] / N',
  method: false,
  once: true,
  derivatives: {
    a: {
      formula: '−g / N at the target classes, else 0',
      saves: '',
      rule: (g, { args: { shape, classes, counts } }: Saved<Saves>) => {
        const dim = shape.length === 1 ? 0 : 1;
        const share = unsqueeze(neg(mul(g, counts)), dim);
        return scatterAdd(zeros(shape, { dtype: g.dtype }), dim, classes, share);
      },
    },
  },
  samples: [
    [t([2, 3], -3, 0), fixed([2], [2, 0])],
    [t([2, 3], -3, 0), fixed([2], [1, 1]), { reduction: 'sum' }],
    [t([3, 2], -3, 0), fixed([3], [1, -100, 0])],
    [t([3, 2], -3, 0), fixed([3], [1, -100, 0]), { reduction: 'none' }],
    [t([3], -3, 0), fixed([], [1])],
    [t([3, 2], -3, 0), fixed([3], [1, 1, 0]), { ignoreIndex: 1 }],
    ...(['mean', 'sum', 'none'] as const).map((reduction): Sample => {
      const weight = constant(t([3], 0.5, 2));
      return [t([3, 3], -3, 0), fixed([3], [1, 2, -100]), { weight, reduction }];
    }),
    images,
    [...images, { reduction: 'none', weight: constant(t([3], 0.5, 2)) }],
    [t([2, 3, 2], -3, 0), fixed([2, 2], [0, 2, 1, 1])],
    [t([2, 3, 2], -3, 0), fixed([2, 2], [0, 2, 1, 1]), { reduction: 'none' }],
    [t([1, 2, 1, 2, 1], -3, 0), fixed([1, 1, 2, 1], [0, 1]), { reduction: 'sum' }],
    [t([0, 3], -3, 0), fixed([0], []), { reduction: 'sum' }],
  ],
});

function loss(a: Tensor, target: Tensor, options: LossOptions & ClassOptions): Tensor {
  const [y, shares] = noGrad(() => {
    const found = pickClasses(a, target, options);
    const { counts, kept } = found;
    const value = pickedLoss(a, found, options.reduction);
    if ((options.reduction ?? 'mean') !== 'mean') return [value, found];
    // Where all are ignored the loss is 0/0, and still no sample has a part in it.
    return [value, { ...found, counts: where(kept, div(counts, sum(counts)), 0) }];
  });
  const { classes, counts } = shares;
  return record(nllLossRecord, y, a, null, null, {
    shape: a.shape,
    classes,
    counts,
  } satisfies Saves);
}

/**
 * The negative log-likelihood of the target classes, whole numbers; −100 leaves a sample out.
 *
 * Shapes: input [N, C] or [C] or [N, C, d₁, …], target [N] or [], [1] or [N, d₁, …].
 * Throws: RangeError where shapes or classes do not fit, TypeError for targets that are not whole.
 * Source: `torch.nn.functional.nll_loss`
 */
export const nllLoss: Op<ClassLoss<ClassOptions>> = publish(
  (a: Tensor, target: Tensor, options: LossOptions & ClassOptions = {}): Tensor => {
    checkClasses(a, target, options.ignoreIndex ?? IGNORED);
    checkClassWeight(a, options.weight);
    if (a.ndim < 3 || a.ndim === 4) return loss(a, target, options);
    // As in PyTorch, all further dimensions are those of one image.
    const [n, classes, ...others] = a.shape as [number, number];
    const image = [n, 1, sizeOf(others)];
    const y = loss(
      reshape(a, [n, classes, 1, sizeOf(others)]) as Tensor,
      reshape(target, image),
      options,
    );
    return options.reduction === 'none' ? reshape(y, target.shape) : y;
  },
  nllLossRecord,
);

/** Losses, of which those for a sample may be reduced to one number. */
import { sub } from '../../ops/pointwise/arithmetic.ts';
import { type ClassOptions, pickClasses, pickedLoss } from '../../ops/losses/nll-loss.ts';
import { checkSizes } from '../../ops/losses/check-sizes.ts';
import { reduceLoss } from '../../ops/losses/reduce-loss.ts';
import { square } from '../../ops/pointwise/powers.ts';
import { broadcastShapes, sameShape } from '../../shape.ts';
import { expand } from '../../ops/shape/expand.ts';
import { reshape } from '../../ops/shape/views.ts';
import type { LossOptions } from '../../signatures/losses.ts';
import type { Tensor } from '../../tensor.ts';
import { mapTree } from '../../tree.ts';
import { withOnes } from '../align.ts';
import { Batched, isBatched } from '../batched.ts';
import { padded } from './elementwise.ts';
import { allInFront, madeOf, type Rule } from './rule.ts';

export const squaredError = madeOf(
  (input: Tensor, target: Tensor, { reduction = 'mean' }: LossOptions = {}) =>
    reduceLoss(square(sub(input, target)), reduction),
);

export const negativeLogLikelihood = madeOf(
  (input: Tensor, target: Tensor, options: LossOptions & ClassOptions = {}) =>
    pickedLoss(input, pickClasses(input, target, options), options.reduction),
);

/** A loss for each pair of an answer and its target, reduced for each sample. */
export const pairwise: Rule = (call) => {
  const [a, b, options = {}] = call.args as [Tensor, Tensor, LossOptions?];
  const { reduction = 'mean' } = options;
  if (!sameShape(a.shape, b.shape)) return null;
  const [p, q] = allInFront({ args: [a, b], levels: call.levels }) as [Tensor, Tensor];
  const weights = mapTree(options, (x) =>
    isBatched(x) ? padded(withOnes(x, call.levels), call.levels.length, x.ndim, a.ndim) : x,
  );
  const each = call.fn(p, q, { ...(weights as object), reduction: 'none' }) as Tensor;
  return call.withBatches(() => reduceLoss(new Batched(each, call.levels), reduction));
};

/** The same where the two may be stretched to one shape. */
export const stretchedPairs: Rule = (call) => {
  const [a, b, ...options] = call.args as [Tensor, Tensor, ...unknown[]];
  if (sameShape(a.shape, b.shape)) return pairwise(call);
  checkSizes(a, b);
  const shape = broadcastShapes(a.shape, b.shape);
  const both = call.withBatches(() => [expand(a, shape), expand(b, shape)]) as Tensor[];
  return pairwise({ ...call, args: [...both, ...options] });
};

/** `multiMarginLoss(rows, classes, options)`: the rows of all samples are rows like any others. */
export const byRows: Rule = (call) => {
  const [a, target, options = {}] = call.args as [Tensor, Tensor, LossOptions?];
  const { reduction = 'mean' } = options;
  if (a.ndim < 1 || a.ndim > 2 || target.numel() !== (a.ndim === 2 ? a.shape[0] : 1)) return null;
  const [p, q] = allInFront({ args: [a, target], levels: call.levels }) as [Tensor, Tensor];
  const each = call.fn(reshape(p, [-1, a.shape.at(-1)!]), reshape(q, [-1]), {
    ...options,
    reduction: 'none',
  }) as Tensor;
  const sizes = p.shape.slice(0, call.levels.length);
  const own = new Batched(reshape(each, [...sizes, ...target.shape]), call.levels);
  return call.withBatches(() => reduceLoss(own, reduction));
};

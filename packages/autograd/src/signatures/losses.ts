/** Losses: what becomes of those of single samples decides the shape of the result. */
import type { LossReduction } from '../ops/losses/reduce-loss.ts';
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

export interface LossOptions<R extends string = LossReduction> {
  /** What becomes of the losses: their mean unless told, their sum, or each by itself. */
  readonly reduction?: R;
}

/** The losses of single samples, of shape `S`, or one number. */
type Losses<S, R extends string> = S extends Shape
  ? [R] extends ['none']
    ? S
    : 'none' extends R
      ? Shape
      : []
  : S;

/** A loss of `input` against a `target` that it broadcasts against; `O` is what else may be told. */
export type PairLoss<O = unknown, Kinds extends string = LossReduction> = <
  A extends Shape,
  B extends Shape,
  const R extends Kinds = Kinds & 'mean',
>(
  input: Tensor<A>,
  target: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  options?: LossOptions<R> & O,
) => Tensor<Fit<Losses<Shapes.Broadcast<A, B>, R>>>;

/** A loss that is measured in rows, or in more than two tensors: one number unless asked for each. */
type ByRow<R extends string> = 'none' extends R ? Shape : [];

/** `input` has classes, `target` says which: `nllLoss`, `crossEntropy`, `multiMarginLoss`. */
export type ClassLoss<O = unknown> = <const R extends LossReduction = 'mean'>(
  input: Tensor,
  target: Tensor,
  options?: LossOptions<R> & O,
) => Tensor<ByRow<R>>;

/** `marginRankingLoss`, `cosineEmbeddingLoss`, `tripletMarginLoss`, `gaussianNllLoss`. */
export type TripleLoss<O = unknown, Third = Tensor> = <const R extends LossReduction = 'mean'>(
  first: Tensor,
  second: Tensor,
  third: Third,
  options?: LossOptions<R> & O,
) => Tensor<ByRow<R>>;

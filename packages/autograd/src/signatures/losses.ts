/** Losses: what becomes of those of single samples decides the shape of the result. */
import type { LossReduction } from '../ops/losses/reduce-loss.ts';
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

/** How the losses of all elements become one. */
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

/** A loss for each row of two tensors that broadcast: `multilabelSoftMarginLoss`. */
export type RowLoss<O = unknown> = <
  A extends Shape,
  B extends Shape,
  const R extends LossReduction = 'mean',
>(
  input: Tensor<A>,
  target: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  options?: LossOptions<R> & O,
) => Tensor<Fit<Losses<Rows<Shapes.Broadcast<A, B>>, R>>>;
type Rows<S> = S extends Shape ? Shapes.RemoveAt<S, -1> : S;

/** A loss for each class that `target` names: `multiMarginLoss`. */
export type TargetLoss<O = unknown> = <T extends Shape, const R extends LossReduction = 'mean'>(
  input: Tensor,
  target: Tensor<T>,
  options?: LossOptions<R> & O,
) => Tensor<Fit<Losses<T, R>>>;

/** `input` has classes, `target` says which, or how much of each: `nllLoss`, `crossEntropy`. */
export type ClassLoss<O = unknown> = <S extends Shape, const R extends LossReduction = 'mean'>(
  input: Tensor<S>,
  target: Tensor,
  options?: LossOptions<R> & O,
) => Tensor<Fit<Losses<WithoutClasses<S>, R>>>;
/** The classes are the second dimension, or the only one. */
type WithoutClasses<S extends Shape> = S extends readonly [number?] ? [] : Shapes.RemoveAt<S, 1>;

/** What a loss of three tensors is measured for. */
interface Measured<A extends Shape, B extends Shape, C extends Shape> {
  /** Each element of the first two. */
  pair: Shapes.Broadcast<A, B>;
  /** Each element of all three. */
  triple: Shapes.Broadcast3<A, B, C>;
  /** Each row of the first two, to which an element of the third belongs. */
  rowsOfPair: Shapes.Broadcast<Fit<Rows<Shapes.Broadcast<A, B>>>, C>;
  rowsOfTriple: Rows<Shapes.Broadcast3<A, B, C>>;
}

/** `gaussianNllLoss`, `marginRankingLoss`, `cosineEmbeddingLoss`, `tripletMarginLoss`. */
export type TripleLoss<For extends keyof Measured<[], [], []>, O = unknown, Else = never> = <
  A extends Shape,
  B extends Shape,
  C extends Shape = [],
  const R extends LossReduction = 'mean',
>(
  first: Tensor<A>,
  second: Tensor<B>,
  third: Tensor<C> | Else,
  options?: LossOptions<R> & O,
) => Tensor<Fit<Losses<Measured<A, B, C>[For], R>>>;

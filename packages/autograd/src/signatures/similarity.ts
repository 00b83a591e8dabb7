/** Nearness of vectors: the dimension along which they lie goes. */
import type { CosineOptions, DistanceOptions, NormalizeOptions } from '../ops/losses/similarity.ts';
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

/** Both stretched to one shape, and without the dimension. */
type Between<A extends Shape, B extends Shape, D extends number, K extends boolean> =
  Shapes.Broadcast<A, B> extends infer S extends Shape
    ? Shapes.RemoveAt<S, D, K>
    : Shapes.Broadcast<A, B>;

export type CosineSimilarity = <A extends Shape, B extends Shape, const D extends number = 1>(
  first: Tensor<A>,
  second: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  options?: Guard<Between<A, B, D, false>, CosineOptions<D>>,
) => Tensor<Fit<Between<A, B, D, false>>>;

export type PairwiseDistance = <A extends Shape, B extends Shape, const K extends boolean = false>(
  first: Tensor<A>,
  second: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  options?: DistanceOptions<K>,
) => Tensor<Fit<Between<A, B, -1, K>>>;

export type Normalize = <S extends Shape, const D extends number = 1>(
  input: Tensor<S>,
  options?: Guard<Shapes.RemoveAt<S, D>, NormalizeOptions<D>>,
) => Tensor<S>;

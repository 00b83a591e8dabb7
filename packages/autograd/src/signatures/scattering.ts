/** Elements and parts written to places along a dimension. */
import type * as Shapes from '../shape-types/index.ts';
import type { Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

/** `scatter(x, dim, index, source)`, `scatter(x, dim, index, 1)`. */
export type Scatter = <S extends Shape, const D extends number, I extends Shape>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.Gather<S, D, I>, Tensor<I>>,
  source: Tensor | number,
  options?: ScatterOptions,
) => Tensor<S>;
export type ScatterMethod = <S extends Shape, const D extends number, I extends Shape>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.Gather<S, D, I>, Tensor<I>>,
  source: Tensor | number,
  options?: ScatterOptions,
) => Tensor<S>;
export interface ScatterOptions {
  /** What becomes of the element that was there: added to or multiplied with; replaced unless told. It has no derivative then. */
  readonly reduce?: 'add' | 'multiply';
}

/** `scatterAdd(x, dim, index, source)`. */
export type ScatterAddSig = <S extends Shape, const D extends number, I extends Shape>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.Gather<S, D, I>, Tensor<I>>,
  source: Tensor,
) => Tensor<S>;
export type ScatterAddMethod = <S extends Shape, const D extends number, I extends Shape>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.Gather<S, D, I>, Tensor<I>>,
  source: Tensor,
) => Tensor<S>;

/** How elements that meet at one place become one. */
export type ScatterReduction = 'sum' | 'prod' | 'mean' | 'amax' | 'amin';
export interface ScatterReduceOptions {
  /** What was there before takes part: true unless told. */
  readonly includeSelf?: boolean;
}

/** `scatterReduce(x, dim, index, source, 'amax', { includeSelf: false })` */
export type ScatterReduce = <S extends Shape, const D extends number, I extends Shape>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.Gather<S, D, I>, Tensor<I>>,
  source: Tensor,
  reduce: ScatterReduction,
  options?: ScatterReduceOptions,
) => Tensor<S>;
export type ScatterReduceMethod = <S extends Shape, const D extends number, I extends Shape>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.Gather<S, D, I>, Tensor<I>>,
  source: Tensor,
  reduce: ScatterReduction,
  options?: ScatterReduceOptions,
) => Tensor<S>;

/** `selectScatter(x, source, dim, index)` */
export type SelectScatter = <
  S extends Shape,
  B extends Shape,
  const D extends number,
  const I extends number,
>(
  input: Tensor<S>,
  source: Guard<Shapes.InPlaceOf<Shapes.Select<S, D, I>, B>, Tensor<B>>,
  dim: D,
  index: I,
) => Tensor<S>;
export type SelectScatterMethod = <
  S extends Shape,
  B extends Shape,
  const D extends number,
  const I extends number,
>(
  this: Tensor<S>,
  source: Guard<Shapes.InPlaceOf<Shapes.Select<S, D, I>, B>, Tensor<B>>,
  dim: D,
  index: I,
) => Tensor<S>;

/** `sliceScatter(x, source, dim, start, end, step)` */
export type SliceScatter = <S extends Shape, const D extends number = 0>(
  input: Tensor<S>,
  source: Tensor,
  dim?: Guard<Shapes.DimsOf<S, D>, D>,
  start?: number | null,
  end?: number | null,
  step?: number,
) => Tensor<S>;
export type SliceScatterMethod = <S extends Shape, const D extends number = 0>(
  this: Tensor<S>,
  source: Tensor,
  dim?: Guard<Shapes.DimsOf<S, D>, D>,
  start?: number | null,
  end?: number | null,
  step?: number,
) => Tensor<S>;

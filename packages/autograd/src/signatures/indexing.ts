/** Some of the elements, chosen by position. */
import type * as Shapes from '../shape-types.ts';
import type { Fit, Guard, Shape, Slice } from '../shape-types.ts';
import type { Tensor } from '../tensor.ts';

/** `select(x, dim, index)`. */
export type SelectSig = <S extends Shape, const D extends number, const I extends number>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.Select<S, D, I>, I>,
) => Tensor<Fit<Shapes.Select<S, D, I>>>;
export type SelectMethod = <S extends Shape, const D extends number, const I extends number>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.Select<S, D, I>, I>,
) => Tensor<Fit<Shapes.Select<S, D, I>>>;

/** `narrow(x, dim, start, length)`. */
export type NarrowSig = <
  S extends Shape,
  const D extends number,
  const A extends number,
  const N extends number,
>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  start: A,
  length: Guard<Shapes.Narrow<S, D, A, N>, N>,
) => Tensor<Fit<Shapes.Narrow<S, D, A, N>>>;
export type NarrowMethod = <
  S extends Shape,
  const D extends number,
  const A extends number,
  const N extends number,
>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  start: A,
  length: Guard<Shapes.Narrow<S, D, A, N>, N>,
) => Tensor<Fit<Shapes.Narrow<S, D, A, N>>>;

/** `indexSelect(x, dim, index)`. */
export type IndexSelectSig = <S extends Shape, const D extends number, I extends Shape>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.IndexSelect<S, D, I>, Tensor<I>>,
) => Tensor<Fit<Shapes.IndexSelect<S, D, I>>>;
export type IndexSelectMethod = <S extends Shape, const D extends number, I extends Shape>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.IndexSelect<S, D, I>, Tensor<I>>,
) => Tensor<Fit<Shapes.IndexSelect<S, D, I>>>;

/** `gather(x, dim, index)`: the result has the shape of the index. */
export type GatherSig = <S extends Shape, const D extends number, I extends Shape>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.Gather<S, D, I>, Tensor<I>>,
) => Tensor<I>;
export type GatherMethod = <S extends Shape, const D extends number, I extends Shape>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.Gather<S, D, I>, Tensor<I>>,
) => Tensor<I>;

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

/** `indexAdd(x, dim, index, source)`: the source is as large as what `indexSelect` would give. */
export type IndexAddSig = <S extends Shape, const D extends number, I extends Shape>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.IndexSelect<S, D, I>, Tensor<I>>,
  source: Tensor<Fit<Shapes.IndexSelect<S, D, I>>>,
  options?: IndexAddOptions,
) => Tensor<S>;
export type IndexAddMethod = <S extends Shape, const D extends number, I extends Shape>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.IndexSelect<S, D, I>, Tensor<I>>,
  source: Tensor<Fit<Shapes.IndexSelect<S, D, I>>>,
  options?: IndexAddOptions,
) => Tensor<S>;

export interface IndexAddOptions {
  /** What the source is multiplied with: 1 unless told. */
  readonly alpha?: number;
}

/** What `at` takes for one dimension; `null` adds one. */
export type Index = number | Slice | null | Tensor;

/** `x.at(0, slice(1, 3))`. */
export type AtMethod = <S extends Shape, const L extends readonly Index[]>(
  this: Guard<Shapes.At<S, L>, Tensor<S>>,
  ...indices: L
) => Tensor<Fit<Shapes.At<S, L>>>;

/** `slice(start, stop, step)`; null for an open end. */
export type SliceSig = <
  const A extends number | null = null,
  const B extends number | null = null,
  const Step extends number = 1,
>(
  start?: A,
  stop?: B,
  step?: Step,
) => Slice<A, B, Step>;

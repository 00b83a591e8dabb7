/** Some of the elements, chosen by position. */
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape, Slice } from '../shape-types/index.ts';
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

/** `indexCopy(x, dim, index, source)` */
export type IndexCopy = <S extends Shape, const D extends number, I extends Shape>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.IndexSelect<S, D, I>, Tensor<I>>,
  source: Tensor,
) => Tensor<S>;
export type IndexCopyMethod = <S extends Shape, const D extends number, I extends Shape>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.IndexSelect<S, D, I>, Tensor<I>>,
  source: Tensor,
) => Tensor<S>;

/** `indexFill(x, dim, index, 1.5)`: the value may be a tensor that holds one number. */
export type IndexFill = <S extends Shape, const D extends number, I extends Shape>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.IndexSelect<S, D, I>, Tensor<I>>,
  value: number | Tensor,
) => Tensor<S>;
export type IndexFillMethod = <S extends Shape, const D extends number, I extends Shape>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  index: Guard<Shapes.IndexSelect<S, D, I>, Tensor<I>>,
  value: number | Tensor,
) => Tensor<S>;

/** `take(x, index)`: the result has the shape of the index. */
export type Take = <I extends Shape>(input: Tensor, index: Tensor<I>) => Tensor<I>;
export type TakeMethod = <I extends Shape>(this: Tensor, index: Tensor<I>) => Tensor<I>;

/** `put(x, index, source, { accumulate })` */
export type Put = <S extends Shape>(
  input: Tensor<S>,
  index: Tensor,
  source: Tensor,
  options?: PutOptions,
) => Tensor<S>;
export type PutMethod = <S extends Shape>(
  this: Tensor<S>,
  index: Tensor,
  source: Tensor,
  options?: PutOptions,
) => Tensor<S>;

export interface PutOptions {
  /** The values are added to those that are there. */
  readonly accumulate?: boolean;
}

/** `takeAlongDim(x, index, dim)`; without a dimension, of all elements in row-major order. */
export type TakeAlongDim = <S extends Shape, I extends Shape, const D extends number | null = null>(
  input: Tensor<S>,
  index: Guard<Shapes.TakeAlongDim<S, I, D>, Tensor<I>>,
  dim?: D,
) => Tensor<Fit<Shapes.TakeAlongDim<S, I, NoInfer<D>>>>;
export type TakeAlongDimMethod = <
  S extends Shape,
  I extends Shape,
  const D extends number | null = null,
>(
  this: Tensor<S>,
  index: Guard<Shapes.TakeAlongDim<S, I, D>, Tensor<I>>,
  dim?: D,
) => Tensor<Fit<Shapes.TakeAlongDim<S, I, NoInfer<D>>>>;

/** `maskedSelect(x, mask)` */
export type MaskedSelect = <S extends Shape, M extends Shape>(
  input: Tensor<S>,
  mask: Guard<Shapes.Broadcast<M, S>, Tensor<M>>,
) => Tensor<[number]>;
export type MaskedSelectMethod = <S extends Shape, M extends Shape>(
  this: Tensor<S>,
  mask: Guard<Shapes.Broadcast<M, S>, Tensor<M>>,
) => Tensor<[number]>;

/** `maskedFill(x, mask, value)`: the value is one number. */
export type MaskedFill = <S extends Shape, M extends Shape>(
  input: Tensor<S>,
  mask: Guard<Shapes.Broadcast<S, M>, Tensor<M>>,
  value: number | Tensor,
) => Tensor<Fit<Shapes.Broadcast<S, M>>>;
export type MaskedFillMethod = <S extends Shape, M extends Shape>(
  this: Tensor<S>,
  mask: Guard<Shapes.Broadcast<S, M>, Tensor<M>>,
  value: number | Tensor,
) => Tensor<Fit<Shapes.Broadcast<S, M>>>;
export type MaskedFillInPlaceMethod = <S extends Shape, M extends Shape>(
  this: Tensor<S>,
  mask: Guard<Shapes.InPlace<S, M>, Tensor<M>>,
  value: number | Tensor,
) => Tensor<S>;

/** `maskedScatter(x, mask, source)` */
export type MaskedScatter = <S extends Shape, M extends Shape>(
  input: Tensor<S>,
  mask: Guard<Shapes.Broadcast<M, S>, Tensor<M>>,
  source: Tensor,
) => Tensor<Fit<Shapes.Broadcast<M, S>>>;
export type MaskedScatterMethod = <S extends Shape, M extends Shape>(
  this: Tensor<S>,
  mask: Guard<Shapes.Broadcast<M, S>, Tensor<M>>,
  source: Tensor,
) => Tensor<Fit<Shapes.Broadcast<M, S>>>;

export interface NonzeroOptions {
  /** A vector of positions for each dimension, as `at` takes them. */
  readonly asTuple?: boolean;
}

/** `nonzero(x)`: one row of indices for each element that is not 0; or `nonzero(x, { asTuple: true })`. */
export interface Nonzero {
  (input: Tensor, options: { readonly asTuple: true }): Tensor<[number]>[];
  <S extends Shape>(
    input: Tensor<S>,
    options?: { readonly asTuple?: false },
  ): Tensor<[number, S['length']]>;
}
export interface NonzeroMethod {
  (this: Tensor, options: { readonly asTuple: true }): Tensor<[number]>[];
  <S extends Shape>(
    this: Tensor<S>,
    options?: { readonly asTuple?: false },
  ): Tensor<[number, S['length']]>;
}
export type Argwhere = <S extends Shape>(input: Tensor<S>) => Tensor<[number, S['length']]>;
export type ArgwhereMethod = <S extends Shape>(this: Tensor<S>) => Tensor<[number, S['length']]>;

/** `trilIndices(rows, columns, offset)`: the row numbers, and the column numbers. */
export type TriangleIndices = (
  rows: number,
  columns: number,
  offset?: number,
) => Tensor<[2, number]>;

/** Indices or truth values as an array, or in arrays. */
export type IndexList = readonly (number | boolean | IndexList)[];

/** What `at` takes: a position, a range, null for a new dimension, '...' for all dimensions between, or many positions. */
export type Index = number | Slice | null | '...' | boolean | Tensor | IndexList;

/** `x.at(0, slice(1, 3))`, `at(x, '...', [2, 0])`. */
export type AtSig = <S extends Shape, const L extends readonly Index[]>(
  input: Guard<Shapes.At<S, L>, Tensor<S>>,
  ...indices: L
) => Tensor<Fit<Shapes.At<S, L>>>;
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

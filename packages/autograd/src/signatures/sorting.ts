/** Elements in order, or picked by their place in it. */
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';
import type { KeepDim, ValuesAndIndices } from './reductions.ts';

export interface SortOptions {
  readonly descending?: boolean;
  /** Equal elements keep their order: they always do here. */
  readonly stable?: boolean;
}

/** `sort(x, dim, { descending, stable })`: the last dimension unless told. */
export type Sort = <S extends Shape, const D extends number = -1>(
  input: Tensor<S>,
  dim?: Guard<Shapes.DimsOf<S, D>, D>,
  options?: SortOptions,
) => ValuesAndIndices<S>;
export type SortMethod = <S extends Shape, const D extends number = -1>(
  this: Tensor<S>,
  dim?: Guard<Shapes.DimsOf<S, D>, D>,
  options?: SortOptions,
) => ValuesAndIndices<S>;

export type Argsort = <S extends Shape, const D extends number = -1>(
  input: Tensor<S>,
  dim?: Guard<Shapes.DimsOf<S, D>, D>,
  options?: SortOptions,
) => Tensor<S>;
export type ArgsortMethod = <S extends Shape, const D extends number = -1>(
  this: Tensor<S>,
  dim?: Guard<Shapes.DimsOf<S, D>, D>,
  options?: SortOptions,
) => Tensor<S>;

export interface TopkOptions {
  /** The largest unless told: false for the smallest. */
  readonly largest?: boolean;
  /** In order: they always are here. */
  readonly sorted?: boolean;
}

/** `topk(x, k, dim, { largest })`: k along the dimension, the last unless told. */
export type Topk = <S extends Shape, const K extends number, const D extends number = -1>(
  input: Tensor<S>,
  k: K,
  dim?: Guard<Shapes.IndexSelect<S, D, [K]>, D>,
  options?: TopkOptions,
) => ValuesAndIndices<Fit<Shapes.IndexSelect<S, D, [K]>>>;
export type TopkMethod = <S extends Shape, const K extends number, const D extends number = -1>(
  this: Tensor<S>,
  k: K,
  dim?: Guard<Shapes.IndexSelect<S, D, [K]>, D>,
  options?: TopkOptions,
) => ValuesAndIndices<Fit<Shapes.IndexSelect<S, D, [K]>>>;

/** `kthvalue(x, k, dim, { keepdim })`: k counts from 1. */
export type Kthvalue = <S extends Shape, const D extends number = -1, K extends boolean = false>(
  input: Tensor<S>,
  k: number,
  dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
  options?: KeepDim<K>,
) => ValuesAndIndices<Fit<Shapes.RemoveAt<S, D, K>>>;
export type KthvalueMethod = <
  S extends Shape,
  const D extends number = -1,
  K extends boolean = false,
>(
  this: Tensor<S>,
  k: number,
  dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
  options?: KeepDim<K>,
) => ValuesAndIndices<Fit<Shapes.RemoveAt<S, D, K>>>;

/** Of all elements, or along a dimension with the indices. */
export interface Median {
  (input: Tensor): Tensor<[]>;
  <S extends Shape, const D extends number, K extends boolean = false>(
    input: Tensor<S>,
    dim: Guard<Shapes.RemoveAt<S, D, K>, D>,
    options?: KeepDim<K>,
  ): ValuesAndIndices<Fit<Shapes.RemoveAt<S, D, K>>>;
}
export interface MedianMethod {
  (this: Tensor): Tensor<[]>;
  <S extends Shape, const D extends number, K extends boolean = false>(
    this: Tensor<S>,
    dim: Guard<Shapes.RemoveAt<S, D, K>, D>,
    options?: KeepDim<K>,
  ): ValuesAndIndices<Fit<Shapes.RemoveAt<S, D, K>>>;
}

/** `cummax`, `cummin`. */
export type ScanPicks = <S extends Shape, const D extends number>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
) => ValuesAndIndices<S>;
export type ScanPicksMethod = <S extends Shape, const D extends number>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
) => ValuesAndIndices<S>;

export interface QuantileOptions<K extends boolean = boolean> extends KeepDim<K> {
  /** What is taken between two elements. */
  readonly interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest';
}

type Shares<Q extends Shape> = number extends Q['length']
  ? Q
  : Q extends readonly [number?]
    ? Q
    : 'quantile() q must be a scalar or 1D tensor';

/** `quantile(x, q, dim, { keepdim, interpolation })`; with a tensor of shares a dimension of theirs leads. */
export interface Quantile {
  <S extends Shape, const D extends number | null = null, K extends boolean = false>(
    input: Tensor<S>,
    q: number,
    dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
    options?: QuantileOptions<K>,
  ): Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;
  <
    S extends Shape,
    Q extends Shape,
    const D extends number | null = null,
    K extends boolean = false,
  >(
    input: Tensor<S>,
    q: Guard<Shares<Q>, Tensor<Q>>,
    dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
    options?: QuantileOptions<K>,
  ): Tensor<[...Q, ...Fit<Shapes.RemoveAt<S, D, K>>]>;
}
export interface QuantileMethod {
  <S extends Shape, const D extends number | null = null, K extends boolean = false>(
    this: Tensor<S>,
    q: number,
    dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
    options?: QuantileOptions<K>,
  ): Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;
  <
    S extends Shape,
    Q extends Shape,
    const D extends number | null = null,
    K extends boolean = false,
  >(
    this: Tensor<S>,
    q: Guard<Shares<Q>, Tensor<Q>>,
    dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
    options?: QuantileOptions<K>,
  ): Tensor<[...Q, ...Fit<Shapes.RemoveAt<S, D, K>>]>;
}

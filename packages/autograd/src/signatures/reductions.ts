/** Along dimensions: to one number each, or to as many as there were. */
import type { DType } from '../dtype.ts';
import type * as Shapes from '../shape-types/index.ts';
import type { Dims, Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

export interface KeepDim<K extends boolean = boolean> {
  /** The dimensions stay, with size 1. */
  readonly keepdim?: K;
}

export interface AsDType {
  /** The elements are converted to it first. */
  readonly dtype?: DType;
}

/** All elements, or those along some dimensions, to one: `sum`, `mean`, `amax`. */
export type Reduction<O = unknown> = <
  S extends Shape,
  const D extends Dims = null,
  K extends boolean = false,
>(
  input: Tensor<S>,
  dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
  options?: KeepDim<K> & O,
) => Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;
export type ReductionMethod<O = unknown> = <
  S extends Shape,
  const D extends Dims = null,
  K extends boolean = false,
>(
  this: Tensor<S>,
  dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
  options?: KeepDim<K> & O,
) => Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;

/** As `Reduction`, along a single dimension or all: `prod`; `argmax`. */
export type ReductionOfOne<O = unknown> = <
  S extends Shape,
  const D extends number | null = null,
  K extends boolean = false,
>(
  input: Tensor<S>,
  dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
  options?: KeepDim<K> & O,
) => Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;
export type ReductionOfOneMethod<O = unknown> = <
  S extends Shape,
  const D extends number | null = null,
  K extends boolean = false,
>(
  this: Tensor<S>,
  dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
  options?: KeepDim<K> & O,
) => Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;

export type ArgExtreme = ReductionOfOne;
export type ArgExtremeMethod = ReductionOfOneMethod;

/** As `Reduction`, with the dimensions always said: `logsumexp`. */
export type ReductionAlong = <
  S extends Shape,
  const D extends number | readonly number[],
  K extends boolean = false,
>(
  input: Tensor<S>,
  dim: Guard<Shapes.RemoveAt<S, D, K>, D>,
  options?: KeepDim<K>,
) => Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;
export type ReductionAlongMethod = <
  S extends Shape,
  const D extends number | readonly number[],
  K extends boolean = false,
>(
  this: Tensor<S>,
  dim: Guard<Shapes.RemoveAt<S, D, K>, D>,
  options?: KeepDim<K>,
) => Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;

/** The extremes along a dimension and where they were found. */
export interface ValuesAndIndices<S extends Shape> {
  readonly values: Tensor<S>;
  readonly indices: Tensor<S>;
}

/** `max`, `min`: of all elements, along a dimension, or of each pair of elements. */
export interface MaxSig {
  (input: Tensor): Tensor<[]>;
  <A extends Shape, B extends Shape>(
    input: Tensor<A>,
    other: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  ): Tensor<Shapes.Broadcasted<A, B>>;
  <S extends Shape, const D extends number, K extends boolean = false>(
    input: Tensor<S>,
    dim: Guard<Shapes.RemoveAt<S, D, K>, D>,
    options?: KeepDim<K>,
  ): ValuesAndIndices<Fit<Shapes.RemoveAt<S, D, K>>>;
}
export interface MaxMethod {
  (this: Tensor): Tensor<[]>;
  <A extends Shape, B extends Shape>(
    this: Tensor<A>,
    other: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  ): Tensor<Shapes.Broadcasted<A, B>>;
  <S extends Shape, const D extends number, K extends boolean = false>(
    this: Tensor<S>,
    dim: Guard<Shapes.RemoveAt<S, D, K>, D>,
    options?: KeepDim<K>,
  ): ValuesAndIndices<Fit<Shapes.RemoveAt<S, D, K>>>;
}

/** `norm(x, p, dim, { keepdim })`. */
export type Norm = <S extends Shape, const D extends Dims = null, K extends boolean = false>(
  input: Tensor<S>,
  p?: number | 'fro' | null,
  dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
  options?: KeepDim<K>,
) => Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;
export type NormMethod = <S extends Shape, const D extends Dims = null, K extends boolean = false>(
  this: Tensor<S>,
  p?: number | 'fro' | null,
  dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
  options?: KeepDim<K>,
) => Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;

export interface VarOptions<K extends boolean = boolean> extends KeepDim<K> {
  /** Subtracted from the count in the divisor: 1 unless told. */
  readonly correction?: number;
}

/** `var`, `std`: `x.var()`, `x.var({ correction: 0 })`, `x.var(0, { keepdim: true })`. */
export interface VarSig {
  <S extends Shape, K extends boolean = false>(
    input: Tensor<S>,
    options: VarOptions<K>,
  ): Tensor<Fit<Shapes.RemoveAt<S, null, K>>>;
  <S extends Shape, const D extends Dims = null, K extends boolean = false>(
    input: Tensor<S>,
    dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
    options?: VarOptions<K>,
  ): Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;
}
export interface VarMethod {
  <S extends Shape, K extends boolean = false>(
    this: Tensor<S>,
    options: VarOptions<K>,
  ): Tensor<Fit<Shapes.RemoveAt<S, null, K>>>;
  <S extends Shape, const D extends Dims = null, K extends boolean = false>(
    this: Tensor<S>,
    dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
    options?: VarOptions<K>,
  ): Tensor<Fit<Shapes.RemoveAt<S, D, K>>>;
}

/** Along one dimension, with the shape kept: `cumsum`, `softmax`. */
export type Scan<O = Record<string, never>> = <S extends Shape, const D extends number>(
  input: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  options?: O,
) => Tensor<S>;
export type ScanMethod<O = Record<string, never>> = <S extends Shape, const D extends number>(
  this: Tensor<S>,
  dim: Guard<Shapes.DimsOf<S, D>, D>,
  options?: O,
) => Tensor<S>;
export type Softmax = Scan<AsDType>;
export type SoftmaxMethod = ScanMethod<AsDType>;

/** Along several dimensions, with the shape kept: `flip`. */
export type Flip = <S extends Shape, const D extends number | readonly number[]>(
  input: Tensor<S>,
  dims: Guard<Shapes.DimsOf<S, D>, D>,
) => Tensor<S>;
export type FlipMethod = <S extends Shape, const D extends number | readonly number[]>(
  this: Tensor<S>,
  dims: Guard<Shapes.DimsOf<S, D>, D>,
) => Tensor<S>;

/** `roll(x, shifts, dims)`; without dims all elements are moved on. */
export type Roll = <S extends Shape, const D extends Dims = null>(
  input: Tensor<S>,
  shifts: number | readonly number[],
  dims?: Guard<Shapes.DimsOf<S, D>, D>,
) => Tensor<S>;
export type RollMethod = <S extends Shape, const D extends Dims = null>(
  this: Tensor<S>,
  shifts: number | readonly number[],
  dims?: Guard<Shapes.DimsOf<S, D>, D>,
) => Tensor<S>;

/** The same elements in another shape or order. */
import type * as Shapes from '../shape-types.ts';
import type { Dims, Fit, Guard, Mutable, Shape } from '../shape-types.ts';
import type { Tensor } from '../tensor.ts';

/** `reshape`, `view`: whether the number of elements stays is checked when the program runs. */
export type Reshape = <const N extends Shape>(
  input: Tensor,
  shape: Guard<Shapes.Reshape<N>, N>,
) => Tensor<Fit<Shapes.Reshape<N>>>;
export type ReshapeMethod = <const N extends Shape>(
  this: Tensor,
  shape: Guard<Shapes.Reshape<N>, N>,
) => Tensor<Fit<Shapes.Reshape<N>>>;
export type View = Reshape;
export type ViewMethod = ReshapeMethod;

/** `flatten(x, startDim, endDim)`. */
export type Flatten = <S extends Shape, const D0 extends number = 0, const D1 extends number = -1>(
  input: Tensor<S>,
  startDim?: Guard<Shapes.Flatten<S, D0>, D0>,
  endDim?: Guard<Shapes.Flatten<S, D0, D1>, D1>,
) => Tensor<Fit<Shapes.Flatten<S, D0, D1>>>;
export type FlattenMethod = <
  S extends Shape,
  const D0 extends number = 0,
  const D1 extends number = -1,
>(
  this: Tensor<S>,
  startDim?: Guard<Shapes.Flatten<S, D0>, D0>,
  endDim?: Guard<Shapes.Flatten<S, D0, D1>, D1>,
) => Tensor<Fit<Shapes.Flatten<S, D0, D1>>>;

/** `transpose(x, dim0, dim1)`. */
export type Transpose = <S extends Shape, const D0 extends number, const D1 extends number>(
  input: Tensor<S>,
  dim0: Guard<Shapes.DimsOf<S, D0>, D0>,
  dim1: Guard<Shapes.DimsOf<S, D1>, D1>,
) => Tensor<Fit<Shapes.Transpose<S, D0, D1>>>;
export type TransposeMethod = <S extends Shape, const D0 extends number, const D1 extends number>(
  this: Tensor<S>,
  dim0: Guard<Shapes.DimsOf<S, D0>, D0>,
  dim1: Guard<Shapes.DimsOf<S, D1>, D1>,
) => Tensor<Fit<Shapes.Transpose<S, D0, D1>>>;

/** `t`: of a matrix. */
export type TSig = <S extends Shape>(
  input: Guard<Shapes.T<S>, Tensor<S>>,
) => Tensor<Fit<Shapes.T<S>>>;
export type TMethod = <S extends Shape>(
  this: Guard<Shapes.T<S>, Tensor<S>>,
) => Tensor<Fit<Shapes.T<S>>>;

/** `permute(x, [2, 0, 1])`. */
export type Permute = <S extends Shape, const P extends Shape>(
  input: Tensor<S>,
  dims: Guard<Shapes.Permute<S, P>, P>,
) => Tensor<Fit<Shapes.Permute<S, P>>>;
export type PermuteMethod = <S extends Shape, const P extends Shape>(
  this: Tensor<S>,
  dims: Guard<Shapes.Permute<S, P>, P>,
) => Tensor<Fit<Shapes.Permute<S, P>>>;

/** `expand(x, [4, -1])`, `broadcastTo(x, [4, 3])`. */
export type ExpandSig = <S extends Shape, const N extends Shape>(
  input: Tensor<S>,
  sizes: Guard<Shapes.Expand<S, N>, N>,
) => Tensor<Fit<Shapes.Expand<S, N>>>;
export type ExpandMethod = <S extends Shape, const N extends Shape>(
  this: Tensor<S>,
  sizes: Guard<Shapes.Expand<S, N>, N>,
) => Tensor<Fit<Shapes.Expand<S, N>>>;
export type BroadcastTo = ExpandSig;
export type BroadcastToMethod = ExpandMethod;

/** `squeeze(x)`, `squeeze(x, 0)`, `squeeze(x, [0, 2])`. */
export type SqueezeSig = <S extends Shape, const D extends Dims = null>(
  input: Tensor<S>,
  dim?: Guard<Shapes.Squeeze<S, D>, D>,
) => Tensor<Fit<Shapes.Squeeze<S, D>>>;
export type SqueezeMethod = <S extends Shape, const D extends Dims = null>(
  this: Tensor<S>,
  dim?: Guard<Shapes.Squeeze<S, D>, D>,
) => Tensor<Fit<Shapes.Squeeze<S, D>>>;

export type Unsqueeze = <S extends Shape, const D extends number>(
  input: Tensor<S>,
  dim: Guard<Shapes.Unsqueeze<S, D>, D>,
) => Tensor<Fit<Shapes.Unsqueeze<S, D>>>;
export type UnsqueezeMethod = <S extends Shape, const D extends number>(
  this: Tensor<S>,
  dim: Guard<Shapes.Unsqueeze<S, D>, D>,
) => Tensor<Fit<Shapes.Unsqueeze<S, D>>>;

/** `repeat(x, [2, 1])`: x laid out again and again. */
export type Repeat = <S extends Shape, const N extends Shape>(
  input: Tensor<S>,
  repeats: Guard<Shapes.Repeat<S, N>, N>,
) => Tensor<Fit<Shapes.Repeat<S, N>>>;
export type RepeatMethod = <S extends Shape, const N extends Shape>(
  this: Tensor<S>,
  repeats: Guard<Shapes.Repeat<S, N>, N>,
) => Tensor<Fit<Shapes.Repeat<S, N>>>;

/** `asStrided(x, [2, 2], [3, 1], 1)`: whether the storage holds so much is checked when the program runs. */
export type AsStrided = <const N extends Shape>(
  input: Tensor,
  size: N,
  stride: readonly number[],
  storageOffset?: number,
) => Tensor<Mutable<N>>;
export type AsStridedMethod = <const N extends Shape>(
  this: Tensor,
  size: N,
  stride: readonly number[],
  storageOffset?: number,
) => Tensor<Mutable<N>>;

/** `diagonal(x, offset, dim1, dim2)`: the first two dimensions unless told. */
export type Diagonal = <
  S extends Shape,
  const K extends number = 0,
  const D1 extends number = 0,
  const D2 extends number = 1,
>(
  input: Guard<Shapes.Diagonal<S, K, D1, D2>, Tensor<S>>,
  offset?: K,
  dim1?: D1,
  dim2?: D2,
) => Tensor<Fit<Shapes.Diagonal<S, K, D1, D2>>>;
export type DiagonalMethod = <
  S extends Shape,
  const K extends number = 0,
  const D1 extends number = 0,
  const D2 extends number = 1,
>(
  this: Guard<Shapes.Diagonal<S, K, D1, D2>, Tensor<S>>,
  offset?: K,
  dim1?: D1,
  dim2?: D2,
) => Tensor<Fit<Shapes.Diagonal<S, K, D1, D2>>>;

/** The same elements in another shape or order. */
import type * as Shapes from '../shape-types/index.ts';
import type { Dims, Fit, Guard, Mutable, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

/** `reshape(x, [2, -1])`, `view`. */
export type Reshape = <S extends Shape, const N extends Shape>(
  input: Tensor<S>,
  shape: Guard<Shapes.Reshape<S, N>, N>,
) => Tensor<Fit<Shapes.Reshape<S, N>>>;
export type ReshapeMethod = <S extends Shape, const N extends Shape>(
  this: Tensor<S>,
  shape: Guard<Shapes.Reshape<S, N>, N>,
) => Tensor<Fit<Shapes.Reshape<S, N>>>;
export type View = Reshape;
export type ViewMethod = ReshapeMethod;

/** `flatten(x, startDim, endDim)`. */
export type Flatten = <S extends Shape, const D0 extends number = 0, const D1 extends number = -1>(
  input: Tensor<S>,
  startDim?: Guard<Shapes.Flatten<S, D0>, D0>,
  endDim?: Guard<Shapes.Flatten<S, D0, D1>, D1>,
) => Tensor<Fit<Shapes.Flatten<S, NoInfer<D0>, NoInfer<D1>>>>;
export type FlattenMethod = <
  S extends Shape,
  const D0 extends number = 0,
  const D1 extends number = -1,
>(
  this: Tensor<S>,
  startDim?: Guard<Shapes.Flatten<S, D0>, D0>,
  endDim?: Guard<Shapes.Flatten<S, D0, D1>, D1>,
) => Tensor<Fit<Shapes.Flatten<S, NoInfer<D0>, NoInfer<D1>>>>;

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
) => Tensor<Fit<Shapes.Squeeze<S, NoInfer<D>>>>;
export type SqueezeMethod = <S extends Shape, const D extends Dims = null>(
  this: Tensor<S>,
  dim?: Guard<Shapes.Squeeze<S, D>, D>,
) => Tensor<Fit<Shapes.Squeeze<S, NoInfer<D>>>>;

export type Unsqueeze = <S extends Shape, const D extends number>(
  input: Tensor<S>,
  dim: Guard<Shapes.Unsqueeze<S, D>, D>,
) => Tensor<Fit<Shapes.Unsqueeze<S, D>>>;
export type UnsqueezeMethod = <S extends Shape, const D extends number>(
  this: Tensor<S>,
  dim: Guard<Shapes.Unsqueeze<S, D>, D>,
) => Tensor<Fit<Shapes.Unsqueeze<S, D>>>;

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

/** `x.expandAs(other)` */
export type ExpandAs = <S extends Shape, N extends Shape>(
  input: Tensor<S>,
  other: Guard<Shapes.Expand<S, N>, Tensor<N>>,
) => Tensor<N>;
export type ExpandAsMethod = <S extends Shape, N extends Shape>(
  this: Tensor<S>,
  other: Guard<Shapes.Expand<S, N>, Tensor<N>>,
) => Tensor<N>;

/** `x.reshapeAs(other)`, `x.viewAs(other)`. */
export type ReshapeAs = <S extends Shape, N extends Shape>(
  input: Tensor<S>,
  other: Guard<Shapes.Reshape<S, N>, Tensor<N>>,
) => Tensor<N>;
export type ReshapeAsMethod = <S extends Shape, N extends Shape>(
  this: Tensor<S>,
  other: Guard<Shapes.Reshape<S, N>, Tensor<N>>,
) => Tensor<N>;

export type Ravel = <S extends Shape>(input: Tensor<S>) => Tensor<Fit<Shapes.Flatten<S>>>;
export type RavelMethod = <S extends Shape>(this: Tensor<S>) => Tensor<Fit<Shapes.Flatten<S>>>;

/** `unflatten(x, dim, [2, -1])` */
export type Unflatten = <S extends Shape, const D extends number, const N extends Shape>(
  input: Tensor<S>,
  dim: Guard<Shapes.Unflatten<S, D, N>, D>,
  sizes: N,
) => Tensor<Fit<Shapes.Unflatten<S, D, N>>>;
export type UnflattenMethod = <S extends Shape, const D extends number, const N extends Shape>(
  this: Tensor<S>,
  dim: Guard<Shapes.Unflatten<S, D, N>, D>,
  sizes: N,
) => Tensor<Fit<Shapes.Unflatten<S, D, N>>>;

/** `movedim(x, 0, -1)`, `movedim(x, [0, 1], [1, 2])` */
export type Movedim = <
  S extends Shape,
  const F extends number | readonly number[],
  const T extends number | readonly number[],
>(
  input: Tensor<S>,
  source: Guard<Shapes.Movedim<S, F, T>, F>,
  destination: T,
) => Tensor<Fit<Shapes.Movedim<S, F, T>>>;
export type MovedimMethod = <
  S extends Shape,
  const F extends number | readonly number[],
  const T extends number | readonly number[],
>(
  this: Tensor<S>,
  source: Guard<Shapes.Movedim<S, F, T>, F>,
  destination: T,
) => Tensor<Fit<Shapes.Movedim<S, F, T>>>;

/** `x.unfold(dim, size, step)` */
export type Unfold = <
  S extends Shape,
  const D extends number,
  const Size extends number,
  const Step extends number,
>(
  input: Tensor<S>,
  dim: D,
  size: Guard<Shapes.Unfold<S, D, Size, Step>, Size>,
  step: Step,
) => Tensor<Fit<Shapes.Unfold<S, D, Size, Step>>>;
export type UnfoldMethod = <
  S extends Shape,
  const D extends number,
  const Size extends number,
  const Step extends number,
>(
  this: Tensor<S>,
  dim: D,
  size: Guard<Shapes.Unfold<S, D, Size, Step>, Size>,
  step: Step,
) => Tensor<Fit<Shapes.Unfold<S, D, Size, Step>>>;

/** Several tensors to one, and one to several. */
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

/** The shapes of a list of tensors. */
export type ShapesOf<T extends readonly Tensor[]> = { -readonly [K in keyof T]: T[K]['shape'] };
type Tensors<L> = L extends readonly Shape[] ? TensorsOf<L> : Tensor[];
type TensorsOf<L extends readonly Shape[]> = { -readonly [K in keyof L]: Tensor<L[K]> };

/** `cat([a, b], dim)`. */
export type CatSig = <const T extends readonly Tensor[], const D extends number = 0>(
  tensors: Guard<Shapes.Cat<ShapesOf<T>, D>, T>,
  dim?: D,
) => Tensor<Fit<Shapes.Cat<ShapesOf<T>, NoInfer<D>>>>;

/** `stack([a, b], dim)`. */
export type StackSig = <const T extends readonly Tensor[], const D extends number = 0>(
  tensors: Guard<Shapes.Stack<ShapesOf<T>, D>, T>,
  dim?: D,
) => Tensor<Fit<Shapes.Stack<ShapesOf<T>, NoInfer<D>>>>;

/** `unbind(x, dim)`. */
export type Unbind = <S extends Shape, const D extends number = 0>(
  input: Tensor<S>,
  dim?: Guard<Shapes.Unbind<S, D>, D>,
) => Tensors<Shapes.Unbind<S, NoInfer<D>>>;
export type UnbindMethod = <S extends Shape, const D extends number = 0>(
  this: Tensor<S>,
  dim?: Guard<Shapes.Unbind<S, D>, D>,
) => Tensors<Shapes.Unbind<S, NoInfer<D>>>;

/** `split(x, 2, dim)`, `split(x, [1, 2], dim)`. */
export type Split = <
  S extends Shape,
  const N extends number | readonly number[],
  const D extends number = 0,
>(
  input: Tensor<S>,
  size: Guard<Shapes.Split<S, N, D>, N>,
  dim?: D,
) => Tensors<Shapes.Split<S, N, NoInfer<D>>>;
export type SplitMethod = <
  S extends Shape,
  const N extends number | readonly number[],
  const D extends number = 0,
>(
  this: Tensor<S>,
  size: Guard<Shapes.Split<S, N, D>, N>,
  dim?: D,
) => Tensors<Shapes.Split<S, N, NoInfer<D>>>;

/** `hstack([a, b])`, `vstack`, `dstack`, `columnStack`. */
export type Hstack = <const T extends readonly Tensor[]>(
  tensors: Guard<Shapes.Hstack<ShapesOf<T>>, T>,
) => Tensor<Fit<Shapes.Hstack<ShapesOf<T>>>>;
export type Vstack = <const T extends readonly Tensor[]>(
  tensors: Guard<Shapes.Vstack<ShapesOf<T>>, T>,
) => Tensor<Fit<Shapes.Vstack<ShapesOf<T>>>>;
export type Dstack = <const T extends readonly Tensor[]>(
  tensors: Guard<Shapes.Dstack<ShapesOf<T>>, T>,
) => Tensor<Fit<Shapes.Dstack<ShapesOf<T>>>>;
export type ColumnStack = <const T extends readonly Tensor[]>(
  tensors: Guard<Shapes.ColumnStack<ShapesOf<T>>, T>,
) => Tensor<Fit<Shapes.ColumnStack<ShapesOf<T>>>>;

/** `blockDiag([a, b])` */
export type BlockDiag = <const T extends readonly Tensor[]>(
  tensors: Guard<Shapes.BlockDiag<ShapesOf<T>>, T>,
) => Tensor<Fit<Shapes.BlockDiag<ShapesOf<T>>>>;

/** `broadcastTensors([a, b])` */
export type BroadcastTensors = <const T extends readonly Tensor[]>(
  tensors: Guard<Shapes.BroadcastAll<ShapesOf<T>>, T>,
) => { -readonly [K in keyof T]: Tensor<Fit<Shapes.BroadcastAll<ShapesOf<T>>>> };

/** `atleast2d(x)`, `atleast2d([x, y])`. */
export type Atleast1d = Atleast<1>;
export type Atleast2d = Atleast<2>;
export type Atleast3d = Atleast<3>;
interface Atleast<N extends 1 | 2 | 3> {
  <S extends Shape>(tensor: Tensor<S>): Tensor<Shapes.Atleast<S, N>>;
  <const T extends readonly Tensor[]>(
    tensors: T,
  ): { -readonly [K in keyof T]: Tensor<Shapes.Atleast<T[K]['shape'], N>> };
}

export interface MeshgridOptions<I extends 'ij' | 'xy' = 'ij' | 'xy'> {
  /** Along which dimension the first tensor runs: the first ('ij') or the second ('xy'). */
  readonly indexing?: I;
}

/** `meshgrid([x, y], { indexing: 'xy' })` */
export type Meshgrid = <const T extends readonly Tensor[], I extends 'ij' | 'xy' = 'ij'>(
  tensors: T,
  options?: MeshgridOptions<I>,
) => { -readonly [K in keyof T]: Tensor<Fit<Shapes.Meshgrid<ShapesOf<T>, I>>> };

/** `cartesianProd([x, y])` */
export type CartesianProd = <const T extends readonly Tensor[]>(
  tensors: T,
) => Tensor<Fit<Shapes.CartesianProd<ShapesOf<T>>>>;

export interface CombinationsOptions {
  /** An element may be chosen several times. */
  readonly withReplacement?: boolean;
}

/** `combinations(x, r, { withReplacement })` */
export type Combinations = <const R extends number = 2>(
  input: Tensor,
  r?: R,
  options?: CombinationsOptions,
) => Tensor<number extends R ? Shape : R extends 0 ? [0] : [number, NoInfer<R>]>;

/** `chunk(x, 3, dim)`. */
export type Chunk = <S extends Shape, const N extends number, const D extends number = 0>(
  input: Tensor<S>,
  chunks: Guard<Shapes.Chunk<S, N, D>, N>,
  dim?: D,
) => Tensors<Shapes.Chunk<S, N, NoInfer<D>>>;
export type ChunkMethod = <S extends Shape, const N extends number, const D extends number = 0>(
  this: Tensor<S>,
  chunks: Guard<Shapes.Chunk<S, N, D>, N>,
  dim?: D,
) => Tensors<Shapes.Chunk<S, N, NoInfer<D>>>;

type Parts = number | readonly number[];

/** `tensorSplit(x, 3, dim)`, `tensorSplit(x, [1, 4], dim)`: a number of parts, or the places to cut at. */
export type TensorSplit = <
  S extends Shape,
  const P extends Parts | Tensor,
  const D extends number = 0,
>(
  input: Tensor<S>,
  parts: P,
  dim?: Guard<Shapes.TensorSplit<S, P, D>, D>,
) => Tensors<Shapes.TensorSplit<S, P, NoInfer<D>>>;
export type TensorSplitMethod = <
  S extends Shape,
  const P extends Parts | Tensor,
  const D extends number = 0,
>(
  this: Tensor<S>,
  parts: P,
  dim?: Guard<Shapes.TensorSplit<S, P, D>, D>,
) => Tensors<Shapes.TensorSplit<S, P, NoInfer<D>>>;

/** `hsplit(x, 2)`, `vsplit(x, [1, 3])`, `dsplit`. */
export type SplitAlong<Name extends 'hsplit' | 'vsplit' | 'dsplit'> = <
  S extends Shape,
  const P extends Parts,
>(
  input: Tensor<S>,
  parts: Guard<Shapes.SplitAlong<S, P, Name>, P>,
) => Tensors<Shapes.SplitAlong<S, P, Name>>;
export type SplitAlongMethod<Name extends 'hsplit' | 'vsplit' | 'dsplit'> = <
  S extends Shape,
  const P extends Parts,
>(
  this: Tensor<S>,
  parts: Guard<Shapes.SplitAlong<S, P, Name>, P>,
) => Tensors<Shapes.SplitAlong<S, P, Name>>;

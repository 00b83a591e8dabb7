/** Tensors made longer, and turned. */
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

/** `repeat(x, [2, 1])`: x laid out again and again. */
export type Repeat = <S extends Shape, const N extends Shape>(
  input: Tensor<S>,
  repeats: Guard<Shapes.Repeat<S, N>, N>,
) => Tensor<Fit<Shapes.Repeat<S, N>>>;
export type RepeatMethod = <S extends Shape, const N extends Shape>(
  this: Tensor<S>,
  repeats: Guard<Shapes.Repeat<S, N>, N>,
) => Tensor<Fit<Shapes.Repeat<S, N>>>;

/** `tile(x, [2])`: as `repeat`, of the last dimensions. */
export type Tile = <S extends Shape, const N extends Shape>(
  input: Tensor<S>,
  dims: N,
) => Tensor<Fit<Shapes.Tile<S, N>>>;
export type TileMethod = <S extends Shape, const N extends Shape>(
  this: Tensor<S>,
  dims: N,
) => Tensor<Fit<Shapes.Tile<S, N>>>;

/** `repeatInterleave(x, 2, dim)`, `repeatInterleave(x, repeats, dim)`, `repeatInterleave(repeats)`. */
export interface RepeatInterleave {
  (repeats: Tensor): Tensor<[number]>;
  <S extends Shape, const R extends number | Tensor, const D extends number | null = null>(
    input: Tensor<S>,
    repeats: R,
    dim?: Guard<Shapes.RepeatInterleave<S, R, D>, D>,
    options?: RepeatInterleaveOptions,
  ): Tensor<Fit<Shapes.RepeatInterleave<S, NoInfer<R>, NoInfer<D>>>>;
}
export type RepeatInterleaveMethod = <
  S extends Shape,
  const R extends number | Tensor,
  const D extends number | null = null,
>(
  this: Tensor<S>,
  repeats: R,
  dim?: Guard<Shapes.RepeatInterleave<S, R, D>, D>,
  options?: RepeatInterleaveOptions,
) => Tensor<Fit<Shapes.RepeatInterleave<S, NoInfer<R>, NoInfer<D>>>>;
export interface RepeatInterleaveOptions {
  /** How large the result is along the dimension; checked, where it is given. */
  readonly outputSize?: number;
}

/** `rot90(x, k, [dim0, dim1])` */
export type Rot90 = <
  S extends Shape,
  const K extends number = 1,
  const P extends readonly number[] = readonly [0, 1],
>(
  input: Tensor<S>,
  k?: K,
  dims?: Guard<Shapes.Rot90<S, K, P>, P>,
) => Tensor<Fit<Shapes.Rot90<S, NoInfer<K>, NoInfer<P>>>>;
export type Rot90Method = <
  S extends Shape,
  const K extends number = 1,
  const P extends readonly number[] = readonly [0, 1],
>(
  this: Tensor<S>,
  k?: K,
  dims?: Guard<Shapes.Rot90<S, K, P>, P>,
) => Tensor<Fit<Shapes.Rot90<S, NoInfer<K>, NoInfer<P>>>>;

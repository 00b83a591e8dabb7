/**
 * Diagonals: read, written, laid into zeros.
 *
 * In the results `NoInfer` keeps what is left out at its default: where a shape is asked for, as in
 * `const y: Tensor<[3, 3]> = x.diag()`, TypeScript would else guess an offset that gives it.
 */
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

/** `diagonal(x, offset, dim1, dim2)`: of the first two dimensions unless told. */
export type Diagonal = <
  S extends Shape,
  const K extends number = 0,
  const D1 extends number = 0,
  const D2 extends number = 1,
>(
  input: Guard<Shapes.HasDiagonals<S>, Tensor<S>>,
  offset?: K,
  dim1?: Guard<Shapes.DimsOf<S, D1>, D1>,
  dim2?: Guard<Shapes.Diagonal<S, K, D1, D2>, D2>,
) => Tensor<Fit<Shapes.Diagonal<S, NoInfer<K>, NoInfer<D1>, NoInfer<D2>>>>;
export type DiagonalMethod = <
  S extends Shape,
  const K extends number = 0,
  const D1 extends number = 0,
  const D2 extends number = 1,
>(
  this: Guard<Shapes.HasDiagonals<S>, Tensor<S>>,
  offset?: K,
  dim1?: Guard<Shapes.DimsOf<S, D1>, D1>,
  dim2?: Guard<Shapes.Diagonal<S, K, D1, D2>, D2>,
) => Tensor<Fit<Shapes.Diagonal<S, NoInfer<K>, NoInfer<D1>, NoInfer<D2>>>>;

/** `diagEmbed(x, offset, dim1, dim2)`: as the last two dimensions unless told. */
export type DiagEmbed = <
  S extends Shape,
  const K extends number = 0,
  const D1 extends number = -2,
  const D2 extends number = -1,
>(
  input: Tensor<S>,
  offset?: K,
  dim1?: D1,
  dim2?: D2,
) => Tensor<Fit<Shapes.DiagEmbed<S, NoInfer<K>, NoInfer<D1>, NoInfer<D2>>>>;
export type DiagEmbedMethod = <
  S extends Shape,
  const K extends number = 0,
  const D1 extends number = -2,
  const D2 extends number = -1,
>(
  this: Tensor<S>,
  offset?: K,
  dim1?: D1,
  dim2?: D2,
) => Tensor<Fit<Shapes.DiagEmbed<S, NoInfer<K>, NoInfer<D1>, NoInfer<D2>>>>;

/** `diag(x, diagonal)`: of a vector a matrix, of a matrix a vector. */
export type Diag = <S extends Shape, const K extends number = 0>(
  input: Guard<Shapes.VectorOrMatrix<S>, Tensor<S>>,
  diagonal?: K,
) => Tensor<Fit<Shapes.Diag<S, NoInfer<K>>>>;
export type DiagMethod = <S extends Shape, const K extends number = 0>(
  this: Guard<Shapes.VectorOrMatrix<S>, Tensor<S>>,
  diagonal?: K,
) => Tensor<Fit<Shapes.Diag<S, NoInfer<K>>>>;

export type Diagflat = <S extends Shape, const K extends number = 0>(
  input: Tensor<S>,
  offset?: K,
) => Tensor<Fit<Shapes.Diagflat<S, NoInfer<K>>>>;
export type DiagflatMethod = <S extends Shape, const K extends number = 0>(
  this: Tensor<S>,
  offset?: K,
) => Tensor<Fit<Shapes.Diagflat<S, NoInfer<K>>>>;

/** `diagonalScatter(x, source, offset, dim1, dim2)` */
export type DiagonalScatter = <
  S extends Shape,
  const D1 extends number = 0,
  const D2 extends number = 1,
>(
  input: Guard<Shapes.HasDiagonals<S>, Tensor<S>>,
  source: Tensor,
  offset?: number,
  dim1?: Guard<Shapes.DimsOf<S, D1>, D1>,
  dim2?: Guard<Shapes.Diagonal<S, 0, D1, D2>, D2>,
) => Tensor<S>;
export type DiagonalScatterMethod = <
  S extends Shape,
  const D1 extends number = 0,
  const D2 extends number = 1,
>(
  this: Guard<Shapes.HasDiagonals<S>, Tensor<S>>,
  source: Tensor,
  offset?: number,
  dim1?: Guard<Shapes.DimsOf<S, D1>, D1>,
  dim2?: Guard<Shapes.Diagonal<S, 0, D1, D2>, D2>,
) => Tensor<S>;

/** Diagonals: read, written, laid into zeros. */
import type * as Shapes from '../shape-types.ts';
import type { Fit, Guard, Shape } from '../shape-types.ts';
import type { Tensor } from '../tensor.ts';

/** `diagonal(x, offset, dim1, dim2)`: of the first two dimensions unless told. */
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

/** `diagEmbed(x, offset, dim1, dim2)`: as the last two dimensions unless told. */
export type DiagEmbed = <
  S extends Shape,
  const K extends number = 0,
  const D1 extends number = -2,
  const D2 extends number = -1,
>(
  input: Guard<Shapes.DiagEmbed<S, K, D1, D2>, Tensor<S>>,
  offset?: K,
  dim1?: D1,
  dim2?: D2,
) => Tensor<Fit<Shapes.DiagEmbed<S, K, D1, D2>>>;
export type DiagEmbedMethod = <
  S extends Shape,
  const K extends number = 0,
  const D1 extends number = -2,
  const D2 extends number = -1,
>(
  this: Guard<Shapes.DiagEmbed<S, K, D1, D2>, Tensor<S>>,
  offset?: K,
  dim1?: D1,
  dim2?: D2,
) => Tensor<Fit<Shapes.DiagEmbed<S, K, D1, D2>>>;

/** `diag(x, diagonal)`: of a vector a matrix, of a matrix a vector. */
export type Diag = <S extends Shape, const K extends number = 0>(
  input: Guard<Shapes.Diag<S, K>, Tensor<S>>,
  diagonal?: K,
) => Tensor<Fit<Shapes.Diag<S, K>>>;
export type DiagMethod = <S extends Shape, const K extends number = 0>(
  this: Guard<Shapes.Diag<S, K>, Tensor<S>>,
  diagonal?: K,
) => Tensor<Fit<Shapes.Diag<S, K>>>;

export type Diagflat = <S extends Shape, const K extends number = 0>(
  input: Tensor<S>,
  offset?: K,
) => Tensor<Fit<Shapes.Diagflat<S, K>>>;
export type DiagflatMethod = <S extends Shape, const K extends number = 0>(
  this: Tensor<S>,
  offset?: K,
) => Tensor<Fit<Shapes.Diagflat<S, K>>>;

/** `diagonalScatter(x, source, offset, dim1, dim2)` */
export type DiagonalScatter = <
  S extends Shape,
  B extends Shape,
  const K extends number = 0,
  const D1 extends number = 0,
  const D2 extends number = 1,
>(
  input: Tensor<S>,
  source: Guard<Shapes.InPlaceOf<Shapes.Diagonal<S, K, D1, D2>, B>, Tensor<B>>,
  offset?: K,
  dim1?: D1,
  dim2?: D2,
) => Tensor<S>;
export type DiagonalScatterMethod = <
  S extends Shape,
  B extends Shape,
  const K extends number = 0,
  const D1 extends number = 0,
  const D2 extends number = 1,
>(
  this: Tensor<S>,
  source: Guard<Shapes.InPlaceOf<Shapes.Diagonal<S, K, D1, D2>, B>, Tensor<B>>,
  offset?: K,
  dim1?: D1,
  dim2?: D2,
) => Tensor<S>;

/** Square matrices and their factors. The last two dimensions are the matrix, those before a batch. */
import type * as Shapes from '../shape-types/index.ts';
import type {
  BatchOf,
  Broadcast,
  Fit,
  Guard,
  MatrixWith,
  Shape,
  Solved,
  WithoutLast,
} from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';
import type { KeepDim } from './reductions.ts';
import type { ShapesOf } from './several.ts';

/** `inv`, `matrixExp`. */
export type SquareToSquare = <S extends Shape>(A: Tensor<S>) => Tensor<S>;
export type SquareToSquareMethod = <S extends Shape>(this: Tensor<S>) => Tensor<S>;

export type Det = <S extends Shape>(A: Tensor<S>) => Tensor<BatchOf<S>>;
export type Slogdet = <S extends Shape>(
  A: Tensor<S>,
) => { readonly sign: Tensor<BatchOf<S>>; readonly logabsdet: Tensor<BatchOf<S>> };

export interface SolveOptions {
  /** A·X = B; false for X·A = B. */
  readonly left?: boolean;
}
export type Solve = <A extends Shape, B extends Shape>(
  A: Tensor<A>,
  B: Tensor<B>,
  options?: SolveOptions,
) => Tensor<Solved<A, B>>;

export interface TriangularOptions extends SolveOptions {
  /** Which triangle of A is read. */
  readonly upper: boolean;
  /** Its diagonal counts as ones, and is not read. */
  readonly unitriangular?: boolean;
}
export type SolveTriangular = <A extends Shape, B extends Shape>(
  A: Tensor<A>,
  B: Tensor<B>,
  options: TriangularOptions,
) => Tensor<Solved<A, B>>;

export interface CholeskyOptions {
  /** The upper triangle instead, the transpose of the lower one. */
  readonly upper?: boolean;
}
export type Cholesky = <S extends Shape>(A: Tensor<S>, options?: CholeskyOptions) => Tensor<S>;

type QrMode = 'reduced' | 'complete' | 'r';
interface QrShapes<S extends Shape> {
  readonly reduced: readonly [Q: Tensor<MatrixWith<S, 'm×k'>>, R: Tensor<MatrixWith<S, 'k×n'>>];
  readonly complete: readonly [Q: Tensor<MatrixWith<S, 'm×m'>>, R: Tensor<S>];
  /** Q is empty: it was not asked for. */
  readonly r: readonly [Q: Tensor<[0]>, R: Tensor<MatrixWith<S, 'k×n'>>];
}

export type Qr = <S extends Shape, M extends QrMode = 'reduced'>(
  A: Tensor<S>,
  mode?: M,
) => QrShapes<S>[M];

export type Eigh = <S extends Shape>(
  A: Tensor<S>,
  UPLO?: 'L' | 'U',
) => { readonly eigenvalues: Tensor<WithoutLast<S>>; readonly eigenvectors: Tensor<S> };
export type Eigvalsh = <S extends Shape>(A: Tensor<S>, UPLO?: 'L' | 'U') => Tensor<WithoutLast<S>>;

/** U and Vh are square unless told. */
export type SvdSig = <S extends Shape, F extends boolean = true>(
  A: Tensor<S>,
  options?: { readonly fullMatrices?: F },
) => readonly [
  U: Tensor<MatrixWith<S, F extends true ? 'm×m' : 'm×k'>>,
  S: Tensor<MatrixWith<S, 'k'>>,
  Vh: Tensor<MatrixWith<S, F extends true ? 'n×n' : 'k×n'>>,
];
export type Svdvals = <S extends Shape>(A: Tensor<S>) => Tensor<MatrixWith<S, 'k'>>;

export interface PinvOptions {
  /** Singular values up to so many times the largest count as 0. */
  readonly rtol?: number;
}
export type Pinv = <S extends Shape>(
  A: Tensor<S>,
  options?: PinvOptions,
) => Tensor<MatrixWith<S, 'n×m'>>;

export type MatrixPower = <S extends Shape>(A: Tensor<S>, n: number) => Tensor<S>;
export type MatrixPowerMethod = <S extends Shape>(this: Tensor<S>, n: number) => Tensor<S>;
export type MultiDot = <const T extends readonly Tensor[]>(
  tensors: Guard<Shapes.MultiDot<ShapesOf<T>>, T>,
) => Tensor<Fit<Shapes.MultiDot<ShapesOf<T>>>>;

/** `matrixNorm(A, ord, dim, { keepdim })`: of the last two dimensions unless told. */
export type MatrixNorm = <
  S extends Shape,
  const D extends readonly [number, number] = [-2, -1],
  K extends boolean = false,
>(
  A: Tensor<S>,
  ord?: number | 'fro' | 'nuc',
  dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
  options?: KeepDim<K>,
) => Tensor<Fit<Shapes.RemoveAt<S, NoInfer<D>, K>>>;
export type Cross = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  other: Tensor<B>,
  options?: { readonly dim?: number },
) => Tensor<Fit<Broadcast<A, B>>>;

/** Square matrices and their factors. The last two dimensions are the matrix, those before a batch. */
import type { Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

/** The dimensions before the last two, and before the last one. */
type Batch<S extends Shape> = S extends readonly [...infer B extends Shape, number, number]
  ? B
  : Shape;
type WithoutLast<S extends Shape> = S extends readonly [...infer B extends Shape, number]
  ? B
  : Shape;

/** `inv`, `matrixExp`. */
export type SquareToSquare = <S extends Shape>(A: Tensor<S>) => Tensor<S>;
export type SquareToSquareMethod = <S extends Shape>(this: Tensor<S>) => Tensor<S>;

export type Det = <S extends Shape>(A: Tensor<S>) => Tensor<Batch<S>>;
export type Slogdet = <S extends Shape>(
  A: Tensor<S>,
) => { readonly sign: Tensor<Batch<S>>; readonly logabsdet: Tensor<Batch<S>> };

export interface SolveOptions {
  /** A·X = B; false for X·A = B. */
  readonly left?: boolean;
}
export type Solve = (A: Tensor, B: Tensor, options?: SolveOptions) => Tensor;

export interface TriangularOptions extends SolveOptions {
  /** Which triangle of A is read. */
  readonly upper: boolean;
  /** Its diagonal counts as ones, and is not read. */
  readonly unitriangular?: boolean;
}
export type SolveTriangular = (A: Tensor, B: Tensor, options: TriangularOptions) => Tensor;

export interface CholeskyOptions {
  /** The upper triangle instead, the transpose of the lower one. */
  readonly upper?: boolean;
}
export type Cholesky = <S extends Shape>(A: Tensor<S>, options?: CholeskyOptions) => Tensor<S>;

export type Qr = (
  A: Tensor,
  mode?: 'reduced' | 'complete' | 'r',
) => readonly [Q: Tensor, R: Tensor];

export type Eigh = <S extends Shape>(
  A: Tensor<S>,
  UPLO?: 'L' | 'U',
) => { readonly eigenvalues: Tensor<WithoutLast<S>>; readonly eigenvectors: Tensor<S> };
export type Eigvalsh = <S extends Shape>(A: Tensor<S>, UPLO?: 'L' | 'U') => Tensor<WithoutLast<S>>;

export type SvdSig = (
  A: Tensor,
  options?: { readonly fullMatrices?: boolean },
) => readonly [U: Tensor, S: Tensor, Vh: Tensor];
export type Svdvals = (A: Tensor) => Tensor;

export interface PinvOptions {
  /** Singular values up to so many times the largest count as 0. */
  readonly rtol?: number;
}
export type Pinv = (A: Tensor, options?: PinvOptions) => Tensor;

export type MatrixPower = <S extends Shape>(A: Tensor<S>, n: number) => Tensor<S>;
export type MatrixPowerMethod = <S extends Shape>(this: Tensor<S>, n: number) => Tensor<S>;
export type MultiDot = (tensors: readonly Tensor[]) => Tensor;
export type Cross = (input: Tensor, other: Tensor, options?: { readonly dim?: number }) => Tensor;

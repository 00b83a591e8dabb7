/** Products of matrices and vectors. */
import type { AddmmOptions } from '../ops/products/addmm.ts';
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';
import type { ShapesOf } from './several.ts';

export type MatMulSig = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  other: Guard<Shapes.MatMul<A, B>, Tensor<B>>,
) => Tensor<Fit<Shapes.MatMul<A, B>>>;
export type MatMulMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  other: Guard<Shapes.MatMul<A, B>, Tensor<B>>,
) => Tensor<Fit<Shapes.MatMul<A, B>>>;

export type MmSig = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  mat2: Guard<Shapes.Mm<A, B>, Tensor<B>>,
) => Tensor<Fit<Shapes.Mm<A, B>>>;
export type MmMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  mat2: Guard<Shapes.Mm<A, B>, Tensor<B>>,
) => Tensor<Fit<Shapes.Mm<A, B>>>;

export type BmmSig = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  mat2: Guard<Shapes.Bmm<A, B>, Tensor<B>>,
) => Tensor<Fit<Shapes.Bmm<A, B>>>;
export type BmmMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  mat2: Guard<Shapes.Bmm<A, B>, Tensor<B>>,
) => Tensor<Fit<Shapes.Bmm<A, B>>>;

export type MvSig = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  vec: Guard<Shapes.Mv<A, B>, Tensor<B>>,
) => Tensor<Fit<Shapes.Mv<A, B>>>;
export type MvMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  vec: Guard<Shapes.Mv<A, B>, Tensor<B>>,
) => Tensor<Fit<Shapes.Mv<A, B>>>;

export type DotSig = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  other: Guard<Shapes.Dot<A, B>, Tensor<B>>,
) => Tensor<[]>;
export type DotMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  other: Guard<Shapes.Dot<A, B>, Tensor<B>>,
) => Tensor<[]>;

export type OuterSig = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  vec2: Guard<Shapes.Outer<A, B>, Tensor<B>>,
) => Tensor<Fit<Shapes.Outer<A, B>>>;
export type OuterMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  vec2: Guard<Shapes.Outer<A, B>, Tensor<B>>,
) => Tensor<Fit<Shapes.Outer<A, B>>>;

/** `addmm(x, a, b, { beta, alpha })`: x stretches to the shape of the product. */
export type Addmm = <A extends Shape, B extends Shape, C extends Shape>(
  input: Tensor<A>,
  mat1: Tensor<B>,
  mat2: Guard<Shapes.Addmm<A, B, C>, Tensor<C>>,
  options?: AddmmOptions,
) => Tensor<Fit<Shapes.Addmm<A, B, C>>>;
export type AddmmMethod = <A extends Shape, B extends Shape, C extends Shape>(
  this: Tensor<A>,
  mat1: Tensor<B>,
  mat2: Guard<Shapes.Addmm<A, B, C>, Tensor<C>>,
  options?: AddmmOptions,
) => Tensor<Fit<Shapes.Addmm<A, B, C>>>;
export type AddmmInPlaceMethod = <A extends Shape, B extends Shape, C extends Shape>(
  this: Tensor<A>,
  mat1: Tensor<B>,
  mat2: Guard<Shapes.Addmm<A, B, C>, Tensor<C>>,
  options?: AddmmOptions,
) => Tensor<A>;
export type Baddbmm = <A extends Shape, B extends Shape, C extends Shape>(
  input: Tensor<A>,
  batch1: Tensor<B>,
  batch2: Guard<Shapes.Baddbmm<A, B, C>, Tensor<C>>,
  options?: AddmmOptions,
) => Tensor<Fit<Shapes.Baddbmm<A, B, C>>>;
export type BaddbmmMethod = <A extends Shape, B extends Shape, C extends Shape>(
  this: Tensor<A>,
  batch1: Tensor<B>,
  batch2: Guard<Shapes.Baddbmm<A, B, C>, Tensor<C>>,
  options?: AddmmOptions,
) => Tensor<Fit<Shapes.Baddbmm<A, B, C>>>;
export type BaddbmmInPlaceMethod = <A extends Shape, B extends Shape, C extends Shape>(
  this: Tensor<A>,
  batch1: Tensor<B>,
  batch2: Guard<Shapes.Baddbmm<A, B, C>, Tensor<C>>,
  options?: AddmmOptions,
) => Tensor<A>;

/** `linear(x, weight, bias)`. */
export type Linear = <S extends Shape, W extends Shape, B extends Shape = []>(
  input: Tensor<S>,
  weight: Guard<Shapes.Linear<S, W>, Tensor<W>>,
  bias?: Guard<Shapes.LinearBias<Shapes.Linear<S, W>, B>, Tensor<B> | null>,
) => Tensor<Fit<Shapes.Linear<S, W>>>;

export type Kron = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  other: Tensor<B>,
) => Tensor<Shapes.Kron<A, B>>;
export type KronMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  other: Tensor<B>,
) => Tensor<Shapes.Kron<A, B>>;

export interface TensordotOptions<D extends Shapes.TensordotDims = Shapes.TensordotDims> {
  /** How many of the last and first dimensions, or which of each: 2 unless told. */
  readonly dims?: D;
}
/** `tensordot(a, b, { dims: [[1, 0], [0, 1]] })`. */
export type Tensordot = <
  A extends Shape,
  B extends Shape,
  const D extends Shapes.TensordotDims = 2,
>(
  a: Tensor<A>,
  b: Guard<Shapes.Tensordot<A, B, D>, Tensor<B>>,
  options?: TensordotOptions<D>,
) => Tensor<Fit<Shapes.Tensordot<A, B, D>>>;

/** `einsum('ij,jk->ik', [a, b])`. */
export type Einsum = <const E extends string, const T extends readonly Tensor[]>(
  equation: E,
  operands: T,
) => Tensor<Shapes.Einsum<E, ShapesOf<T>>>;

/** `cdist(a, b, p)`. */
export type Cdist = <A extends Shape, B extends Shape>(
  a: Tensor<A>,
  b: Guard<Shapes.Cdist<A, B>, Tensor<B>>,
  p?: number,
) => Tensor<Fit<Shapes.Cdist<A, B>>>;

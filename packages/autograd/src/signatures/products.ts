/** Products of matrices and vectors. */
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

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

/**
 * Element by element, with broadcasting.
 *
 * Here as in all of `signatures/`, a family of operations is written twice: as a function
 * (`Pointwise`) and as a method of Tensor (`PointwiseMethod`). What becomes of the shapes is worked
 * out in `shape-types/`.
 *
 * A method infers the shape of its tensor from `this`, so that no method's type mentions the shape of
 * the class, and a `Tensor<[2, 3]>` can be passed wherever a `Tensor` is asked for. A parameter whose
 * shape does not fit has PyTorch's message for its type: that is what the editor shows.
 */
import type { DType } from '../dtype.ts';
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

/** A number stands for a 0-d tensor: where one is passed, the shape S falls back to []. */
type Operand<S extends Shape> = number | Tensor<S>;

/** y[i] = f(a[i]): `exp`, `relu`, `clone`. */
export type Pointwise = <S extends Shape>(input: Tensor<S>) => Tensor<S>;
export type PointwiseMethod = <S extends Shape>(this: Tensor<S>) => Tensor<S>;

/** `round(x)`, or to so many decimals: `round(x, { decimals: 2 })`. */
export interface Decimals {
  readonly decimals?: number;
}
export type Round = <S extends Shape>(input: Tensor<S>, options?: Decimals) => Tensor<S>;
export type RoundMethod = <S extends Shape>(this: Tensor<S>, options?: Decimals) => Tensor<S>;

/** `logit(x, eps)`. */
export type Logit = <S extends Shape>(input: Tensor<S>, eps?: number | null) => Tensor<S>;
export type LogitMethod = <S extends Shape>(this: Tensor<S>, eps?: number | null) => Tensor<S>;

/** What stands for nan and the infinities: 0 and the largest numbers of the dtype unless told. */
export interface Replacements {
  readonly nan?: number;
  readonly posinf?: number;
  readonly neginf?: number;
}
export type NanToNum = <S extends Shape>(input: Tensor<S>, options?: Replacements) => Tensor<S>;
export type NanToNumMethod = <S extends Shape>(
  this: Tensor<S>,
  options?: Replacements,
) => Tensor<S>;

/** `polygamma(n, x)`; as a method `x.polygamma(n)`. */
export type Polygamma = <S extends Shape>(n: number, input: Tensor<S>) => Tensor<S>;
export type PolygammaMethod = <S extends Shape>(this: Tensor<S>, n: number) => Tensor<S>;

/** True or false for each element: `isnan`, `logicalNot`. */
export type Predicate = Pointwise;
export type PredicateMethod = PointwiseMethod;

/** The same numbers as another dtype, or as that of another tensor: `x.to('float64')`, `x.to(other)`. */
export type To = <S extends Shape>(input: Tensor<S>, dtype: DType | Tensor) => Tensor<S>;
export type ToMethod = <S extends Shape>(this: Tensor<S>, dtype: DType | Tensor) => Tensor<S>;

/** y[i] = f(a[i], b[i]) with broadcasting, either of them a number: `add`, `mul`, `pow`. */
export type Binary = <A extends Shape = [], B extends Shape = []>(
  input: Operand<A>,
  other: Guard<Shapes.Broadcast<A, B>, Operand<B>>,
) => Tensor<Shapes.Broadcasted<A, B>>;
export type BinaryMethod = <A extends Shape, B extends Shape = []>(
  this: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Operand<B>>,
) => Tensor<Shapes.Broadcasted<A, B>>;

/** How many of the second operand are added or subtracted: 1 unless told. */
export interface Scaled {
  readonly alpha?: number;
}
/** `add`, `sub`. */
export type Sum = <A extends Shape = [], B extends Shape = []>(
  input: Operand<A>,
  other: Guard<Shapes.Broadcast<A, B>, Operand<B>>,
  options?: Scaled,
) => Tensor<Shapes.Broadcasted<A, B>>;
export type SumMethod = <A extends Shape, B extends Shape = []>(
  this: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Operand<B>>,
  options?: Scaled,
) => Tensor<Shapes.Broadcasted<A, B>>;

/** Towards 0, or down. */
export type RoundingMode = 'trunc' | 'floor';
export interface Rounding {
  readonly roundingMode?: RoundingMode | null;
}
/** `div`. */
export type Quotient = <A extends Shape = [], B extends Shape = []>(
  input: Operand<A>,
  other: Guard<Shapes.Broadcast<A, B>, Operand<B>>,
  options?: Rounding,
) => Tensor<Shapes.Broadcasted<A, B>>;
export type QuotientMethod = <A extends Shape, B extends Shape = []>(
  this: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Operand<B>>,
  options?: Rounding,
) => Tensor<Shapes.Broadcasted<A, B>>;

/** As `Binary`, of two tensors: `maximum`, `minimum`. */
export type BinaryOfTensors = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
) => Tensor<Shapes.Broadcasted<A, B>>;
export type BinaryOfTensorsMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
) => Tensor<Shapes.Broadcasted<A, B>>;

/** As `Binary`, only the second perhaps a number: `fmod`, `copysign`. */
export type TensorFirst = <A extends Shape, B extends Shape = []>(
  input: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Operand<B>>,
) => Tensor<Shapes.Broadcasted<A, B>>;

/** True or false for each pair of elements: `eq`, `lt`. */
export type Comparison = TensorFirst;
export type ComparisonMethod = BinaryMethod;

/** `add_`, `lt_`: the result has to fit where it is written. */
export type InPlaceMethod = <A extends Shape, B extends Shape = []>(
  this: Tensor<A>,
  other: Guard<Shapes.InPlace<A, B>, Operand<B>>,
) => Tensor<A>;

/** The same with options: `add_(other, { alpha })`, `div_(other, { roundingMode })`. */
type InPlaceWith<Options> = <A extends Shape, B extends Shape = []>(
  this: Tensor<A>,
  other: Guard<Shapes.InPlace<A, B>, Operand<B>>,
  options?: Options,
) => Tensor<A>;
export type SumInPlaceMethod = InPlaceWith<Scaled>;
export type QuotientInPlaceMethod = InPlaceWith<Rounding>;

/** `copy_`, `atan2_`: as `InPlaceMethod`, of tensors. */
export type InPlaceOfTensorMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  source: Guard<Shapes.InPlace<A, B>, Tensor<B>>,
) => Tensor<A>;

/** `where(condition, a, b)`, as a method `a.where(condition, b)`; `where(x)` is `nonzero(x, { asTuple: true })`. */
export interface Where {
  <C extends Shape, A extends Shape = [], B extends Shape = []>(
    condition: Tensor<C>,
    input: Guard<Shapes.Broadcast<C, A>, Operand<A>>,
    other: Guard<Shapes.Broadcast3<C, A, B>, Operand<B>>,
  ): Tensor<Fit<Shapes.Broadcast3<C, A, B>>>;
  (condition: Tensor): Tensor<[number]>[];
}
export type WhereMethod = <C extends Shape, A extends Shape, B extends Shape = []>(
  this: Tensor<A>,
  condition: Guard<Shapes.Broadcast<C, A>, Tensor<C>>,
  other: Guard<Shapes.Broadcast3<C, A, B>, Operand<B>>,
) => Tensor<Fit<Shapes.Broadcast3<C, A, B>>>;

/** `lerp(start, end, weight)`. */
export type Lerp = <A extends Shape, B extends Shape, W extends Shape = []>(
  input: Tensor<A>,
  end: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  weight: Guard<Shapes.Broadcast3<A, B, W>, Operand<W>>,
) => Tensor<Fit<Shapes.Broadcast3<A, B, W>>>;
export type LerpMethod = <A extends Shape, B extends Shape, W extends Shape = []>(
  this: Tensor<A>,
  end: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  weight: Guard<Shapes.Broadcast3<A, B, W>, Operand<W>>,
) => Tensor<Fit<Shapes.Broadcast3<A, B, W>>>;

/** `addcmul(x, a, b, { value })`, `addcdiv`. */
export interface Valued {
  readonly value?: number;
}
export type Addcmul = <A extends Shape, B extends Shape, C extends Shape>(
  input: Tensor<A>,
  tensor1: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  tensor2: Guard<Shapes.Broadcast3<A, B, C>, Tensor<C>>,
  options?: Valued,
) => Tensor<Fit<Shapes.Broadcast3<A, B, C>>>;
export type AddcmulMethod = <A extends Shape, B extends Shape, C extends Shape>(
  this: Tensor<A>,
  tensor1: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  tensor2: Guard<Shapes.Broadcast3<A, B, C>, Tensor<C>>,
  options?: Valued,
) => Tensor<Fit<Shapes.Broadcast3<A, B, C>>>;

/** Bounds by name; null, or left out, for no bound. */
export interface Bounds<L extends Shape, H extends Shape> {
  readonly min?: Operand<L> | null;
  readonly max?: Operand<H> | null;
}

/** `clamp(x, min, max)`, null for no bound; or `clamp(x, { max })`. */
export interface Clamp {
  <A extends Shape, L extends Shape = [], H extends Shape = []>(
    input: Tensor<A>,
    bounds: Guard<Shapes.Broadcast3<A, L, H>, Bounds<L, H>>,
  ): Tensor<Fit<Shapes.Broadcast3<A, L, H>>>;
  <A extends Shape, L extends Shape = [], H extends Shape = []>(
    input: Tensor<A>,
    min: Guard<Shapes.Broadcast<A, L>, Operand<L> | null>,
    max?: Guard<Shapes.Broadcast3<A, L, H>, Operand<H> | null>,
  ): Tensor<Fit<Shapes.Broadcast3<A, L, H>>>;
}
export interface ClampMethod {
  <A extends Shape, L extends Shape = [], H extends Shape = []>(
    this: Tensor<A>,
    bounds: Guard<Shapes.Broadcast3<A, L, H>, Bounds<L, H>>,
  ): Tensor<Fit<Shapes.Broadcast3<A, L, H>>>;
  <A extends Shape, L extends Shape = [], H extends Shape = []>(
    this: Tensor<A>,
    min: Guard<Shapes.Broadcast<A, L>, Operand<L> | null>,
    max?: Guard<Shapes.Broadcast3<A, L, H>, Operand<H> | null>,
  ): Tensor<Fit<Shapes.Broadcast3<A, L, H>>>;
}

/** `addcmul_`, `addcdiv_`, `lerp_`: the others may be stretched, the tensor may not. */
export type AddcmulInPlaceMethod = <A extends Shape, B extends Shape, C extends Shape>(
  this: Tensor<A>,
  tensor1: Guard<Shapes.InPlace<A, B>, Tensor<B>>,
  tensor2: Guard<Shapes.InPlace3<A, B, C>, Tensor<C>>,
  options?: Valued,
) => Tensor<A>;
export type LerpInPlaceMethod = <A extends Shape, B extends Shape, W extends Shape = []>(
  this: Tensor<A>,
  end: Guard<Shapes.InPlace<A, B>, Tensor<B>>,
  weight: Guard<Shapes.InPlace3<A, B, W>, Operand<W>>,
) => Tensor<A>;

/** `clamp_`: the bounds may be stretched, the tensor may not. */
export interface ClampInPlaceMethod {
  <A extends Shape, L extends Shape = [], H extends Shape = []>(
    this: Tensor<A>,
    bounds: Guard<Shapes.InPlace3<A, L, H>, Bounds<L, H>>,
  ): Tensor<A>;
  <A extends Shape, L extends Shape = [], H extends Shape = []>(
    this: Tensor<A>,
    min: Guard<Shapes.InPlace<A, L>, Operand<L> | null>,
    max?: Guard<Shapes.InPlace3<A, L, H>, Operand<H> | null>,
  ): Tensor<A>;
}

/** Whether two tensors hold the same numbers, or nearly. */
import type * as Shapes from '../shape-types/index.ts';
import type { Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

/** How far apart two numbers may be to be close: `atol + rtol · |other|`. */
export interface Tolerance {
  readonly rtol?: number;
  readonly atol?: number;
  /** Whether a nan is close to a nan. */
  readonly equalNan?: boolean;
}
/** `isclose(a, b, { rtol, atol, equalNan })`. */
export type IsClose = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  options?: Tolerance,
) => Tensor<Shapes.Broadcasted<A, B>>;
export type IsCloseMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  options?: Tolerance,
) => Tensor<Shapes.Broadcasted<A, B>>;
export type AllClose = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  options?: Tolerance,
) => boolean;
export type AllCloseMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  options?: Tolerance,
) => boolean;
/** `equal(a, b)`: of any two tensors. */
export type EqualSig = (input: Tensor, other: Tensor) => boolean;
export type EqualMethod = (this: Tensor, other: Tensor) => boolean;

/** Types of what functions of functions return. */
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

export type Arguments = readonly unknown[];

/** Which arguments to differentiate with respect to: one, or several. */
export type Argnums = number | readonly number[];

/** The argument of that number; for several, one for each. */
export type Chosen<A extends Arguments, N> = N extends readonly unknown[]
  ? { -readonly [K in keyof N]: Chosen<A, N[K]> }
  : N extends number
    ? `${N}` extends keyof A
      ? A[`${N}`]
      : A[number]
    : never;

type Joined<R extends Shape, S extends Shape> = number extends R['length'] | S['length']
  ? Shape
  : [...R, ...S];

/** A tensor for every pair of an output and an input, of the shape of the output and then of the input. */
export type JacobianOf<Output, Input> =
  Output extends Tensor<infer R>
    ? Input extends Tensor<infer S>
      ? Tensor<Joined<R, S>>
      : { -readonly [K in keyof Input]: JacobianOf<Output, Input[K]> }
    : { -readonly [K in keyof Output]: JacobianOf<Output[K], Input> };

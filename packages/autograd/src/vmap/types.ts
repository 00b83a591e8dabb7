/** Types of what `vmap` is told, and of what it makes of a function of one sample. */
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** Which dimension the samples lie along, for each argument: null for one that all samples share. */
export type Dims = number | null | readonly Dims[] | { readonly [key: string]: Dims };

/** With `B` samples along the first dimension of every tensor. */
export type InBatch<T, B extends number> =
  T extends Tensor<infer S>
    ? Tensor<number extends S['length'] ? Shape : [B, ...S]>
    : T extends object
      ? { -readonly [K in keyof T]: InBatch<T[K], B> }
      : T;

/** Takes and gives batches of one size along the first dimension. */
export type OfBatch<A extends readonly unknown[], R> = <B extends number>(
  ...args: InBatch<A, B>
) => InBatch<R, B>;

/** With the samples along whatever dimension. */
export type SomeBatch<T> = T extends Tensor
  ? Tensor
  : T extends object
    ? { -readonly [K in keyof T]: SomeBatch<T[K]> }
    : T;

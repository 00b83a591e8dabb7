/**
 * The only values that cross between the judge and the place where a learner's code runs.
 * A tensor crosses as a copy of its numbers, never as an object with methods.
 */
export type Plain =
  | number
  | string
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | PlainTensor
  | { readonly [key: string]: Plain };

/** A tensor as data. `values` are in row-major order; NaN, ±Infinity and -0 survive the crossing. */
export interface PlainTensor {
  readonly kind: 'tensor';
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly values: readonly number[];
}

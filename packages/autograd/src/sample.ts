/**
 * Inputs on which an operation is checked: by gradcheck, and against PyTorch.
 * A sample is the list of arguments of a call; its tensors are only described here.
 */
export type SampleArgument =
  | TensorSample
  | number
  | boolean
  | string
  | null
  | readonly SampleArgument[]
  | {
      readonly [option: string]:
        | number
        | boolean
        | string
        | null
        | readonly number[]
        | readonly (readonly number[])[]
        | TensorSample;
    };

export type Sample = readonly SampleArgument[];

/** A tensor to be: its numbers are drawn from [lo, hi), or given. */
export interface TensorSample {
  readonly sample: 'tensor';
  readonly shape: readonly number[];
  readonly lo: number;
  readonly hi: number;
  readonly values?: readonly number[];
  /** Added on the diagonal of each matrix, to keep it far from singular or make it positive-definite. */
  readonly diagonal?: number;
  /** Floating-point unless told; a constant is too, but requires no gradient, as whole numbers and truth values. */
  readonly dtype?: 'int32' | 'bool' | 'constant';
}

export function isTensorSample(x: SampleArgument | undefined): x is TensorSample {
  return typeof x === 'object' && x !== null && 'sample' in x;
}

/** Whether options stand there, by their names. */
export function isOptionsSample(x: SampleArgument | undefined): boolean {
  return typeof x === 'object' && x !== null && !Array.isArray(x) && !isTensorSample(x);
}

/** Numbers in [lo, hi), in general position: no two equal, none within 0.05 of a whole or half number. */
export function t(shape: readonly number[], lo = -2, hi = 2): TensorSample {
  return { sample: 'tensor', shape, lo, hi };
}

/** Matrices with `diagonal` added along their diagonals. */
export function plus(matrices: TensorSample, diagonal: number): TensorSample {
  return { ...matrices, diagonal };
}

/** Floating-point numbers given one by one: ties, zeros, infinities. */
export function exact(shape: readonly number[], values: readonly number[]): TensorSample {
  return { sample: 'tensor', shape, lo: 0, hi: 0, values };
}

/** The same numbers in a tensor that requires no gradient. */
export function constant(x: TensorSample): TensorSample {
  return { ...x, dtype: 'constant' };
}

/** Indices or truth values, given one by one. */
export function fixed(
  shape: readonly number[],
  values: readonly number[],
  dtype: 'int32' | 'bool' = 'int32',
): TensorSample {
  return { sample: 'tensor', shape, lo: 0, hi: 0, values, dtype };
}

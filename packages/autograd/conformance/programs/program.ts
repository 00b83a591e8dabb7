/** A program as plain data, which runs here and in PyTorch. */
import type { Shape } from '../../src/shape.ts';

/** A method of the first value, called with further values and plain arguments. */
export interface Step {
  readonly op: string;
  /** Places in the list of values: the inputs, then what each step gave. */
  readonly on: readonly number[];
  readonly args: readonly (number | readonly number[] | { readonly [option: string]: unknown })[];
}

export interface Program {
  readonly inputs: readonly { readonly shape: Shape; readonly data: readonly number[] }[];
  readonly steps: readonly Step[];
}

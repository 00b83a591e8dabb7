/**
 * Walks tensors of one shape but different strides in step, a row at a time, so that the loop
 * over the elements of a row can be a plain one.
 *
 * Neighbouring dimensions that every operand walks as if they were one are merged first:
 * a contiguous tensor is a single row whatever its shape.
 */
import type { Shape } from './shape.ts';

export class Rows {
  /** The length of a row. */
  readonly length: number;
  /** For each operand, the step from one element of the row to the next. */
  readonly steps: number[];
  /** For each operand, where the current row begins. */
  readonly offsets: number[];
  private readonly sizes: number[];
  private readonly strides: number[][];
  private readonly counter: number[];
  private readonly isEmpty: boolean;

  constructor(shape: Shape, strides: readonly (readonly number[])[], offsets: readonly number[]) {
    const sizes: number[] = [];
    const merged: number[][] = strides.map(() => []);
    for (let i = shape.length - 1; i >= 0; i--) {
      const size = shape[i]!;
      if (size === 1) continue;
      const outer = sizes.length - 1;
      if (outer >= 0 && strides.every((s, k) => s[i] === merged[k]![outer]! * sizes[outer]!)) {
        sizes[outer] = sizes[outer]! * size;
      } else {
        sizes.push(size);
        strides.forEach((s, k) => merged[k]!.push(s[i]!));
      }
    }
    // Innermost first from here on.
    this.length = sizes[0] ?? 1;
    this.steps = merged.map((s) => s[0] ?? 0);
    this.sizes = sizes.slice(1);
    this.strides = merged.map((s) => s.slice(1));
    this.counter = this.sizes.map(() => 0);
    this.offsets = offsets.slice();
    this.isEmpty = shape.includes(0);
    this.done = this.isEmpty;
  }

  /** True when every row has been walked; true from the start when there is no element. */
  done: boolean;

  /** Begins anew elsewhere: the same rows from other offsets. Only after all rows were walked. */
  restart(offset: number): void {
    this.offsets[0] = offset;
    this.done = this.isEmpty;
  }

  /** Moves on to the next row. */
  next(): void {
    const { sizes, strides, counter, offsets } = this;
    for (let d = 0; d < sizes.length; d++) {
      const wraps = ++counter[d]! === sizes[d]!;
      for (let k = 0; k < offsets.length; k++) {
        const stride = strides[k]![d]!;
        offsets[k]! += wraps ? -stride * (sizes[d]! - 1) : stride;
      }
      if (!wraps) return;
      counter[d] = 0;
    }
    this.done = true;
  }
}

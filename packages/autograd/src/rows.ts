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
  readonly steps: number[] = [];
  /** For each operand, where the current row begins. */
  readonly offsets: number[];
  /** True when every row has been walked; true from the start when there is no element. */
  done: boolean;
  /** The merged dimensions, innermost first, and for each of them the strides of all operands in turn. */
  private readonly sizes: number[] = [];
  private readonly strides: number[] = [];
  private readonly counter: number[] = [];
  private readonly isEmpty: boolean;

  constructor(shape: Shape, strides: readonly (readonly number[])[], offsets: readonly number[]) {
    const { sizes, strides: merged, steps, counter } = this;
    const operands = strides.length;
    let isEmpty = false;
    for (let i = shape.length - 1; i >= 0; i--) {
      const size = shape[i]!;
      if (size === 1) continue;
      if (size === 0) isEmpty = true;
      const outer = sizes.length - 1;
      let joins = outer >= 0;
      for (let k = 0; k < operands && joins; k++) {
        joins = strides[k]![i] === merged[outer * operands + k]! * sizes[outer]!;
      }
      if (joins) {
        sizes[outer] = sizes[outer]! * size;
        continue;
      }
      sizes.push(size);
      counter.push(0);
      for (let k = 0; k < operands; k++) merged.push(strides[k]![i]!);
    }
    for (let k = 0; k < operands; k++) steps.push(merged[k] ?? 0);
    this.length = sizes[0] ?? 1;
    this.offsets = offsets.slice();
    this.isEmpty = isEmpty;
    this.done = isEmpty;
  }

  /** Begins anew elsewhere: the same rows from another offset. Only after all rows were walked. */
  restart(offset: number): void {
    this.offsets[0] = offset;
    this.done = this.isEmpty;
  }

  /** Moves on to the next row. */
  next(): void {
    const { sizes, strides, counter, offsets } = this;
    const operands = offsets.length;
    for (let d = 1; d < sizes.length; d++) {
      const wraps = ++counter[d]! === sizes[d]!;
      for (let k = 0; k < operands; k++) {
        const stride = strides[d * operands + k]!;
        offsets[k]! += wraps ? -stride * (sizes[d]! - 1) : stride;
      }
      if (!wraps) return;
      counter[d] = 0;
    }
    this.done = true;
  }
}

/** Where in the storage each element lies, in row-major order. */
export function placesOf({ shape, strides, offset }: Layout): number[] {
  const places: number[] = [];
  for (const rows = new Rows(shape, [strides], [offset]); !rows.done; rows.next()) {
    for (let k = 0; k < rows.length; k++) places.push(rows.offsets[0]! + k * rows.steps[0]!);
  }
  return places;
}

/** How a storage is read. */
export interface Layout {
  readonly shape: Shape;
  readonly strides: readonly number[];
  readonly offset: number;
}

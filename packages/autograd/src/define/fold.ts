/** Walks a tensor so that some dimensions are folded into one number each. */
import type { DType } from '../dtype.ts';
import type { FoldLoop } from '../kernels/loop-types.ts';
import { Rows } from '../rows.ts';
import { reducedShape, sizeOf } from '../shape.ts';
import { empty, type Tensor } from '../tensor.ts';

/** Which dims go, and whether they stay as size 1. */
export interface FoldedDims {
  readonly dims: readonly number[];
  readonly keepdim: boolean;
}

/**
 * Folds `dims` of `x`: every element of the result starts at `start` and takes in its elements one
 * by one, in double precision; `finish` is what becomes of the total before it is rounded to `dtype`.
 */
export function fold(
  loop: FoldLoop,
  x: Tensor,
  { dims, keepdim }: FoldedDims,
  start: number,
  dtype: DType,
  finish?: (total: number) => number,
): Tensor {
  const y = empty(reducedShape(x.shape, dims, keepdim), dtype);
  if (dims.length === x.ndim && x.isContiguous()) {
    const total = loop.along(x.data, x.offset, 1, x.numel(), start);
    y.data[y.offset] = finish === undefined ? total : finish(total);
    return y;
  }
  const totals = new Float64Array(y.numel());
  if (start !== 0) totals.fill(start);
  if (x.isContiguous() && areNeighbours(dims)) foldMiddle(loop, x, dims, totals);
  else if (innermostStays(x, dims)) foldAcross(loop, x, dims, totals);
  else foldAlong(loop, x, dims, totals);
  for (let i = 0; i < totals.length; i++) {
    y.data[y.offset + i] = finish === undefined ? totals[i]! : finish(totals[i]!);
  }
  return y;
}

function areNeighbours(dims: readonly number[]): boolean {
  for (let i = 1; i < dims.length; i++) if (dims[i] !== dims[i - 1]! + 1) return false;
  return dims.length > 0;
}

/** Of a contiguous tensor, neighbouring dims: it is a row of blocks, each of some rows, each of one or more columns. */
function foldMiddle(
  loop: FoldLoop,
  x: Tensor,
  dims: readonly number[],
  totals: Float64Array,
): void {
  const first = dims[0]!;
  const last = dims.at(-1)!;
  const blocks = sizeOf(x.shape.slice(0, first));
  const rows = sizeOf(x.shape.slice(first, last + 1));
  const columns = sizeOf(x.shape.slice(last + 1));
  let at = x.offset;
  for (let i = 0; i < blocks; i++) {
    if (columns === 1) {
      totals[i] = loop.along(x.data, at, 1, rows, totals[i]!);
      at += rows;
      continue;
    }
    for (let k = 0; k < rows; k++, at += columns) {
      loop.across(totals, i * columns, x.data, at, 1, columns);
    }
  }
}

/** Whether the elements that lie closest together belong to different results. */
function innermostStays(x: Tensor, dims: readonly number[]): boolean {
  let closest = -1;
  for (let i = 0; i < x.ndim; i++) {
    if (x.shape[i] !== 1 && (closest < 0 || x.strides[i]! <= x.strides[closest]!)) closest = i;
  }
  return closest >= 0 && !dims.includes(closest);
}

/** One result at a time: all that goes into it, a row after the other. */
function foldAlong(loop: FoldLoop, x: Tensor, dims: readonly number[], totals: Float64Array): void {
  const stay = rowsOf(x, (i) => !dims.includes(i), x.offset);
  const go = rowsOf(x, (i) => dims.includes(i), 0);
  const step = stay.steps[0]!;
  let at = 0;
  for (; !stay.done; stay.next()) {
    let offset = stay.offsets[0]!;
    for (let k = 0; k < stay.length; k++, offset += step, at++) {
      for (go.restart(offset); !go.done; go.next()) {
        totals[at] = loop.along(x.data, go.offsets[0]!, go.steps[0]!, go.length, totals[at]!);
      }
    }
  }
}

/** All results side by side: each takes in one element, then each the next. */
function foldAcross(
  loop: FoldLoop,
  x: Tensor,
  dims: readonly number[],
  totals: Float64Array,
): void {
  const stay = rowsOf(x, (i) => !dims.includes(i), 0);
  const go = rowsOf(x, (i) => dims.includes(i), x.offset);
  const step = go.steps[0]!;
  for (; !go.done; go.next()) {
    let offset = go.offsets[0]!;
    for (let k = 0; k < go.length; k++, offset += step) {
      let at = 0;
      for (stay.restart(offset); !stay.done; stay.next(), at += stay.length) {
        loop.across(totals, at, x.data, stay.offsets[0]!, stay.steps[0]!, stay.length);
      }
    }
  }
}

function rowsOf(x: Tensor, which: (dim: number) => boolean, offset: number): Rows {
  const pick = (list: readonly number[]): number[] => list.filter((_, i) => which(i));
  return new Rows(pick(x.shape), [pick(x.strides)], [offset]);
}

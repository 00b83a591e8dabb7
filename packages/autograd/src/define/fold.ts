/** Walks a tensor so that some dimensions are folded into one number each. */
import type { DType } from '../dtype.ts';
import type { FoldLoop } from '../kernels/kernel.ts';
import { Rows } from '../rows.ts';
import { reducedShape, type Shape } from '../shape.ts';
import { empty, type Tensor } from '../tensor.ts';

/** Folds `dims` of `x`: every element of the result starts at `start` and takes in its elements one by one. */
export function fold(
  loop: FoldLoop,
  x: Tensor,
  dims: readonly number[],
  keepdim: boolean,
  start: number,
  dtype: DType,
): Tensor {
  const y = empty(reducedShape(x.shape, dims, keepdim), dtype);
  if (dims.length === x.ndim && x.isContiguous()) {
    y.data[y.offset] = loop(x.data, x.offset, 1, x.numel(), start);
    return y;
  }
  const kept = x.shape.map((_, i) => i).filter((i) => !dims.includes(i));
  const pick = (list: readonly number[], which: readonly number[]): number[] =>
    which.map((i) => list[i]!);
  const inner: Shape = pick(x.shape, dims);
  const innerStrides = pick(x.strides, dims);
  let at = y.offset;
  // One output element at a time: the rows of the kept dimensions, walked element by element.
  const outer = new Rows(pick(x.shape, kept), [pick(x.strides, kept)], [x.offset]);
  const step = outer.steps[0]!;
  for (; !outer.done; outer.next()) {
    let offset = outer.offsets[0]!;
    for (let k = 0; k < outer.length; k++, offset += step) {
      let total = start;
      const rows = new Rows(inner, [innerStrides], [offset]);
      for (; !rows.done; rows.next()) {
        total = loop(x.data, rows.offsets[0]!, rows.steps[0]!, rows.length, total);
      }
      y.data[at++] = total;
    }
  }
  return y;
}

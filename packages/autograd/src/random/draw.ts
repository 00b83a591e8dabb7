/** Fills the elements of a tensor one by one. */
import { Rows } from '../rows.ts';
import type { Tensor } from '../tensor.ts';

/** The dimensions from the one whose neighbours lie farthest apart in memory to the one where closest. */
export function memoryOrder({ shape, strides }: Tensor): number[] {
  return shape.map((_, i) => i).toSorted((p, q) => strides[q]! - strides[p]!);
}

/** Calls `next` for every element, in the order in which they lie in memory, as PyTorch does. */
export function drawEach(x: Tensor, next: () => number): void {
  const { data, offset } = x;
  if (x.isContiguous()) {
    const end = offset + x.numel();
    for (let i = offset; i < end; i++) data[i] = next();
    return;
  }
  const dims = memoryOrder(x);
  const shape = dims.map((d) => x.shape[d]!);
  const strides = dims.map((d) => x.strides[d]!);
  for (const rows = new Rows(shape, [strides], [offset]); !rows.done; rows.next()) {
    const step = rows.steps[0]!;
    for (let k = 0, at = rows.offsets[0]!; k < rows.length; k++, at += step) data[at] = next();
  }
}

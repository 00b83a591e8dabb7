/** Numbers in row-major order, whatever the strides. */
import type { Data, DType } from './dtype.ts';
import { Rows } from './rows.ts';
import { empty, type Tensor } from './tensor.ts';

/** The elements one after the other: the storage itself where it already is so, else a copy. */
export function contiguousData(t: Tensor): Data {
  const n = t.numel();
  const { data, offset } = t.isContiguous() ? t : copyContiguous(t);
  return data.subarray(offset, offset + n);
}

/** A contiguous copy in a storage of its own. */
export function copyContiguous(t: Tensor, dtype: DType = t.dtype): Tensor {
  const y = empty(t.shape, dtype);
  copyInto(y, t, t.strides);
  return y;
}

/** Copies `source`, read with `strides` of y's rank, into `y`, element by element. */
export function copyInto(y: Tensor, source: Tensor, strides: readonly number[]): void {
  const rows = new Rows(y.shape, [strides, y.strides], [source.offset, y.offset]);
  const [xs, ys] = rows.steps as [number, number];
  const x = source.data;
  const out = y.data;
  const truth = y.dtype === 'bool' && source.dtype !== 'bool';
  for (; !rows.done; rows.next()) {
    let [i, j] = rows.offsets as [number, number];
    for (let k = 0; k < rows.length; k++, i += xs, j += ys) out[j] = truth ? +(x[i] !== 0) : x[i]!;
  }
}

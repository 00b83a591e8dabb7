/**
 * Reading and writing at places: positions in a storage, worked out once, so that what follows is
 * one plain loop. Nothing here is recorded; the operations do that.
 */
import type { Data, DType } from '../../dtype.ts';
import { Rows } from '../../rows.ts';
import { type Shape, sizeOf } from '../../shape.ts';
import { contiguousData, copyContiguous } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';

/** Where each element lies that is read with these strides from `start`, in row-major order. */
export function offsetsOf(shape: Shape, strides: readonly number[], start: number): Int32Array {
  const places = new Int32Array(sizeOf(shape));
  let at = 0;
  for (const rows = new Rows(shape, [strides], [start]); !rows.done; rows.next()) {
    const step = rows.steps[0]!;
    let place = rows.offsets[0]!;
    for (let k = 0; k < rows.length; k++, place += step) places[at++] = place;
  }
  return places;
}

/** Works out where in the storage of a tensor the elements lie. */
export type FindPlaces = (y: Tensor) => Int32Array;

/** A tensor of `shape` with what stands at the places of `a`. */
export function readAt(a: Tensor, places: Int32Array, shape: Shape): Tensor {
  const y = empty(shape, a.dtype);
  const { data, offset } = y;
  const from = a.data;
  for (let i = 0; i < places.length; i++) data[offset + i] = from[places[i]!]!;
  return y;
}

/** A copy of `a` with the values, or one number, at the places. Where one is named twice, the last stays. */
export function putAt(a: Tensor, find: FindPlaces, values: Tensor | number): Tensor {
  const y = copyContiguous(a);
  const places = find(y);
  const from = elements(values, y.dtype);
  const step = typeof values === 'number' ? 0 : 1;
  for (let i = 0; i < places.length; i++) y.data[places[i]!] = from[i * step]!;
  return y;
}

/** A copy of `a` with the values, or one number, added at the places, each `factor` times. */
export function addAt(a: Tensor, find: FindPlaces, values: Tensor | number, factor = 1): Tensor {
  // Many may be added at one place: in double precision, so that their sum is rounded once.
  const y = copyContiguous(a, a.dtype === 'float32' ? 'float64' : a.dtype);
  const places = find(y);
  const from = elements(values, y.dtype);
  const step = typeof values === 'number' ? 0 : 1;
  const times = asElement(factor, y.dtype);
  for (let i = 0; i < places.length; i++) {
    const x = from[i * step]!;
    y.data[places[i]!]! += y.dtype === 'int32' ? Math.imul(times, x) : times * x;
  }
  if (y.dtype === 'bool') keepTruth(y.data, places);
  return a.dtype === 'float32' ? copyContiguous(y, a.dtype) : y;
}

/** A copy of `a` with the elements at the places multiplied. */
export function multiplyAt(a: Tensor, find: FindPlaces, factors: Tensor | number): Tensor {
  const y = copyContiguous(a);
  const places = find(y);
  const from = elements(factors, y.dtype);
  const step = typeof factors === 'number' ? 0 : 1;
  for (let i = 0; i < places.length; i++) {
    const at = places[i]!;
    const x = from[i * step]!;
    y.data[at] = y.dtype === 'int32' ? Math.imul(y.data[at]!, x) : y.data[at]! * x;
  }
  return y;
}

function elements(values: Tensor | number, dtype: DType): ArrayLike<number> {
  return typeof values === 'number' ? [asElement(values, dtype)] : contiguousData(values);
}

/** A number as a tensor of this dtype would hold it. */
function asElement(x: number, dtype: DType): number {
  if (dtype === 'bool') return +(x !== 0);
  if (dtype === 'int32') return Math.trunc(x);
  return dtype === 'float32' ? Math.fround(x) : x;
}

/** True and true is 2 in numbers. */
function keepTruth(data: Data, places: Int32Array): void {
  for (let i = 0; i < places.length; i++) data[places[i]!] = +(data[places[i]!] !== 0);
}

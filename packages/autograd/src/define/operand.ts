/** How an operand, a tensor or a number, is read for a result that it may have to be stretched for. */
import { allocate, type Data, type DType } from '../dtype.ts';
import { broadcastStrides, isContiguous, sameShape, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** Where numbers are put to be read like tensors that repeat one element, with step 0: a cell for each dtype. */
export function numberCells(): Record<DType, Data> {
  return {
    float32: allocate('float32', 1),
    float64: allocate('float64', 1),
    int32: allocate('int32', 1),
    bool: allocate('bool', 1),
  };
}

const SCALAR: Shape = Object.freeze([]);

export function shapeOf(x: Tensor | number): Shape {
  return typeof x === 'number' ? SCALAR : x.shape;
}

/** A 0-d tensor that does not decide the dtype is rounded to it, as a number is. */
export function asNumberIfLower(x: Tensor | number, computed: DType): Tensor | number {
  if (typeof x === 'number' || x.shape.length > 0 || x.storage.dtype === computed) return x;
  return x.storage.data[x.offset]!;
}

/** The step within a row: 1, 0 for what is read again and again, or -1 where one row is not enough. */
export function stepIn(x: Tensor | number, shape: Shape): number {
  if (typeof x === 'number' || x.shape.length === 0) return 0;
  return sameShape(x.shape, shape) && isContiguous(x.shape, x.strides) ? 1 : -1;
}

export function dataOf(x: Tensor | number, cell: Data): Data {
  if (typeof x !== 'number') return x.storage.data;
  cell[0] = x;
  return cell;
}

export function offsetOf(x: Tensor | number): number {
  return typeof x === 'number' ? 0 : x.offset;
}

export function stridesFor(x: Tensor | number, target: Shape): readonly number[] {
  return typeof x === 'number' ? target.map(() => 0) : broadcastStrides(x.shape, x.strides, target);
}

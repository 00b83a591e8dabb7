/** Runs a loop over pairs of elements, with broadcasting: y[i] = f(a[i], b[i]). */
import type { DType } from '../dtype.ts';
import type { BinaryLoop } from '../kernels/loop-types.ts';
import { Rows } from '../rows.ts';
import { broadcastShapes } from '../shape.ts';
import { empty, type Tensor } from '../tensor.ts';
import {
  asNumberIfLower,
  dataOf,
  numberCells,
  offsetOf,
  shapeOf,
  stepIn,
  stridesFor,
} from './operand.ts';

const leftCells = numberCells();
const rightCells = numberCells();

/**
 * Runs the loop over every pair of elements. A number is rounded to `computed`, as PyTorch does;
 * `p`, `q` and `r`, what the loop is told beside, are not.
 */
export function mapBinary(
  loop: BinaryLoop,
  left: Tensor | number,
  right: Tensor | number,
  computed: DType,
  dtype: DType,
  p = 0,
  q = 0,
  r = 0,
): Tensor {
  const a = asNumberIfLower(left, computed);
  const b = asNumberIfLower(right, computed);
  const shape = broadcastShapes(shapeOf(a), shapeOf(b));
  const y = empty(shape, dtype);
  const n = y.storage.size;
  const as = stepIn(a, shape);
  const bs = stepIn(b, shape);
  if (as < 0 || bs < 0) return mapStrided(loop, a, b, y, computed, p, q, r);
  const aData = dataOf(a, leftCells[computed]);
  const bData = dataOf(b, rightCells[computed]);
  loop(aData, offsetOf(a), as, bData, offsetOf(b), bs, y.storage.data, y.offset, n, p, q, r);
  return y;
}

function mapStrided(
  loop: BinaryLoop,
  a: Tensor | number,
  b: Tensor | number,
  y: Tensor,
  computed: DType,
  p: number,
  q: number,
  r: number,
): Tensor {
  const left = dataOf(a, leftCells[computed]);
  const right = dataOf(b, rightCells[computed]);
  const strides = [stridesFor(a, y.shape), stridesFor(b, y.shape), y.strides];
  const rows = new Rows(y.shape, strides, [offsetOf(a), offsetOf(b), y.offset]);
  for (; !rows.done; rows.next()) {
    const [as, bs] = rows.steps as [number, number, number];
    const [ai, bi, yi] = rows.offsets as [number, number, number];
    loop(left, ai, as, right, bi, bs, y.data, yi, rows.length, p, q, r);
  }
  return y;
}

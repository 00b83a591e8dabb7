/** Runs a loop over triples of elements, with broadcasting: y[i] = f(a[i], b[i], c[i]). */
import type { DType } from '../dtype.ts';
import type { TernaryLoop } from '../kernels/loop-types.ts';
import { Rows } from '../rows.ts';
import { broadcastShapes } from '../shape.ts';
import { empty, type Tensor } from '../tensor.ts';
import { dataOf, numberCells, offsetOf, shapeOf, stepIn, stridesFor } from './operand.ts';

const aCells = numberCells();
const bCells = numberCells();
const cCells = numberCells();

/** A number is rounded to `computed`, as PyTorch does; `p`, what the loop is told beside, is not. */
export function mapTernary(
  loop: TernaryLoop,
  a: Tensor | number,
  b: Tensor | number,
  c: Tensor | number,
  computed: DType,
  dtype: DType = computed,
  p = 0,
): Tensor {
  const shape = broadcastShapes(shapeOf(a), broadcastShapes(shapeOf(b), shapeOf(c)));
  const y = empty(shape, dtype);
  const u = dataOf(a, aCells[computed]);
  const v = dataOf(b, bCells[computed]);
  const w = dataOf(c, cCells[computed]);
  let [ui, vi, wi] = [offsetOf(a), offsetOf(b), offsetOf(c)];
  let [us, vs, ws] = [stepIn(a, shape), stepIn(b, shape), stepIn(c, shape)];
  if (us >= 0 && vs >= 0 && ws >= 0) {
    loop(u, ui, us, v, vi, vs, w, wi, ws, y.data, y.offset, y.storage.size, p);
    return y;
  }
  const strides = [stridesFor(a, shape), stridesFor(b, shape), stridesFor(c, shape), y.strides];
  const rows = new Rows(shape, strides, [ui, vi, wi, y.offset]);
  [us, vs, ws] = rows.steps as [number, number, number, number];
  for (; !rows.done; rows.next()) {
    let yi: number;
    [ui, vi, wi, yi] = rows.offsets as [number, number, number, number];
    loop(u, ui, us, v, vi, vs, w, wi, ws, y.data, yi, rows.length, p);
  }
  return y;
}

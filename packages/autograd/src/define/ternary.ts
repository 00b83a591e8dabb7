/** Runs a loop over triples of elements, with broadcasting: y[i] = f(a[i], b[i], c[i]). */
import { allocate, type DType } from '../dtype.ts';
import type { TernaryLoop } from '../kernels/kernel.ts';
import { Rows } from '../rows.ts';
import { broadcastShapes, type Shape } from '../shape.ts';
import { empty, type Tensor } from '../tensor.ts';
import { operandView } from './binary.ts';

const SCALAR: Shape = Object.freeze([]);

function shapeOf(x: Tensor | number): Shape {
  return typeof x === 'number' ? SCALAR : x.shape;
}

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
  const y = empty(broadcastShapes(shapeOf(a), broadcastShapes(shapeOf(b), shapeOf(c))), dtype);
  const u = operandView(a, y.shape, allocate(computed, 1));
  const v = operandView(b, y.shape, allocate(computed, 1));
  const w = operandView(c, y.shape, allocate(computed, 1));
  const rows = new Rows(
    y.shape,
    [u.strides, v.strides, w.strides, y.strides],
    [u.offset, v.offset, w.offset, y.offset],
  );
  const [us, vs, ws] = rows.steps as [number, number, number, number];
  for (; !rows.done; rows.next()) {
    const [ui, vi, wi, yi] = rows.offsets as [number, number, number, number];
    loop(u.data, ui, us, v.data, vi, vs, w.data, wi, ws, y.data, yi, rows.length, p);
  }
  return y;
}

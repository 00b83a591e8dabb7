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

/** A number is rounded to `computed`, as PyTorch does. */
export function mapTernary(
  loop: TernaryLoop,
  a: Tensor | number,
  b: Tensor | number,
  c: Tensor | number,
  computed: DType,
  dtype: DType = computed,
): Tensor {
  const y = empty(broadcastShapes(shapeOf(a), broadcastShapes(shapeOf(b), shapeOf(c))), dtype);
  const p = operandView(a, y.shape, allocate(computed, 1));
  const q = operandView(b, y.shape, allocate(computed, 1));
  const r = operandView(c, y.shape, allocate(computed, 1));
  const rows = new Rows(
    y.shape,
    [p.strides, q.strides, r.strides, y.strides],
    [p.offset, q.offset, r.offset, y.offset],
  );
  const [ps, qs, rs] = rows.steps as [number, number, number, number];
  for (; !rows.done; rows.next()) {
    const [pi, qi, ri, yi] = rows.offsets as [number, number, number, number];
    loop(p.data, pi, ps, q.data, qi, qs, r.data, ri, rs, y.data, yi, rows.length);
  }
  return y;
}

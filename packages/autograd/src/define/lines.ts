/** Walks a tensor line by line: the elements that differ only in their place along one dimension. */
import type { Data } from '../dtype.ts';
import { Rows } from '../rows.ts';
import type { Tensor } from '../tensor.ts';

/** Reads a line of n elements and writes its result: another line, or one element. */
export type LineLoop = (
  x: Data,
  xi: number,
  xs: number,
  y: Data,
  yi: number,
  ys: number,
  n: number,
) => void;

/** Runs the loop over every line of `x` along `dim`. `y` has the shape of `x`, but for its size along `dim`. */
export function mapLines(loop: LineLoop, x: Tensor, y: Tensor, dim: number): void {
  if (x.ndim === 0) {
    loop(x.data, x.offset, 1, y.data, y.offset, 1, 1);
    return;
  }
  const n = x.shape[dim]!;
  const xs = x.strides[dim]!;
  const ys = y.strides[dim]!;
  const others = [x.strides.toSpliced(dim, 1), y.strides.toSpliced(dim, 1)];
  const rows = new Rows(x.shape.toSpliced(dim, 1), others, [x.offset, y.offset]);
  const [xStep, yStep] = rows.steps as [number, number];
  for (; !rows.done; rows.next()) {
    let [xi, yi] = rows.offsets as [number, number];
    for (let k = 0; k < rows.length; k++, xi += xStep, yi += yStep) {
      loop(x.data, xi, xs, y.data, yi, ys, n);
    }
  }
}

/** The Jacobian of a function by moving each input a little, both ways, and watching the outputs. */
import { zeros } from './creation.ts';
import { isFloatingPoint } from './dtype.ts';
import { fail } from './errors.ts';
import { formatNumber } from './print/format-number.ts';
import { placesOf } from './rows.ts';
import { sameShape } from './shape.ts';
import type { Tensor } from './tensor.ts';

/**
 * One matrix for each output: row i tells how all numbers of that output move with number i of `x`.
 * `run` computes the outputs from what `x` holds at the moment; `x` is put back as it was.
 */
export function numericalJacobians(run: () => readonly Tensor[], x: Tensor, eps: number): Tensor[] {
  const before = run();
  const jacobians = before.map((y) => {
    const dtype = isFloatingPoint(y.dtype) ? y.dtype : 'float32';
    return zeros([x.numel(), y.numel()], { dtype }) as Tensor;
  });
  placesOf(x).forEach((place, i) => {
    const value = x.data[place]!;
    const at = (moved: number): Tensor[] => {
      x.data[place] = moved;
      return run().map((y, k) => checkSame(before[k]!, y, eps));
    };
    let lower: number[][];
    let upper: number[][];
    try {
      lower = at(value - eps).map((y) => y.values());
      upper = at(value + eps).map((y) => y.values());
    } finally {
      x.data[place] = value;
    }
    jacobians.forEach((jacobian, k) => {
      const row = upper[k]!.map((high, j) => (high - lower[k]![j]!) / (2 * eps));
      jacobian.data.set(row, jacobian.offset + i * row.length);
    });
  });
  return jacobians;
}

function checkSame(before: Tensor, after: Tensor, eps: number): Tensor {
  const shapes = sameShape(before.shape, after.shape);
  if (shapes && before.dtype === after.dtype) return after;
  const what = shapes ? 'dtype' : 'shape';
  const show = (y: Tensor): string =>
    shapes ? `torch.${y.dtype}` : `torch.Size([${y.shape.join(', ')}])`;
  throw fail(
    Error,
    `Expected \`func\` to return outputs with the same ${what} when inputs are perturbed by ${formatNumber(eps)}, but got: ${what}s ${show(before)} and ${show(after)}.`,
    'Moving an input a little may change the numbers of the outputs, nothing else.',
  );
}

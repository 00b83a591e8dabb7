import { Tensor } from '@gradlings/autograd';
import type { PlainTensor } from './plain.ts';
import { makeTensor, tensorData } from './plain/tensor-data.ts';

/**
 * The derivative of f at x from two values each: (f(x + h) − f(x − h)) / 2h.
 *
 * Shapes: x a number, or a tensor of shape X; f(x) a number, or a tensor of shape Y. The answer has shape [...Y, ...X],
 * and is a number when both are numbers.
 */
export function centralDifference(f: (x: number) => number, x: number): number;
export function centralDifference(f: (x: Tensor) => Tensor | number, x: Tensor): Tensor;
export function centralDifference(
  f: ((x: number) => number) | ((x: Tensor) => Tensor | number),
  x: Tensor | number,
): Tensor | number {
  if (typeof x === 'number') {
    const g = f as (x: number) => number;
    return (g(x + h(x)) - g(x - h(x))) / (2 * h(x));
  }
  return jacobian((t) => (f as (x: Tensor) => Tensor | number)(t), data(x));
}

/** Balances rounding (ε/h) against what the formula leaves out (h²). */
const h = (x: number): number => Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(x));

function jacobian(f: (x: Tensor) => Tensor | number, x: PlainTensor): Tensor {
  const at = (j: number, step: number): PlainTensor => {
    const values = x.values.map((value, i) => (i === j ? value + step : value));
    const y = f(makeTensor({ ...x, dtype: 'float64', values }));
    return y instanceof Tensor
      ? data(y)
      : { kind: 'tensor', shape: [], dtype: 'float64', values: [y] };
  };
  const columns = x.values.map((value, j) => {
    const step = h(value);
    const [up, down] = [at(j, step), at(j, -step)];
    return { shape: up.shape, values: up.values.map((y, i) => (y - down.values[i]!) / (2 * step)) };
  });
  const shapeOfY = columns[0]?.shape ?? [];
  const rows = columns[0]?.values.length ?? 0;
  const values = Array.from({ length: rows }, (_, i) => columns.map((column) => column.values[i]!));
  return makeTensor({
    kind: 'tensor',
    shape: [...shapeOfY, ...x.shape],
    dtype: 'float64',
    values: values.flat(),
  });
}

function data(t: Tensor): PlainTensor {
  const plain = tensorData(t, Infinity);
  if (typeof plain === 'string')
    throw new TypeError(`a finite difference needs a sound tensor; this one is ${plain}`);
  return plain;
}

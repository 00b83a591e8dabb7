/** Exponentials that are kept from overflowing by taking the largest out first: eˣ⁻ᵐ is never above 1. */
import { type LineLoop, mapLines } from '../../define/lines.ts';
import { isFloatingPoint, scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { operation, type OperationDefinition, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, type Sample, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { AsDType, Softmax } from '../../signatures/reductions.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { mul, sub } from '../pointwise/arithmetic.ts';
import { exp } from '../pointwise/pointwise.ts';
import { sum } from '../reductions/reductions.ts';
import { asAsked } from '../shape/copies.ts';

const samples: readonly Sample[] = [
  [t([]), 0],
  [t([4]), 0],
  [t([2, 3]), 0],
  [t([2, 3]), -1],
  [t([2, 3, 2]), 1],
  [t([0]), 0],
  [t([2, 0]), 0],
  [exact([3], [1000, 1001, -1000]), 0],
  [t([2, 3]), 0, { dtype: 'float64' }],
  [fixed([2, 2], [1, 2, 3, 4]), 1, { dtype: 'float32' }],
];

const softmaxLine: LineLoop = (x, xi, xs, y, yi, ys, n) => {
  const largest = largestOf(x, xi, xs, n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    const share = Math.exp(x[xi + i * xs]! - largest);
    y[yi + i * ys] = share;
    total += share;
  }
  for (let i = 0; i < n; i++) y[yi + i * ys]! /= total;
};

const logSoftmaxLine: LineLoop = (x, xi, xs, y, yi, ys, n) => {
  const largest = largestOf(x, xi, xs, n);
  let total = 0;
  for (let i = 0; i < n; i++) total += Math.exp(x[xi + i * xs]! - largest);
  const log = Math.log(total);
  for (let i = 0; i < n; i++) y[yi + i * ys] = x[xi + i * xs]! - largest - log;
};

function largestOf(x: Tensor['data'], xi: number, xs: number, n: number): number {
  let largest = -Infinity;
  for (let i = 0; i < n; i++) if (x[xi + i * xs]! > largest) largest = x[xi + i * xs]!;
  return largest;
}

function alongLine(line: LineLoop, definition: Omit<OperationDefinition, 'samples'>): Op<Softmax> {
  const op = operation({ ...definition, samples });
  const fn = (given: Tensor, dim: number, options?: AsDType): Tensor => {
    const a = asAsked(given, options);
    const d = normalizeDim(dim, a.ndim);
    if (!isFloatingPoint(a.dtype)) {
      throw fail(
        TypeError,
        `"${op.torch.slice('torch.'.length)}_lastdim_kernel_impl" not implemented for '${scalarTypeName[a.dtype]}'`,
        "Its results are no whole numbers: convert first with x.to('float32').",
      );
    }
    const y = empty(a.shape, a.dtype);
    mapLines(line, a, y, d);
    return record(op, y, a, null, null, d);
  };
  return publish(fn, op);
}

/**
 * Each element as its share of the whole: exponentials that sum to 1 along the dimension.
 *
 * Shapes: […] → the same.
 * Throws: RangeError for a dimension that is not there; TypeError for whole numbers without `dtype`.
 * Source: `torch.softmax`
 */
export const softmax = alongLine(softmaxLine, {
  name: 'softmax',
  summary:
    'Each element as its share of the whole: exponentials that sum to 1 along the dimension.',
  formula: 'eᵃ / Σ eᵃ',
  derivatives: {
    a: {
      formula: 'y · (g − Σ g·y)',
      saves: 'y',
      rule: (g, { y, args: dim }: Saved<number>) =>
        mul(y, sub(g, sum(mul(g, y), dim, { keepdim: true }))),
    },
  },
});

/**
 * The logarithm of softmax, exact even where softmax rounds to 0.
 *
 * Shapes: […] → the same.
 * Throws: RangeError for a dimension that is not there; TypeError for whole numbers without `dtype`.
 * Source: `torch.log_softmax`
 */
export const logSoftmax = alongLine(logSoftmaxLine, {
  name: 'logSoftmax',
  torch: 'torch.log_softmax',
  summary: 'The logarithm of softmax, exact even where softmax rounds to 0.',
  formula: 'a − ln Σ eᵃ',
  derivatives: {
    a: {
      formula: 'g − eʸ · Σ g',
      saves: 'y',
      rule: (g, { y, args: dim }: Saved<number>) =>
        sub(g, mul(exp(y), sum(g, dim, { keepdim: true }))),
    },
  },
});

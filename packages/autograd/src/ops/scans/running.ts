/** Running products, running largest and smallest, running logarithms of sums. */
import { eye } from '../../creation.ts';
import { type LineLoop, mapLines } from '../../define/lines.ts';
import { pick, picks, placesOf, type Picks } from '../../define/picks.ts';
import { isFloatingPoint, scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, type Sample, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { AsDType, Scan } from '../../signatures/reductions.ts';
import type { ScanPicks } from '../../signatures/sorting.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { add, div, mul, sub } from '../pointwise/arithmetic.ts';
import { gt, lt } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { cumsum } from './cumulative.ts';
import { transpose, unsqueeze } from '../shape/dimensions.ts';
import { abs, exp, log } from '../pointwise/pointwise.ts';
import { flip } from '../shape/rearranging.ts';
import { sum } from '../reductions/reductions.ts';
import { triu } from '../shape/triangles.ts';
import { asAsked } from '../shape/copies.ts';

const samples: readonly Sample[] = [
  [t([]), 0],
  [t([4]), 0],
  [t([2, 3]), 0],
  [t([2, 3]), -1],
  [t([2, 3, 2]), 1],
  [t([2, 0]), 1],
];

const runningProduct: LineLoop = (x, xi, xs, y, yi, ys, n) => {
  let product = 1;
  for (let i = 0; i < n; i++, xi += xs, yi += ys) y[yi] = product *= x[xi]!;
};

const wholeRunningProduct: LineLoop = (x, xi, xs, y, yi, ys, n) => {
  let product = 1;
  for (let i = 0; i < n; i++, xi += xs, yi += ys) y[yi] = product = Math.imul(product, x[xi]!);
};

/** The running sum from the end. */
function fromTheEnd(x: Tensor, dim: number): Tensor {
  return flip(cumsum(flip(x, [dim]), dim), [dim]);
}

/**
 * The slopes of a running product where a factor is 0, which dividing by it cannot take out. The list
 * is written once for each factor with a 1 in its place, and runs anew: row j has ∂yᵢ/∂aⱼ for i ≥ j.
 */
function withZeros(g: Tensor, a: Tensor, dim: number): Tensor {
  if (a.ndim === 0) return g;
  const last = transpose(a, dim, -1);
  const place = eye(last.shape.at(-1)!, undefined, { dtype: 'bool' });
  const slopes = triu(cumprod(where(place, 1, unsqueeze(last, -2)), -1));
  return transpose(sum(mul(unsqueeze(transpose(g, dim, -1), -2), slopes), -1), dim, -1);
}

const cumprodRecord = operation({
  name: 'cumprod',
  summary: 'The product of each element and all before it along a dimension.',
  formula: 'yᵢ = Π aⱼ over j ≤ i',
  derivatives: {
    a: {
      formula: 'aⱼ gets Σ gᵢ · yᵢ / aⱼ over i ≥ j',
      saves: 'ay',
      rule: (g, { a, y, args: dim }: Saved<number>) =>
        a.values().includes(0) ? withZeros(g, a, dim) : div(fromTheEnd(mul(g, y), dim), a),
    },
  },
  samples: [
    ...samples,
    [exact([4], [2, 0, 3, 0.5]), 0],
    [exact([2, 3], [2, 0, 0, -1, 0.5, 3]), 1],
    [fixed([3], [1, 2, 3]), 0],
    [fixed([2, 2], [1, 2, 3, 4]), 1, { dtype: 'float32' }],
  ],
});

/** The product of each element and all before it along a dimension. Source: `torch.cumprod` */
export const cumprod: Op<Scan<AsDType>> = publish(
  (given: Tensor, dim: number, options?: AsDType): Tensor => {
    const a = asAsked(given, options);
    const d = normalizeDim(dim, a.ndim);
    const y = empty(a.shape, a.dtype === 'bool' ? 'int32' : a.dtype);
    mapLines(isFloatingPoint(a.dtype) ? runningProduct : wholeRunningProduct, a, y, d);
    return record(cumprodRecord, y, a, null, null, d);
  },
  cumprodRecord,
);

const runningLog: LineLoop = (x, xi, xs, y, yi, ys, n) => {
  let total = -Infinity;
  for (let i = 0; i < n; i++, xi += xs, yi += ys) {
    const next = x[xi]!;
    const larger = Math.max(total, next);
    const smaller = Math.min(total, next);
    // Where the larger is infinite, or nan, so is the sum.
    total = Number.isFinite(larger) ? larger + Math.log1p(Math.exp(smaller - larger)) : larger;
    y[yi] = total;
  }
};

/** ln 0 without the infinity, whose differences would be nan. */
const LOWEST = { float32: -3.4028234663852886e38, float64: -Number.MAX_VALUE };

const logcumsumexpRecord = operation({
  name: 'logcumsumexp',
  summary: 'The logarithm of the running sum of exponentials along a dimension, without overflow.',
  formula: 'yᵢ = ln Σ exp aⱼ over j ≤ i',
  derivatives: {
    a: {
      formula: 'aⱼ gets Σ gᵢ · exp(aⱼ − yᵢ) over i ≥ j',
      saves: 'ay',
      rule: (g, { a, y, args: dim }: Saved<number>) => {
        // The sum is one of exponentials again, ln|gᵢ| − yᵢ; positive and negative ones apart.
        const size = log(abs(g));
        const lowest = LOWEST[g.dtype as keyof typeof LOWEST];
        const part = (of: Tensor): Tensor => {
          const terms = sub(where(of, size, lowest), y);
          return exp(add(flip(logcumsumexp(flip(terms, [dim]), dim), [dim]), a));
        };
        return sub(part(gt(g, 0)), part(lt(g, 0)));
      },
    },
  },
  samples: [...samples, [exact([3], [1000, 1001, -1000]), 0]],
});

/**
 * The logarithm of the running sum of exponentials along a dimension, without overflow.
 *
 * Source: `torch.logcumsumexp`
 */
export const logcumsumexp: Op<Scan> = publish((a: Tensor, dim: number): Tensor => {
  const d = normalizeDim(dim, a.ndim);
  if (!isFloatingPoint(a.dtype)) {
    throw fail(
      TypeError,
      `"logcumsumexp_out_cpu" not implemented for '${scalarTypeName[a.dtype]}'`,
      "Its results are no whole numbers: convert first with x.to('float32').",
    );
  }
  const y = empty(a.shape, a.dtype);
  mapLines(runningLog, a, y, d);
  return record(logcumsumexpRecord, y, a, null, null, d);
}, logcumsumexpRecord);

/** Where the largest so far stands; of equal ones the last, and a nan stays. */
const runningLargest: LineLoop = (x, xi, xs, y, yi, ys, n) => {
  let best = 0;
  for (let i = 0; i < n; i++) {
    const next = x[xi + i * xs]!;
    const so = x[xi + best * xs]!;
    if (next >= so || next !== next) best = i;
    y[yi + i * ys] = best;
  }
};

const runningSmallest: LineLoop = (x, xi, xs, y, yi, ys, n) => {
  let best = 0;
  for (let i = 0; i < n; i++) {
    const next = x[xi + i * xs]!;
    const so = x[xi + best * xs]!;
    if (next <= so || next !== next) best = i;
    y[yi + i * ys] = best;
  }
};

function runningExtreme(name: 'cummax' | 'cummin', find: LineLoop): Op<ScanPicks> {
  const word = name === 'cummax' ? 'largest' : 'smallest';
  const op = picks({
    name,
    summary: `The ${word} so far along a dimension, and where it stood; of equal ones the last.`,
    formula: `yᵢ = ${name.slice(3)} aⱼ over j ≤ i`,
    samples: [...samples, [exact([4], [2, 3, 3, 1]), 0]],
  });
  const fn = (a: Tensor, dim: number): Picks => {
    const d = normalizeDim(dim, a.ndim);
    const n = a.ndim === 0 ? 1 : a.shape[d]!;
    return pick(op, a, d, placesOf(find, a, d, n), false);
  };
  return publish(fn, op);
}

/**
 * The largest so far along a dimension, and where it stood; of equal ones the last.
 *
 * Source: `torch.cummax`
 */
export const cummax = runningExtreme('cummax', runningLargest);
/**
 * The smallest so far along a dimension, and where it stood; of equal ones the last.
 *
 * Source: `torch.cummin`
 */
export const cummin = runningExtreme('cummin', runningSmallest);

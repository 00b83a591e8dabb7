/** Elements combined with those along a dimension that indices name: sums, products, means, extremes. */
import type { Data } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { fixed, type Sample, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type {
  ScatterReduce,
  ScatterReduceOptions,
  ScatterReduction,
} from '../../signatures/scattering.ts';
import { contiguousData, copyContiguous } from '../../contiguous.ts';
import type { Tensor } from '../../tensor.ts';
import { placesAlong } from './index-places.ts';
import { usedSource } from './scatter.ts';
import { gradientOfSelf, gradientOfSource, type Reduced } from './scatter-reduce-gradients.ts';

const kinds: readonly ScatterReduction[] = ['sum', 'prod', 'mean', 'amax', 'amin'];

const samples: readonly Sample[] = kinds.flatMap((kind): Sample[] => [
  [t([3], 0.5, 2), 0, fixed([4], [0, 2, 0, 2]), t([4], 0.5, 2), kind],
  [t([2, 3]), 1, fixed([2, 4], [0, 2, 0, 2, 1, 1, 1, 1]), t([2, 4]), kind, { includeSelf: false }],
  [t([3, 2]), -2, fixed([1, 2], [2, 0]), t([1, 2]), kind],
  [t([2]), 0, fixed([0], []), t([0]), kind],
  [t([]), 0, fixed([], [0]), t([]), kind],
  ...(kind === 'mean'
    ? []
    : [true, false].map((includeSelf): Sample => {
        const [a, b] = [fixed([2], [0, 1], 'bool'), fixed([3], [1, 1, 0], 'bool')];
        return [a, 0, fixed([3], [0, 1, 1]), b, kind, { includeSelf }];
      })),
  [fixed([2], [4, -7]), 0, fixed([3], [1, 1, 0]), fixed([3], [2, 2, -1]), kind],
]);

const scatterReduceRecord = operation({
  name: 'scatterReduce',
  torch: 'torch.scatter_reduce',
  summary: 'a, each place combined with the elements of b whose index names it.',
  formula: 'y = a, y[c[i]] = reduce(y[c[i]], b[i]) along dim',
  derivatives: {
    a: {
      formula: 'g · its share: 1 (sum), y / a (prod), 1 / n (mean), shared by ties (amax, amin)',
      saves: 'abcy',
      rule: (g, node: Saved<Reduced>) => gradientOfSelf(g, node),
    },
    b: {
      formula: 'the same for each element of b, read at the index',
      saves: 'abcy',
      rule: (g, node: Saved<Reduced>) => gradientOfSource(g, node),
    },
  },
  samples,
});

/**
 * The input, each place combined with the elements of source whose index names it.
 *
 * Source: `torch.scatter_reduce`
 */
export const scatterReduce: Op<ScatterReduce> = publish(
  (
    a: Tensor,
    dim: number,
    index: Tensor,
    source: Tensor,
    reduce: ScatterReduction,
    { includeSelf = true }: ScatterReduceOptions = {},
  ): Tensor => {
    const d = normalizeDim(dim, a.ndim);
    if (!kinds.includes(reduce)) {
      throw fail(
        RangeError,
        `reduce argument must be either sum, prod, mean, amax or amin, got ${String(reduce)}`,
        "For example x.scatterReduce(0, index, source, 'mean').",
      );
    }
    if (reduce === 'mean' && a.dtype === 'bool') {
      throw fail(
        TypeError,
        '"scatter_gather_tensor_cpu_reduce_mean" not implemented for \'Bool\'',
        "Truth values have no mean: convert first with x.to('float32').",
      );
    }
    const used = usedSource(a, d, index, source);
    const y = combine(a, (x) => placesAlong(index, x, d), used, reduce, includeSelf);
    const args: Reduced = { dim: d, reduce, includeSelf };
    return record(scatterReduceRecord, y, a, used, index, args);
  },
  scatterReduceRecord,
);

/** What a place holds before the first element of the source comes in. */
const START = { sum: 0, prod: 1, mean: 0, amax: -Infinity, amin: Infinity } as const;

function combine(
  a: Tensor,
  find: (y: Tensor) => Int32Array,
  source: Tensor,
  reduce: ScatterReduction,
  includeSelf: boolean,
): Tensor {
  // In double precision, so that the result is rounded once.
  const y = copyContiguous(a, 'float64');
  const { data } = y;
  const places = find(y);
  if (!includeSelf) for (const place of places) data[place] = START[reduce];
  foldInto(data, places, contiguousData(source), reduce);
  if (reduce === 'mean') divideByCount(y, places, includeSelf, a.dtype === 'int32');
  return a.dtype === 'float64' ? y : copyContiguous(y, a.dtype);
}

// nan wins, before and after.
const larger = (p: number, q: number): number => (p > q || p !== p ? p : q);
const smaller = (p: number, q: number): number => (p < q || p !== p ? p : q);

function foldInto(y: Data, places: Int32Array, x: Data, reduce: ScatterReduction): void {
  const n = places.length;
  switch (reduce) {
    case 'prod':
      // Doubles would round large products of whole numbers before they wrap.
      if (x instanceof Int32Array) {
        for (let i = 0; i < n; i++) y[places[i]!] = Math.imul(y[places[i]!]!, x[i]!);
      } else {
        for (let i = 0; i < n; i++) y[places[i]!]! *= x[i]!;
      }
      break;
    case 'amax':
      for (let i = 0; i < n; i++) y[places[i]!] = larger(y[places[i]!]!, x[i]!);
      break;
    case 'amin':
      for (let i = 0; i < n; i++) y[places[i]!] = smaller(y[places[i]!]!, x[i]!);
      break;
    default:
      for (let i = 0; i < n; i++) y[places[i]!]! += x[i]!;
  }
}

function divideByCount(
  { data, storage }: Tensor,
  places: Int32Array,
  includeSelf: boolean,
  whole: boolean,
): void {
  const counts = new Int32Array(storage.start + storage.size);
  for (const place of places) counts[place]!++;
  for (const place of new Set(places)) {
    const mean = data[place]! / (counts[place]! + (includeSelf ? 1 : 0));
    data[place] = whole ? Math.floor(mean) : mean;
  }
}

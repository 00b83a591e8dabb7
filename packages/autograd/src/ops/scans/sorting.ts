/** Elements in order: all of them, the first few, or one. A nan stands behind every number. */
import { checkInt } from '../../check-shape.ts';
import type { LineLoop } from '../../define/lines.ts';
import { pick, picks, placesOf, type Picks } from '../../define/picks.ts';
import type { Data } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { type Operation, operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { exact, fixed, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type {
  Argsort,
  Kthvalue,
  Sort,
  SortOptions,
  Topk,
  TopkOptions,
} from '../../signatures/sorting.ts';
import type { Tensor } from '../../tensor.ts';

/** Negative where x stands before y. Two equal infinities have no difference. */
function compare(x: number, y: number): number {
  if (x === y) return 0;
  if (x !== x) return y !== y ? 0 : 1;
  return y !== y ? -1 : x - y;
}

/** The places of a line's elements in order; of equal ones the first comes first. */
export function inOrder(
  x: Data,
  xi: number,
  xs: number,
  n: number,
  descending: boolean,
): Int32Array {
  const places = Int32Array.from({ length: n }, (_, i) => i);
  const sign = descending ? -1 : 1;
  return places.sort((p, q) => sign * compare(x[xi + p * xs]!, x[xi + q * xs]!) || p - q);
}

/** Writes the first `count` places of the order. */
function firstPlaces(descending: boolean, count: number): LineLoop {
  return (x, xi, xs, y, yi, ys, n) => {
    const places = inOrder(x, xi, xs, n, descending);
    for (let i = 0; i < count; i++) y[yi + i * ys] = places[i]!;
  };
}

function sizeAlong(a: Tensor, dim: number): number {
  return a.ndim === 0 ? 1 : a.shape[dim]!;
}

const sortRecord = picks({
  name: 'sort',
  summary: 'The elements along a dimension in ascending order, and where each stood.',
  formula: 'a in order along dim',
  samples: [
    [t([])],
    [t([5])],
    [t([2, 3]), 0],
    [t([2, 3]), -1, { descending: true }],
    [t([2, 3]), -1, { stable: true }],
    [t([2, 3, 2]), 1],
    [t([2, 0]), 1],
    [exact([5], [2, 1, 2, 1, 2]), 0, { descending: true }],
    [fixed([4], [3, 1, 3, 0])],
  ],
});

/** PyTorch's name of the node where it is told whether to be stable. */
const stableRecord: Operation = { ...sortRecord, node: 'SortBackward1' };

/** Stable whether asked for or not: equal elements keep their order. Source: `torch.sort` */
export const sort: Op<Sort> = publish(
  (a: Tensor, dim = -1, { descending = false, stable }: SortOptions = {}): Picks => {
    const op = stable === undefined ? sortRecord : stableRecord;
    const d = normalizeDim(dim, a.ndim);
    const n = sizeAlong(a, d);
    return pick(op, a, d, placesOf(firstPlaces(descending, n), a, d, n), false);
  },
  sortRecord,
);

const argsortRecord = operation({
  name: 'argsort',
  node: '',
  summary: 'The indices that put the elements along a dimension in order.',
  formula: 'indices of sort a',
  derivatives: {},
  samples: [
    [t([])],
    [t([5])],
    [t([2, 3]), 0],
    [t([2, 3]), -1, { descending: true }],
    [t([2, 0]), 0],
  ],
});

/** The indices that put the elements along a dimension in order. Source: `torch.argsort` */
export const argsort: Op<Argsort> = publish(
  (a: Tensor, dim = -1, { descending = false }: SortOptions = {}): Tensor => {
    const d = normalizeDim(dim, a.ndim);
    const n = sizeAlong(a, d);
    return placesOf(firstPlaces(descending, n), a, d, n);
  },
  argsortRecord,
);

const topkRecord = picks({
  name: 'topk',
  summary: 'The k largest (or smallest) elements along a dimension in order, and where they stood.',
  formula: 'the first k of a in order along dim',
  samples: [
    [t([]), 1],
    [t([5]), 2],
    [t([2, 4]), 3, 1],
    [t([2, 4]), 1, 0, { largest: false }],
    [t([2, 3, 2]), 2, -2],
    [t([3]), 0],
    [t([2, 0]), 0, 1],
  ],
});

/**
 * The k largest (or smallest) elements along a dimension in order, and where they stood.
 *
 * Shapes: […, n, …] → values and indices […, k, …].
 * Throws: RangeError for k below 0 or more than there are; TypeError for a fraction.
 * Source: `torch.topk`
 */
export const topk: Op<Topk> = publish(
  (a: Tensor, k: number, dim = -1, { largest = true }: TopkOptions = {}): Picks => {
    const d = normalizeDim(dim, a.ndim);
    checkInt('topk', 'k', 1, k, 'How many to take');
    if (k < 0 || k > sizeAlong(a, d)) {
      throw fail(
        RangeError,
        'selected index k out of range',
        `The shape is [${a.shape.join(', ')}]: along dimension ${d} there are ${sizeAlong(a, d)} elements, and k is ${k}.`,
      );
    }
    return pick(topkRecord, a, d, placesOf(firstPlaces(largest, k), a, d, k), false);
  },
  topkRecord,
);

const kthvalueRecord = picks({
  name: 'kthvalue',
  summary:
    'The k-th smallest element along a dimension (the smallest is the first), and where it stood.',
  formula: 'the k-th of a in order along dim',
  samples: [
    [t([]), 1],
    [t([5]), 2],
    [t([2, 4]), 3, 1],
    [t([3, 4]), 2, 0, { keepdim: true }],
    [t([0, 3]), 2, 1],
  ],
});

/**
 * The k-th smallest element along a dimension (the smallest is the first), and where it stood.
 *
 * Shapes: […, n, …] → values and indices without the dimension (of size 1 with `keepdim`).
 * Throws: RangeError when there is no k-th; TypeError for a fraction.
 * Source: `torch.kthvalue`
 */
export const kthvalue: Op<Kthvalue> = publish(
  (a: Tensor, k: number, dim = -1, { keepdim = false } = {}): Picks => {
    const d = normalizeDim(dim, a.ndim);
    checkInt('kthvalue', 'k', 1, k, 'Which one in order, counted from 1');
    if (k < 1 || k > sizeAlong(a, d)) {
      throw fail(
        RangeError,
        `kthvalue(): selected number k out of range for dimension ${d}`,
        `Along it there are ${sizeAlong(a, d)} elements, counted from 1, and k is ${k}.`,
      );
    }
    const kth: LineLoop = (x, xi, xs, y, yi, _, n) => {
      y[yi] = inOrder(x, xi, xs, n, false)[k - 1]!;
    };
    return pick(kthvalueRecord, a, d, placesOf(kth, a, d, 1), !keepdim);
  },
  kthvalueRecord,
);

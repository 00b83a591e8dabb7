/** Elements picked one by one along a dimension, and added back to where they came from. */
import { fail } from '../errors.ts';
import { type Op, operation, publish, record, type Saved } from '../operation.ts';
import { Rows } from '../rows.ts';
import { fixed, t } from '../sample.ts';
import { normalizeDim, type Shape } from '../shape.ts';
import type { GatherSig, ScatterAddSig } from '../signatures.ts';
import { copyContiguous, empty, type Tensor } from '../tensor.ts';
import { narrow } from './slices.ts';

const gatherRecord = operation({
  name: 'gather',
  torch: 'torch.gather',
  node: 'GatherBackward0',
  summary: 'For each index the element that stands there along the dimension.',
  formula: 'y[i] = a[b[i]] along dim',
  derivatives: {
    a: {
      formula: 'each g added to the place it was read from',
      saves: 'b',
      rule: (g, { b, args }: Saved<Along>) =>
        scatterAdd(empty(args.shape, g.dtype), args.dim, b, g),
    },
  },
  samples: [
    [t([4]), 0, fixed([3], [2, 0, 2])],
    [t([2, 3]), 1, fixed([2, 2], [0, 2, 1, 1])],
    [t([3, 2]), -2, fixed([1, 2], [2, 0])],
    [t([2, 3]), 0, fixed([0, 3], [])],
    [t([]), 0, fixed([], [0])],
  ],
});

interface Along {
  readonly shape: Shape;
  readonly dim: number;
}

export const gather: Op<GatherSig> = publish(
  ((a: Tensor, dim: number, index: Tensor): Tensor => {
    const d = normalizeDim(dim, a.ndim);
    checkWhole('gather(): Expected dtype int32/int64 for index', index);
    checkRank(a, index, 'input');
    for (let i = 0; i < index.ndim && a.ndim > 0; i++) {
      if (i !== d && index.shape[i]! > a.shape[i]!) {
        throw fail(
          RangeError,
          `Size does not match at dimension ${i} expected index [${index.shape.join(', ')}] to be no larger than self [${a.shape.join(', ')}] apart from dimension ${d}`,
          'Along the other dimensions each index stays in its own row.',
        );
      }
    }
    const y = empty(index.shape, a.dtype);
    walk(index, a, y, d, (x, xi, out, yi) => {
      out[yi] = x[xi]!;
    });
    return record(gatherRecord, y, a, index, null, { shape: a.shape, dim: d } satisfies Along);
  }) as unknown as GatherSig,
  gatherRecord,
);

/**
 * For every index: calls `visit` with the element of `a` that it names along `dim`, and with the
 * element of `other` that stands where the index does.
 */
export function walk(
  index: Tensor,
  a: Tensor,
  other: Tensor,
  dim: number,
  visit: (x: Tensor['data'], xi: number, y: Tensor['data'], yi: number) => void,
): void {
  const size = a.shape[dim] ?? 1;
  const along = a.strides[dim] ?? 1;
  const still = index.shape.map((_, i) => (i === dim ? 0 : (a.strides[i] ?? 0)));
  const rows = new Rows(
    index.shape,
    [index.strides, still, other.strides],
    [index.offset, a.offset, other.offset],
  );
  const [is, as, os] = rows.steps as [number, number, number];
  for (; !rows.done; rows.next()) {
    let [ii, ai, oi] = rows.offsets as [number, number, number];
    for (let k = 0; k < rows.length; k++, ii += is, ai += as, oi += os) {
      const place = index.data[ii]!;
      if (place < 0 || place >= size) {
        throw fail(
          RangeError,
          `index ${place} is out of bounds for dimension ${dim} with size ${size}`,
          `Indices along it run from 0 to ${size - 1}.`,
        );
      }
      visit(a.data, ai + place * along, other.data, oi);
    }
  }
}

/** An index counts places: it is whole. */
export function checkWhole(message: string, index: Tensor): void {
  if (index.dtype === 'int32') return;
  throw fail(
    TypeError,
    message,
    `The index is ${index.dtype}: make it whole with { dtype: 'int32' } or x.to('int32').`,
  );
}

function checkRank(a: Tensor, other: Tensor, which: string): void {
  if (Math.max(a.ndim, 1) === Math.max(other.ndim, 1)) return;
  throw fail(
    RangeError,
    `Index tensor must have the same number of dimensions as ${which} tensor`,
    `The shapes are [${other.shape.join(', ')}] and [${a.shape.join(', ')}].`,
  );
}

const scatterAddRecord = operation({
  name: 'scatterAdd',
  torch: 'torch.scatter_add',
  node: 'ScatterAddBackward0',
  summary: 'a, with each element of b added to the place along the dimension that its index names.',
  formula: 'y = a, y[c[i]] += b[i] along dim',
  derivatives: {
    a: { formula: 'g', saves: '', rule: (g) => g },
    b: {
      formula: 'g read at the index',
      saves: 'c',
      rule: (g, { c, args }: Saved<number>) => gather(g, args, c),
    },
  },
  samples: [
    [t([3]), 0, fixed([4], [0, 2, 0, 2]), t([4])],
    [t([2, 3]), 1, fixed([2, 2], [0, 2, 1, 1]), t([2, 2])],
    [t([2, 3]), 0, fixed([1, 3], [1, 0, 1]), t([1, 3])],
    [t([2, 3]), 0, fixed([0, 3], []), t([0, 3])],
  ],
});

export const scatterAdd: Op<ScatterAddSig> = publish(
  ((a: Tensor, dim: number, index: Tensor, source: Tensor): Tensor => {
    const d = normalizeDim(dim, a.ndim);
    checkWhole('scatter(): Expected dtype int32/int64 for index', index);
    if (a.dtype !== source.dtype) {
      throw fail(
        TypeError,
        'scatter(): Expected self.dtype to be equal to src.dtype',
        `They are ${a.dtype} and ${source.dtype}: convert one with x.to('${a.dtype}').`,
      );
    }
    checkRank(a, index, 'self');
    checkRank(source, index, 'src');
    const fits = (size: number, i: number): boolean =>
      (i === d || size <= (a.shape[i] ?? 1)) && size <= (source.shape[i] ?? 1);
    if (!index.shape.every(fits)) {
      throw fail(
        RangeError,
        `Expected index [${index.shape.join(', ')}] to be no larger than self [${a.shape.join(', ')}] apart from dimension ${d} and to be no larger size than src [${source.shape.join(', ')}]`,
        'Each index names the place for the element of the source that stands where the index does.',
      );
    }
    // What lies beyond the index is not used.
    const used = index.shape.reduce<Tensor>(
      (x, size, i) => (x.shape[i] === size ? x : narrow(x, i, 0, size)),
      source,
    );
    const y = copyContiguous(a);
    walk(index, y, used, d, (x, xi, from, i) => {
      x[xi]! += from[i]!;
    });
    return record(scatterAddRecord, y, a, used, index, d);
  }) as unknown as ScatterAddSig,
  scatterAddRecord,
);

/** Elements written one by one along a dimension. */
import { fail } from '../../errors.ts';
import { type Derivative, operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { Scatter, ScatterAddSig, ScatterOptions } from '../../signatures/scattering.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { addAt, multiplyAt, putAt } from './at-places.ts';
import { checkRank, gather } from './gather.ts';
import { checkWhole, placesAlong } from './index-places.ts';
import { narrow } from './slices.ts';
import { reshape } from '../shape/views.ts';

interface Written {
  readonly dim: number;
  readonly from: 'tensor' | 'number';
  readonly reduce: ScatterOptions['reduce'];
}

const scatterRecord = operation({
  name: 'scatter',
  node: ({ args }) => {
    const { from, reduce } = args as Written;
    if (reduce !== undefined) return 'NotImplemented';
    return from === 'tensor' ? 'ScatterBackward0' : 'ScatterBackward1';
  },
  summary: 'a, with each element of b in the place along the dimension that its index names.',
  formula: 'y = a, y[c[i]] = b[i] along dim',
  derivatives: {
    a: unlessReduced({
      formula: 'g, and 0 where b was written',
      saves: 'c',
      rule: (g, { c, args }: Saved<Written>) => scatter(g, args.dim, c, 0),
    }),
    b: unlessReduced({
      formula: 'g read at the index',
      saves: 'c',
      rule: (g, { c, args }: Saved<Written>) => gather(g, args.dim, c),
    }),
  },
  samples: [
    [t([3]), 0, fixed([2], [2, 0]), t([2])],
    [t([3]), 0, fixed([2], [2, 0]), 1.5],
    [t([2, 3]), 1, fixed([2, 2], [0, 2, 2, 1]), t([2, 2])],
    [t([3, 2]), -2, fixed([1, 2], [2, 0]), -1],
    [t([2, 3]), 0, fixed([0, 3], []), t([0, 3])],
    [t([]), 0, fixed([], [0]), t([])],
    [fixed([3], [1, 2, 3]), 0, fixed([3], [2, 0, 2]), fixed([3], [4, 5, 6]), { reduce: 'add' }],
    [fixed([3], [1, 2, 3]), 0, fixed([2], [2, 2]), 3, { reduce: 'multiply' }],
    [fixed([3], [1, 2, 3]), 0, fixed([2], [2, 0]), 1.75],
    [fixed([2], [1, 0], 'bool'), 0, fixed([1], [1]), 0.5],
    [exact([3], [1, 2, 3]), 0, fixed([3], [1, 1, 1]), exact([3], [4, 5, 6])],
  ],
});

/** PyTorch has no derivative of `scatter` with a reduction; `scatterReduce` has. */
function unlessReduced(derivative: Derivative): Derivative {
  return {
    ...derivative,
    rule: (g, node: Saved<Written>, input, all) => {
      if (node.args.reduce === undefined) return derivative.rule(g, node, input, all);
      throw fail(
        Error,
        'derivative for aten::scatter is not implemented',
        "With { reduce } it has none. x.scatterReduce(dim, index, source, 'sum' or 'prod') has one.",
      );
    },
  };
}

/**
 * `a` with elements replaced. Where an index comes twice, the last one stays.
 * Source: `torch.scatter`
 */
export const scatter: Op<Scatter> = publish(
  (
    a: Tensor,
    dim: number,
    index: Tensor,
    source: Tensor | number,
    { reduce }: ScatterOptions = {},
  ): Tensor => {
    if (reduce !== undefined && reduce !== 'add' && reduce !== 'multiply') {
      throw fail(
        RangeError,
        'reduce argument must be either add or multiply.',
        `It is '${String(reduce)}'. For means and extremes use x.scatterReduce(dim, index, source, 'mean').`,
      );
    }
    const d = normalizeDim(dim, a.ndim);
    const used = isTensor(source) ? usedSource(a, d, index, source) : source;
    if (!isTensor(source)) checkIndex(a, d, index, null);
    const find = (y: Tensor): Int32Array => placesAlong(index, y, d);
    const write = reduce === undefined ? putAt : reduce === 'add' ? addAt : multiplyAt;
    const y = write(a, find, used);
    const from = isTensor(source) ? 'tensor' : 'number';
    return record(scatterRecord, y, a, used, index, { dim: d, from, reduce } satisfies Written);
  },
  scatterRecord,
);

const scatterAddRecord = operation({
  name: 'scatterAdd',
  torch: 'torch.scatter_add',
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

/**
 * The input, with each element of source added to the place along the dimension that its index names.
 *
 * Source: `torch.scatter_add`
 */
export const scatterAdd: Op<ScatterAddSig> = publish(
  (a: Tensor, dim: number, index: Tensor, source: Tensor): Tensor => {
    const d = normalizeDim(dim, a.ndim);
    const used = usedSource(a, d, index, source);
    const y = addAt(a, (x) => placesAlong(index, x, d), used);
    return record(scatterAddRecord, y, a, used, index, d);
  },
  scatterAddRecord,
);

/** The part of the source that the index uses: what lies beyond it gets no gradient. */
export function usedSource(a: Tensor, dim: number, index: Tensor, source: Tensor): Tensor {
  if (a.dtype !== source.dtype) {
    throw fail(
      TypeError,
      'scatter(): Expected self.dtype to be equal to src.dtype',
      `They are ${a.dtype} and ${source.dtype}: convert one with x.to('${a.dtype}').`,
    );
  }
  checkIndex(a, dim, index, source);
  if (index.numel() === 0) return reshape(narrow(reshape(source, [-1]), 0, 0, 0), index.shape);
  return index.shape.reduce<Tensor>(
    (x, size, i) => (x.ndim === 0 || x.shape[i] === size ? x : narrow(x, i, 0, size)),
    source,
  );
}

function checkIndex(a: Tensor, dim: number, index: Tensor, source: Tensor | null): void {
  if (index.numel() === 0) return;
  checkWhole('scatter(): Expected dtype int32/int64 for index', index);
  checkRank(a, index, 'self');
  if (source !== null) checkRank(source, index, 'src');
  const tooLarge = index.shape.some((size, i) => i !== dim && size > (a.shape[i] ?? 1));
  const beyond = source !== null && index.shape.some((size, i) => size > (source.shape[i] ?? 1));
  if (!tooLarge && !beyond) return;
  const orSource =
    source === null ? '' : ` and to be no larger size than src [${source.shape.join(', ')}]`;
  throw fail(
    RangeError,
    `Expected index [${index.shape.join(', ')}] to be no larger than self [${a.shape.join(', ')}] apart from dimension ${dim}${orSource}`,
    source === null
      ? 'Along the other dimensions each index stays in its own row.'
      : 'Each index names the place for the element of the source that stands where the index does.',
  );
}

/** Elements picked one by one along a dimension. */
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import { normalizeDim, type Shape } from '../../shape.ts';
import type { GatherSig } from '../../signatures/indexing.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { readAt } from './at-places.ts';
import { checkWhole, placesAlong } from './index-places.ts';
import { scatterAdd } from './scatter.ts';

const gatherRecord = operation({
  name: 'gather',
  summary: 'For each index, the element that stands there along the dimension.',
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

/**
 * For each index the element that stands there along the dimension.
 *
 * Shapes: input […], index of as many dimensions → the shape of the index.
 * Throws: RangeError for an index that is not there, or an index tensor of other dimensions or too
 * large; TypeError for one that is no int32.
 * Source: `torch.gather`
 */
export const gather: Op<GatherSig> = publish((a: Tensor, dim: number, index: Tensor): Tensor => {
  const d = normalizeDim(dim, a.ndim);
  checkGather(a, d, index);
  const y = readAt(a, placesAlong(index, a, d), index.shape);
  return record(gatherRecord, y, a, index, null, { shape: a.shape, dim: d } satisfies Along);
}, gatherRecord);

function checkGather(a: Tensor, dim: number, index: Tensor): void {
  if (index.numel() === 0) return;
  checkWhole('gather(): Expected dtype int32/int64 for index', index);
  checkRank(a, index, 'input');
  for (let i = 0; i < index.ndim && a.ndim > 0; i++) {
    if (i !== dim && index.shape[i]! > a.shape[i]!) {
      throw fail(
        RangeError,
        `Size does not match at dimension ${i} expected index [${index.shape.join(', ')}] to be no larger than self [${a.shape.join(', ')}] apart from dimension ${dim}`,
        'Along the other dimensions each index stays in its own row.',
      );
    }
  }
}

export function checkRank(a: Tensor, index: Tensor, which: string): void {
  if (Math.max(a.ndim, 1) === Math.max(index.ndim, 1)) return;
  throw fail(
    RangeError,
    `Index tensor must have the same number of dimensions as ${which} tensor`,
    `The shapes are [${index.shape.join(', ')}] and [${a.shape.join(', ')}].`,
  );
}

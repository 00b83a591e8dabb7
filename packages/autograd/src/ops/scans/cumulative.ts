/** Running totals along a dimension. */
import { type LineLoop, mapLines } from '../../define/lines.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { AsDType, Scan } from '../../signatures/reductions.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { flip } from '../shape/rearranging.ts';
import { asAsked } from '../shape/copies.ts';

const runningSum: LineLoop = (x, xi, xs, y, yi, ys, n) => {
  let total = 0;
  for (let i = 0; i < n; i++, xi += xs, yi += ys) y[yi] = total += x[xi]!;
};

const cumsumRecord = operation({
  name: 'cumsum',
  summary: 'The sum of each element and all before it along a dimension.',
  formula: 'yᵢ = Σ aⱼ over j ≤ i',
  derivatives: {
    a: {
      formula: 'aⱼ gets Σ gᵢ over i ≥ j: the running sum from the end',
      saves: '',
      rule: (g, { args: dim }: Saved<number>) => flip(cumsum(flip(g, [dim]), dim), [dim]),
    },
  },
  samples: [
    [t([]), 0],
    [t([4]), 0],
    [t([2, 3]), 0],
    [t([2, 3]), -1],
    [t([2, 3, 2]), 1],
    [t([2, 0]), 1],
    [fixed([3], [1, 2, 3]), 0],
    [fixed([3], [1, 0, 1], 'bool'), 0],
    [t([2, 3]), 0, { dtype: 'float64' }],
    [fixed([2, 2], [1, 2, 3, 4]), 1, { dtype: 'float32' }],
  ],
});

/** The sum of each element and all before it along a dimension. Source: `torch.cumsum` */
export const cumsum: Op<Scan<AsDType>> = publish(
  (given: Tensor, dim: number, options?: AsDType): Tensor => {
    const a = asAsked(given, options);
    const d = normalizeDim(dim, a.ndim);
    const y = empty(a.shape, a.dtype === 'bool' ? 'int32' : a.dtype);
    mapLines(runningSum, a, y, d);
    return record(cumsumRecord, y, a, null, null, d);
  },
  cumsumRecord,
);

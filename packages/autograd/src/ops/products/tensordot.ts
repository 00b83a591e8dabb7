/** Products that sum over dimensions of one's choice. */
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { t } from '../../sample.ts';
import { normalizeDim, sizeOf } from '../../shape.ts';
import type { TensordotDims } from '../../shape-types/index.ts';
import type { Tensordot, TensordotOptions } from '../../signatures/products.ts';
import type { Tensor } from '../../tensor.ts';
import { permute } from '../shape/dimensions.ts';
import { sum } from '../reductions/reductions.ts';
import { mm } from './products.ts';
import { reshape } from '../shape/views.ts';

export type { TensordotDims };

function chosen(a: Tensor, b: Tensor, dims: TensordotDims): [number[], number[]] {
  if (typeof dims !== 'number') {
    return [
      dims[0].map((d) => normalizeDim(d, a.ndim)),
      dims[1].map((d) => normalizeDim(d, b.ndim)),
    ];
  }
  if (dims < 0 || dims > Math.min(a.ndim, b.ndim)) {
    throw fail(
      RangeError,
      dims < 0
        ? `tensordot expects dims >= 0, but got dims=${dims}`
        : `tensordot expects dims < ndim_a or ndim_b, but got dims=${dims}`,
      `The tensors have ${a.ndim} and ${b.ndim} dimensions.`,
    );
  }
  const places = Array.from({ length: dims }, (_, i) => i);
  return [places.map((i) => a.ndim - dims + i), places];
}

/**
 * Sums the products over pairs of dimensions: `tensordot(a, b, { dims: 1 })` is the matrix product,
 * `{ dims: [[1, 0], [0, 1]] }` pairs dimension 1 of a with 0 of b, and 0 with 1.
 *
 * Source: `torch.tensordot`
 */
export const tensordot = composite<Tensordot>(
  (a: Tensor, b: Tensor, options: TensordotOptions = {}): Tensor => {
    if (Array.isArray(options)) {
      throw fail(
        TypeError,
        `tensordot(): the options must be an object, not list`,
        `The dimensions are named: tensordot(a, b, { dims: ${JSON.stringify(options)} }).`,
      );
    }
    const { dims = 2 } = options;
    checkSameDType(a, b, () => 'both inputs should have same dtype');
    const [p, q] = chosen(a, b, dims);
    if (p.length !== q.length) {
      throw fail(
        RangeError,
        'both dimension lists should have same length',
        `They have ${p.length} and ${q.length}: each dimension of one is summed together with one of the other.`,
      );
    }
    let [left, right] = [a, b];
    p.forEach((d, i) => {
      const [m, n] = [a.shape[d], b.shape[q[i]!]];
      if (m === n) return;
      // A size of 1 stretches: its partner can be summed right away.
      if (n === 1) left = sum(left, d, { keepdim: true });
      if (m === 1) right = sum(right, q[i]!, { keepdim: true });
      if (m === 1 || n === 1) return;
      throw fail(
        RangeError,
        `contracted dimensions need to match, but first has size ${m} in dim ${d} and second has size ${n} in dim ${q[i]!}`,
        `The shapes are [${a.shape.join(', ')}] and [${b.shape.join(', ')}].`,
      );
    });
    const stayA = a.shape.map((_, i) => i).filter((i) => !p.includes(i));
    const stayB = b.shape.map((_, i) => i).filter((i) => !q.includes(i));
    const inner = sizeOf(p.map((d) => left.shape[d]!));
    const rows = stayA.map((d) => a.shape[d]!);
    const columns = stayB.map((d) => b.shape[d]!);
    const first = reshape(permute(left, [...stayA, ...p]), [sizeOf(rows), inner]);
    const second = reshape(permute(right, [...q, ...stayB]), [inner, sizeOf(columns)]);
    return reshape(mm(first, second), [...rows, ...columns]);
  },
  {
    name: 'tensordot',
    summary: 'The sum of products over pairs of dimensions.',
    formula: 'Σ a… b… over the paired dimensions',
    madeOf: ['sum', 'permute', 'reshape', 'mm'],
    method: false,
    samples: [
      [t([2, 3]), t([3, 4]), { dims: 1 }],
      [t([2, 3, 4]), t([3, 4, 2]), { dims: 2 }],
      [t([2]), t([3]), { dims: 0 }],
      [t([2, 1]), t([3, 4]), { dims: 1 }],
      [t([2, 3]), t([1, 4]), { dims: 1 }],
      [
        t([2, 3, 4]),
        t([4, 2]),
        {
          dims: [
            [2, 0],
            [0, 1],
          ],
        },
      ],
    ],
  },
);

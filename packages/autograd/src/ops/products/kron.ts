/** The Kronecker product: every element of a times the whole of b. */
import { composite } from '../../define/composite.ts';
import { t } from '../../sample.ts';
import type { Kron } from '../../signatures/products.ts';
import type { Tensor } from '../../tensor.ts';
import { mul } from '../pointwise/arithmetic.ts';
import { reshape, unsafeView } from '../shape/views.ts';

/** Every element of a times the whole of b, laid out as blocks. Source: `torch.kron` */
export const kron = composite<Kron>(
  (a: Tensor, b: Tensor): Tensor => {
    const rank = Math.max(a.ndim, b.ndim);
    const ones = (n: number): number[] => new Array<number>(n).fill(1);
    const p = [...ones(rank - a.ndim), ...a.shape];
    const q = [...ones(rank - b.ndim), ...b.shape];
    const blocks = mul(
      reshape(
        a,
        p.flatMap((n) => [n, 1]),
      ),
      reshape(
        b,
        q.flatMap((n) => [1, n]),
      ),
    );
    return unsafeView(
      blocks,
      p.map((n, i) => n * q[i]!),
    );
  },
  {
    name: 'kron',
    summary: 'Every element of a times the whole of b, laid out as blocks.',
    formula: 'blocks aᵢⱼ · b',
    madeOf: ['reshape', 'mul'],
    samples: [
      [t([2, 3]), t([2, 2])],
      [t([2]), t([3])],
      [t([2, 2]), t([3])],
      [t([]), t([2])],
    ],
  },
);

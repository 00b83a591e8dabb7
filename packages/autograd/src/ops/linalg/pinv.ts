/** The inverse of a matrix as far as there is one. In every formula g is the gradient of the output y. */
import { svdFactor } from '../../kernels/matrices/svd.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { plus, t } from '../../sample.ts';
import type { Pinv, PinvOptions } from '../../signatures/linalg.ts';
import type { Tensor } from '../../tensor.ts';
import { add, sub } from '../pointwise/arithmetic.ts';
import { matmul } from '../products/matmul.ts';
import { checkMatrix, mapMatrices, transposed } from './matrices.ts';

const pinvRecord = operation({
  name: 'linalg.pinv',
  node: 'LinalgPinvBackward0',
  summary: 'The matrix that comes nearest to undoing A: the inverse where A has one.',
  formula: 'V · S⁻¹ · Uᵀ with A = U · S · Vᵀ',
  method: false,
  derivatives: {
    a: {
      formula: '−yᵀ g yᵀ + (1 − A y) gᵀ y yᵀ + yᵀ y gᵀ (1 − y A)',
      saves: 'ay',
      rule: (g, { a, y }) => {
        const p = transposed(y);
        const t = transposed(g);
        // What A cannot reach, and what it does not see, moves too.
        const unreached = sub(t, matmul(a, matmul(y, t)));
        const unseen = sub(t, matmul(t, matmul(y, a)));
        const open = add(matmul(unreached, matmul(y, p)), matmul(matmul(p, y), unseen));
        return sub(open, matmul(p, matmul(g, p)));
      },
    },
  },
  samples: [[plus(t([2, 2]), 3)], [t([3, 2])], [t([2, 3])], [t([2, 3, 2])]],
});

/** V · S⁻¹ · Uᵀ, without what is smaller than the tolerance. */
function inverse(a: Float64Array, m: number, n: number, tolerance: number): Float64Array {
  const { u, s, vt } = svdFactor(a, m, n);
  const k = s.length;
  const y = new Float64Array(n * m);
  for (let l = 0; l < k; l++) {
    if (s[l]! <= tolerance * (s[0] ?? 0)) continue;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < m; j++) y[i * m + j]! += (vt[l * n + i]! * u[j * k + l]!) / s[l]!;
    }
  }
  return y;
}

/** The distance of 1 from the next number. */
const EPSILON = { float32: 2 ** -23, float64: 2 ** -52 };

/**
 * Singular values up to `rtol` times the largest count as 0 (max(m, n) · ε unless told).
 *
 * Shapes: […, m, n] → […, n, m].
 * Source: `torch.linalg.pinv`
 */
export const pinv: Op<Pinv> = publish((A: Tensor, { rtol }: PinvOptions = {}): Tensor => {
  checkMatrix('linalg.pinv', A);
  const [m, n] = A.shape.slice(-2) as [number, number];
  const tolerance = rtol ?? Math.max(m, n) * EPSILON[A.dtype as keyof typeof EPSILON];
  const [y] = mapMatrices(A, [[n, m]], (a) => [inverse(a, m, n, tolerance)]);
  return record(pinvRecord, y!, A, null, null, null);
}, pinvRecord);

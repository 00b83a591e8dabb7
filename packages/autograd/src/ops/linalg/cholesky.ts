/** The square root of a positive-definite matrix. */
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { plus, t } from '../../sample.ts';
import type { Cholesky, CholeskyOptions } from '../../signatures/linalg.ts';
import type { Tensor } from '../../tensor.ts';
import { add, mul, sub } from '../pointwise/arithmetic.ts';
import { matmul } from '../products/matmul.ts';
import { tril } from '../shape/triangles.ts';
import { checkSquare, mapMatrices, transposed, whichOf } from './matrices.ts';
import { diagonalPart } from './diagonal-part.ts';
import { solveTriangular } from './solve-triangular.ts';

const choleskyRecord = operation({
  name: 'linalg.cholesky',
  node: 'LinalgCholeskyExBackward0',
  summary:
    'The lower triangle L for which L·Lᵀ is the symmetric A; only the lower half of A is read.',
  formula: 'A = L · Lᵀ',
  method: false,
  derivatives: {
    a: {
      formula:
        'L⁻ᵀ · Φ(Lᵀ g) · L⁻¹, made symmetric; Φ keeps the lower half, with half the diagonal',
      saves: 'y',
      rule: (g, { y, args }: Saved<Required<CholeskyOptions>>) => {
        const lower = args.upper ? transposed(y) : y;
        const inner = matmul(transposed(lower), args.upper ? transposed(g) : g);
        const half = sub(tril(inner), mul(diagonalPart(inner), 0.5));
        const options = { upper: true } as const;
        const left = solveTriangular(transposed(lower), half, options);
        const whole = solveTriangular(lower, left, { upper: false, left: false });
        return mul(add(whole, transposed(whole)), 0.5);
      },
    },
  },
  samples: [
    [plus(t([2, 2]), 5)],
    [plus(t([3, 3]), 6)],
    [plus(t([1, 1]), 4)],
    [plus(t([3, 3]), 6), { upper: true }],
    [plus(t([2, 3, 3]), 6)],
    [t([0, 0])],
  ],
});

/** L, row by row; or the number of rows after which no root is left. */
function factor(a: Float64Array, n: number): number {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a[i * n + j]!;
      for (let k = 0; k < j; k++) rest -= a[i * n + k]! * a[j * n + k]!;
      if (i > j) a[i * n + j] = rest / a[j * n + j]!;
      else if (rest > 0) a[i * n + i] = Math.sqrt(rest);
      else return i + 1;
    }
    a.fill(0, i * n + i + 1, (i + 1) * n);
  }
  return 0;
}

/**
 * The lower triangle L for which L·Lᵀ is the symmetric A; only the lower half of A is read.
 *
 * Shapes: […, n, n] → […, n, n].
 * Throws: Error when A is not positive-definite.
 * Source: `torch.linalg.cholesky`
 */
export const cholesky: Op<Cholesky> = publish(
  (A: Tensor, { upper = false }: CholeskyOptions = {}): Tensor => {
    checkSquare('linalg.cholesky', A);
    const n = A.shape.at(-1)!;
    const lowerHalf = upper ? transposed(A) : A;
    const [y] = mapMatrices(lowerHalf, [[n, n]], (a, index) => {
      const failed = factor(a, n);
      if (failed > 0) {
        throw fail(
          Error,
          `linalg.cholesky: ${whichOf(A, index)}The factorization could not be completed because the input is not positive-definite (the leading minor of order ${failed} is not positive-definite).`,
          'xᵀAx must be above 0 for every x other than 0, as it is for M·Mᵀ plus a little on the diagonal.',
        );
      }
      return [a];
    });
    const root = upper ? transposed(y!) : y!;
    return record(choleskyRecord, root, A, null, null, { upper });
  },
  choleskyRecord,
);

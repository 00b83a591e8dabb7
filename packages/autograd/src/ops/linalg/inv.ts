/** The inverse of a matrix. */
import { identity, luFactor, luSolve } from '../../kernels/matrices/lu.ts';
import { fail } from '../../errors.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import type { SquareToSquare } from '../../signatures/linalg.ts';
import type { Tensor } from '../../tensor.ts';
import { matmul } from '../products/matmul.ts';
import { neg } from '../pointwise/pointwise.ts';
import { checkSquare, mapMatrices, transposed, whichOf } from './matrices.ts';

const invRecord = operation({
  name: 'linalg.inv',
  node: 'LinalgInvExBackward0',
  summary: 'The matrix that undoes A.',
  formula: 'A⁻¹',
  method: false,
  derivatives: {
    a: {
      formula: '−yᵀ · g · yᵀ',
      saves: 'y',
      rule: (g, { y }) => neg(matmul(transposed(y), matmul(g, transposed(y)))),
    },
  },
  samples: [[t([2, 2])], [t([3, 3])], [t([1, 1])], [t([2, 3, 3])], [t([0, 0])]],
});

/**
 * The matrix that undoes A.
 *
 * Shapes: […, n, n] → […, n, n].
 * Throws: Error when A has no inverse, RangeError when it is not square.
 * Source: `torch.linalg.inv`
 */
export const inv: Op<SquareToSquare> = publish((A: Tensor): Tensor => {
  checkSquare('linalg.inv', A);
  const n = A.shape.at(-1)!;
  const [y] = mapMatrices(A, [[n, n]], (a, index) => {
    const lu = luFactor(a, n);
    if (lu.singular > 0) {
      throw fail(
        Error,
        `linalg.inv: ${whichOf(A, index)}The diagonal element ${lu.singular} is zero, the inversion could not be completed because the input matrix is singular.`,
        'Its rows depend on one another, so the determinant is 0 and nothing undoes it; linalg.pinv gives the nearest there is.',
      );
    }
    return [luSolve(lu, identity(n), n)];
  });
  return record(invRecord, y!, A, null, null, null);
}, invRecord);

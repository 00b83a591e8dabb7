/** Determinants. In every formula g is the gradient of the output y. */
import { luDeterminant, luFactor } from '../../kernels/matrices/lu.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record, recordOutputs } from '../../record.ts';
import { exact, t } from '../../sample.ts';
import type { Det, Slogdet } from '../../signatures/linalg.ts';
import type { Tensor } from '../../tensor.ts';
import { mul } from '../pointwise/arithmetic.ts';
import { unsqueeze } from '../shape/dimensions.ts';
import { cat } from '../joining/cat.ts';
import { stack } from '../joining/stack.ts';
import { narrow } from '../indexing/slices.ts';
import { inv } from './inv.ts';
import { checkSquare, mapMatrices, transposed } from './matrices.ts';

/** A number for each matrix, to be multiplied with the matrix. */
const spread = (g: Tensor): Tensor => unsqueeze(unsqueeze(g, -1), -1);

const detRecord = operation({
  name: 'linalg.det',
  node: 'LinalgDetBackward0',
  summary: 'The determinant: by what factor the matrix changes volumes.',
  formula: 'det A',
  method: false,
  derivatives: {
    a: {
      formula: 'g · det A · A⁻ᵀ: each element gets its cofactor',
      saves: 'ay',
      rule: (g, { a, y }) =>
        y.values().includes(0)
          ? mul(spread(g), cofactors(a))
          : mul(spread(mul(g, y)), transposed(inv(a))),
    },
  },
  samples: [
    [t([2, 2])],
    [t([3, 3])],
    [t([1, 1])],
    [t([2, 3, 3])],
    [t([0, 0])],
    [exact([2, 2], [1, 2, 2, 4])],
    [exact([3, 3], [1, 2, 3, 2, 4, 6, 1, 0, 1])],
  ],
});

/** Where there is no inverse, a cofactor is the determinant of what is left without its row and column. */
function cofactors(a: Tensor): Tensor {
  const n = a.shape.at(-1)!;
  const without = (x: Tensor, dim: number, i: number): Tensor =>
    cat([narrow(x, dim, 0, i), narrow(x, dim, i + 1, n - i - 1)], dim);
  const rows = Array.from({ length: n }, (_, i) => {
    const rest = without(a, -2, i);
    const row = Array.from({ length: n }, (__, j) =>
      mul(det(without(rest, -1, j)), (i + j) % 2 === 0 ? 1 : -1),
    );
    return stack(row, -1);
  });
  return stack(rows, -2);
}

/**
 * The determinant: by what factor the matrix changes volumes.
 *
 * Shapes: […, n, n] → […].
 * Throws: RangeError when the matrix is not square.
 * Source: `torch.linalg.det`
 */
export const det: Op<Det> = publish((A: Tensor): Tensor => {
  checkSquare('linalg.det', A);
  const n = A.shape.at(-1)!;
  const [y] = mapMatrices(A, [[]], (a) => [[luDeterminant(luFactor(a, n))]]);
  return record(detRecord, y!, A, null, null, null);
}, detRecord);

const slogdetRecord = operation({
  name: 'linalg.slogdet',
  node: 'LinalgSlogdetBackward0',
  summary:
    'The sign of the determinant and the logarithm of its size, where the determinant would overflow.',
  formula: '(sign det A, ln |det A|)',
  method: false,
  derivatives: {
    a: {
      formula: 'g · A⁻ᵀ, of the logarithm; the sign does not move',
      saves: 'a',
      rule: (_, { a }, __, all) => mul(spread(all[1]!), transposed(inv(a))),
    },
  },
  samples: [[t([2, 2])], [t([3, 3])], [t([2, 3, 3])]],
});

/** `{ sign, logabsdet }`. Source: `torch.linalg.slogdet` */
export const slogdet: Op<Slogdet> = publish((A: Tensor) => {
  checkSquare('linalg.slogdet', A);
  const n = A.shape.at(-1)!;
  const [sign, logabsdet] = mapMatrices(A, [[], []], (a) => {
    const lu = luFactor(a, n);
    let signs = lu.sign;
    let logarithm = 0;
    for (let i = 0; i < n; i++) {
      signs *= Math.sign(lu.factors[i * n + i]!);
      logarithm += Math.log(Math.abs(lu.factors[i * n + i]!));
    }
    return [[signs], [logarithm]];
  }) as [Tensor, Tensor];
  recordOutputs(slogdetRecord, [sign, logabsdet], A, null);
  return { sign, logabsdet };
}, slogdetRecord);

/** The exponential of a matrix: 1 + A + A²/2 + A³/6 + … */
import { identity, luFactor, luSolve } from '../../kernels/matrices/lu.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import type { SquareToSquare } from '../../signatures/linalg.ts';
import type { Tensor } from '../../tensor.ts';
import { cat } from '../joining/cat.ts';
import { zerosLike } from '../../creation-like.ts';
import { narrow } from '../indexing/slices.ts';
import { checkSquare, mapMatrices, transposed } from './matrices.ts';

const matrixExpRecord = operation({
  name: 'matrixExp',
  torch: 'torch.matrix_exp',
  node: 'LinalgMatrixExpBackward0',
  summary: 'The exponential of a square matrix.',
  formula: 'Σ Aᵏ / k!',
  derivatives: {
    a: {
      formula: 'the upper right block of exp [Aᵀ g; 0 Aᵀ]',
      saves: 'a',
      rule: (g, { a }) => {
        const n = a.shape.at(-1)!;
        const p = transposed(a);
        const upper = cat([p, g], -1);
        const lower = cat([zerosLike(p), p], -1);
        const whole = matrixExp(cat([upper, lower], -2));
        return narrow(narrow(whole, -2, 0, n), -1, n, n);
      },
    },
  },
  samples: [[t([2, 2])], [t([3, 3])], [t([1, 1])], [t([2, 3, 3])], [t([0, 0])]],
});

/** The numerator's coefficients of the Padé approximant [13/13] of eˣ. Source: Higham, 2005 */
const PADE = [
  64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000,
  10559470521600, 670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
];

/** The approximant is as exact as a double up to this size. */
const LARGEST = 5.371920351148152;

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const y = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k]!;
      for (let j = 0; j < n; j++) y[i * n + j]! += factor * b[k * n + j]!;
    }
  }
  return y;
}

/** e^A as (e^(A/2ˢ))^(2ˢ), with A/2ˢ small enough for the approximant. */
function exponential(a: Float64Array, n: number): Float64Array {
  let size = 0;
  for (let j = 0; j < n; j++) {
    let column = 0;
    for (let i = 0; i < n; i++) column += Math.abs(a[i * n + j]!);
    size = Math.max(size, column);
  }
  const halvings = size > LARGEST ? Math.ceil(Math.log2(size / LARGEST)) : 0;
  const x = a.map((value) => value / 2 ** halvings);
  const even = new Float64Array(n * n);
  const odd = new Float64Array(n * n);
  let power: Float64Array = identity(n);
  PADE.forEach((coefficient, k) => {
    const sum = k % 2 === 0 ? even : odd;
    for (let i = 0; i < sum.length; i++) sum[i]! += coefficient * power[i]!;
    power = product(power, x, n);
  });
  const above = even.map((value, i) => value + odd[i]!);
  const below = even.map((value, i) => value - odd[i]!);
  let y = luSolve(luFactor(below, n), above, n);
  for (let i = 0; i < halvings; i++) y = product(y, y, n);
  return y;
}

/**
 * The exponential of a square matrix.
 *
 * Shapes: […, n, n] → […, n, n].
 * Source: `torch.matrix_exp`, `torch.linalg.matrix_exp`
 */
export const matrixExp: Op<SquareToSquare> = publish((A: Tensor): Tensor => {
  checkSquare('linalg.matrix_exp', A);
  const n = A.shape.at(-1)!;
  const [y] = mapMatrices(A, [[n, n]], (a) => [exponential(a, n)]);
  return record(matrixExpRecord, y!, A, null, null, null);
}, matrixExpRecord);

/** Eigenvalues and eigenvectors of symmetric matrices. Λ are the eigenvalues, V the vectors in columns. */
import { symmetricEigen } from '../../kernels/matrices/symmetric-eigen.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { recordOutputs } from '../../record.ts';
import { plus, t } from '../../sample.ts';
import type { Eigh, Eigvalsh } from '../../signatures/linalg.ts';
import type { Tensor } from '../../tensor.ts';
import { add, div, mul, sub } from '../pointwise/arithmetic.ts';
import { diagEmbed } from '../shape/diagonals.ts';
import { unsqueeze } from '../shape/dimensions.ts';
import { matmul } from '../products/matmul.ts';
import { checkSquare, mapMatrices, transposed } from './matrices.ts';
import { withoutDiagonal } from './without-diagonal.ts';

const eighRecord = operation({
  name: 'linalg.eigh',
  node: 'LinalgEighBackward0',
  summary:
    'The eigenvalues of a symmetric matrix, ascending, and its eigenvectors, at right angles.',
  formula: 'A = V · diag Λ · Vᵀ',
  method: false,
  derivatives: {
    a: {
      formula: 'V · (diag gΛ + skew(Vᵀ gV) / 2E) · Vᵀ with Eᵢⱼ = Λⱼ − Λᵢ, skew x = x − xᵀ',
      saves: 'a',
      rule: (_, { a, args: half }: Saved<'L' | 'U'>, __, all) => {
        const { eigenvalues: values, eigenvectors: vectors } = eigh(a, half);
        const [gValues, gVectors] = all as readonly [Tensor, Tensor];
        const gaps = sub(unsqueeze(values, -2), unsqueeze(values, -1));
        // Vectors at right angles can only turn: the skew part of their motion.
        const moved = matmul(transposed(vectors), gVectors);
        const turned = withoutDiagonal(mul(sub(moved, transposed(moved)), 0.5), gaps, div);
        const inner = add(diagEmbed(gValues), turned);
        return matmul(vectors, matmul(inner, transposed(vectors)));
      },
    },
  },
  samples: [
    [plus(t([2, 2]), 3)],
    [t([3, 3])],
    [t([1, 1])],
    [t([2, 3, 3])],
    [t([0, 0])],
    [t([3, 3]), 'U'],
  ],
});

/**
 * `{ eigenvalues, eigenvectors }`; of A the lower half is read, or the upper one with UPLO 'U'. An eigenvector's
 * sign is free: here its largest element is positive, in PyTorch it depends on the machine. So do
 * not differentiate what changes with the sign.
 *
 * Shapes: […, n, n] → […, n] and […, n, n].
 * Source: `torch.linalg.eigh`
 */
export const eigh: Op<Eigh> = publish((A: Tensor, UPLO: 'L' | 'U' = 'L') => {
  checkSquare('linalg.eigh', A);
  if (UPLO !== 'L' && UPLO !== 'U') {
    throw fail(
      RangeError,
      `Expected UPLO argument to be 'L' or 'U', but got ${String(UPLO)}`,
      'It says which half of A is read.',
    );
  }
  const n = A.shape.at(-1)!;
  const [values, vectors] = mapMatrices(A, [[n], [n, n]], (a) => {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) {
        if (UPLO === 'L') a[j * n + i] = a[i * n + j]!;
        else a[i * n + j] = a[j * n + i]!;
      }
    }
    const found = symmetricEigen(a, n);
    return [found.values, found.vectors];
  }) as [Tensor, Tensor];
  recordOutputs(eighRecord, [values, vectors], A, UPLO);
  return { eigenvalues: values, eigenvectors: vectors };
}, eighRecord);

/** The eigenvalues alone. Source: `torch.linalg.eigvalsh` */
export const eigvalsh: Op<Eigvalsh> = composite(
  (A: Tensor, UPLO: 'L' | 'U' = 'L') => eigh(A, UPLO).eigenvalues,
  {
    name: 'linalg.eigvalsh',
    summary: 'The eigenvalues of a symmetric matrix, ascending.',
    formula: 'Λ with A = V · diag Λ · Vᵀ',
    madeOf: ['linalg.eigh'],
    method: false,
    samples: [[t([2, 2])], [t([3, 3])], [t([2, 3, 3])], [t([3, 3]), 'U']],
  },
);

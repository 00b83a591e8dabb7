/** Systems of linear equations. In every formula g is the gradient of the output y. */
import { luFactor, luSolve } from '../../kernels/matrices/lu.ts';
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { plus, t } from '../../sample.ts';
import { broadcastShapes } from '../../shape.ts';
import type { Solve, SolveOptions } from '../../signatures/linalg.ts';
import { contiguousData } from '../../contiguous.ts';
import type { Tensor } from '../../tensor.ts';
import { squeeze, unsqueeze } from '../shape/dimensions.ts';
import { expand } from '../shape/expand.ts';
import { matmul } from '../products/matmul.ts';
import { neg } from '../pointwise/pointwise.ts';
import { batchOf, checkSquare, mapMatrices, transposed, whichOf } from './matrices.ts';

interface Side {
  /** B holds a vector for each matrix. */
  readonly vector: boolean;
  /** A·X = B; else X·A = B. */
  readonly left: boolean;
}

/** The gradient of B: the equations of the transpose. */
const ofB = (g: Tensor, a: Tensor, { left }: Side): Tensor => solve(transposed(a), g, { left });

const solveRecord = operation({
  name: 'linalg.solve',
  node: 'LinalgSolveExBackward0',
  summary: 'The X for which A·X is B.',
  formula: 'A⁻¹ · B',
  method: false,
  derivatives: {
    a: {
      formula: '−(A⁻ᵀ g) · yᵀ',
      saves: 'ay',
      rule: (g, { a, y, args }: Saved<Side>) => {
        const inner = ofB(g, a, args);
        if (!args.left) return neg(matmul(transposed(y), inner));
        const column = (x: Tensor): Tensor => (args.vector ? unsqueeze(x, -1) : x);
        return neg(matmul(column(inner), transposed(column(y))));
      },
    },
    b: { formula: 'A⁻ᵀ · g', saves: 'a', rule: (g, { a, args }: Saved<Side>) => ofB(g, a, args) },
  },
  samples: [
    [t([3, 3]), t([3, 2])],
    [t([2, 2]), t([2])],
    [plus(t([2, 3, 3]), 4), t([2, 3, 1])],
    [t([2, 3, 3]), t([3, 2])],
    [t([2, 3, 3]), t([2, 3])],
    [t([3, 3]), t([2, 3, 2])],
    [t([3, 3]), t([2, 3]), { left: false }],
    [t([0, 0]), t([0, 2])],
  ],
});

/** As in PyTorch: one dimension, or those of A but the last, of the same sizes. */
export function isVector(A: Tensor, B: Tensor): boolean {
  const front = A.shape.slice(0, -1);
  return B.ndim === 1 || (B.ndim === front.length && B.shape.every((n, i) => n === front[i]));
}

/** X for each pair of matrices, which have one batch shape. */
function solveMatrices(A: Tensor, B: Tensor): Tensor {
  const [n, columns] = B.shape.slice(-2) as [number, number];
  const right = contiguousData(B);
  const size = n * columns;
  const [x] = mapMatrices(A, [[n, columns]], (a, index) => {
    const lu = luFactor(a, n);
    if (lu.singular > 0) {
      throw fail(
        Error,
        `torch.linalg.solve: ${whichOf(A, index)}The solver failed because the input matrix is singular.`,
        'Its rows depend on one another: there is no solution, or more than one.',
      );
    }
    const b = Float64Array.from(right.subarray(index * size, (index + 1) * size));
    return [luSolve(lu, b, columns)];
  });
  return x!;
}

/**
 * The X for which A·X is B.
 *
 * Shapes: A […, n, n], B […, n, k] or […, n] → as B, with the batches broadcast.
 * Throws: Error when A is singular, RangeError when the sizes do not fit.
 * Source: `torch.linalg.solve`
 */
export const solve: Op<Solve> = publish(
  (A: Tensor, B: Tensor, { left = true }: SolveOptions = {}): Tensor => {
    checkSameDType(A, B, ([p, q]) => {
      return `linalg.solve: Expected A and B to have the same dtype, but found A of type ${p} and B of type ${q} instead`;
    });
    checkSquare('linalg.solve', A);
    const vector = isVector(A, B);
    if (vector && !left) {
      throw fail(
        RangeError,
        'linalg.solve: Vector broadcasting of the left hand side is not supported for left=False. In this case linalg.solve is equivalent to B / A.squeeze(-1)',
        'Give B as rows: B.unsqueeze(-2).',
      );
    }
    const x = noGrad(() => {
      const right = vector ? unsqueeze(B, -1) : left ? B : transposed(B);
      const n = A.shape.at(-1)!;
      if (right.shape.at(-2) !== n) {
        throw fail(
          RangeError,
          `linalg.solve: Incompatible shapes of A and B for the equation ${left ? 'AX = B' : 'XA = B'} (${A.shape.slice(-2).join('x')} and ${right.shape.slice(-2).join('x')})`,
          `A has ${n} ${left ? 'rows' : 'columns'}, and so must B.`,
        );
      }
      const batch = broadcastShapes(batchOf(A), batchOf(right));
      const matrices = expand(left ? A : transposed(A), [...batch, n, n]);
      const y = solveMatrices(matrices, expand(right, [...batch, ...right.shape.slice(-2)]));
      return vector ? squeeze(y, -1) : left ? y : transposed(y);
    });
    return record(solveRecord, x, A, B, null, { vector, left } satisfies Side);
  },
  solveRecord,
);

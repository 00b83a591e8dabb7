/** Equations with a triangle, solved row after row. In every formula g is the gradient of the output y. */
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { plus, t } from '../../sample.ts';
import { broadcastShapes } from '../../shape.ts';
import type { SolveTriangular, TriangularOptions } from '../../signatures/linalg.ts';
import { contiguousData } from '../../contiguous.ts';
import type { Tensor } from '../../tensor.ts';
import { expand } from '../shape/expand.ts';
import { matmul } from '../products/matmul.ts';
import { neg } from '../pointwise/pointwise.ts';
import { tril, triu } from '../shape/triangles.ts';
import { batchOf, checkMatrix, checkSquare, mapMatrices, transposed } from './matrices.ts';

const ofB = (g: Tensor, a: Tensor, { upper, left, unitriangular }: Options): Tensor =>
  solveTriangular(transposed(a), g, { upper: !upper, left, unitriangular });

type Options = Required<TriangularOptions>;

const solveTriangularRecord = operation({
  name: 'linalg.solveTriangular',
  torch: 'torch.linalg.solve_triangular',
  node: 'LinalgSolveTriangularBackward0',
  summary: 'The X for which A·X is B, of a triangular A: the other triangle is not read.',
  formula: 'A⁻¹ · B',
  method: false,
  derivatives: {
    a: {
      formula: '−(A⁻ᵀ g) · yᵀ in the triangle',
      saves: 'ay',
      rule: (g, { a, y, args }: Saved<Options>) => {
        const inner = ofB(g, a, args);
        const whole = args.left ? matmul(inner, transposed(y)) : matmul(transposed(y), inner);
        const beside = args.unitriangular ? 1 : 0;
        return neg(args.upper ? triu(whole, beside) : tril(whole, -beside));
      },
    },
    b: {
      formula: 'A⁻ᵀ · g',
      saves: 'a',
      rule: (g, { a, args }: Saved<Options>) => ofB(g, a, args),
    },
  },
  samples: [
    [plus(t([3, 3]), 3), t([3, 2]), { upper: true }],
    [plus(t([3, 3]), 3), t([3, 2]), { upper: false }],
    [plus(t([3, 3]), 3), t([2, 3]), { upper: true, left: false }],
    [t([3, 3]), t([3, 1]), { upper: false, unitriangular: true }],
    [plus(t([2, 2, 2]), 3), t([2, 3]), { upper: true }],
  ],
});

/** Row after row: what the unknowns found so far contribute goes to the other side. */
function substitute(
  a: Float64Array,
  b: Float64Array,
  n: number,
  columns: number,
  { upper, unitriangular }: Options,
): Float64Array {
  for (let step = 0; step < n; step++) {
    const i = upper ? n - 1 - step : step;
    for (let j = 0; j < columns; j++) {
      let rest = b[i * columns + j]!;
      const [from, to] = upper ? [i + 1, n] : [0, i];
      for (let k = from; k < to; k++) rest -= a[i * n + k]! * b[k * columns + j]!;
      b[i * columns + j] = unitriangular ? rest : rest / a[i * n + i]!;
    }
  }
  return b;
}

/**
 * The X for which A·X is B, of a triangular A: the other triangle is not read.
 *
 * Shapes: A […, n, n], B […, n, k] → as B, with the batches broadcast.
 * Throws: RangeError when the sizes do not fit. A zero on the diagonal gives infinities.
 * Source: `torch.linalg.solve_triangular`
 */
export const solveTriangular: Op<SolveTriangular> = publish(
  (
    A: Tensor,
    B: Tensor,
    { upper, left = true, unitriangular = false }: TriangularOptions,
  ): Tensor => {
    checkSquare('linalg.solve_triangular', A);
    checkMatrix('linalg.solve_triangular', B, 'B');
    const n = A.shape.at(-1)!;
    if (B.shape.at(left ? -2 : -1) !== n) {
      throw fail(
        RangeError,
        `linalg.solve_triangular: Incompatible shapes of A and B for the equation ${left ? 'AX = B' : 'XA = B'} (${A.shape.slice(-2).join('x')} and ${B.shape.slice(-2).join('x')})`,
        `A has ${n} ${left ? 'rows' : 'columns'}, and so must B.`,
      );
    }
    const options = { upper, left, unitriangular };
    const x = noGrad(() => {
      const batch = broadcastShapes(batchOf(A), batchOf(B));
      // X·A = B is Aᵀ·Xᵀ = Bᵀ, and of a transpose the other triangle is read.
      const matrices = expand(left ? A : transposed(A), [...batch, n, n]);
      const right = left ? B : transposed(B);
      const columns = right.shape.at(-1)!;
      const values = contiguousData(expand(right, [...batch, n, columns]));
      const how = { ...options, upper: left ? upper : !upper };
      const [y] = mapMatrices(matrices, [[n, columns]], (a, index) => {
        const size = n * columns;
        const b = Float64Array.from(values.subarray(index * size, (index + 1) * size));
        return [substitute(a, b, n, columns, how)];
      });
      return left ? y! : transposed(y!);
    });
    return record(solveTriangularRecord, x, A, B, null, options satisfies Options);
  },
  solveTriangularRecord,
);

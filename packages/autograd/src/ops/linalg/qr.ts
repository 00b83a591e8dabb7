/** Columns made to stand at right angles. In every formula gQ and gR are the gradients of the outputs. */
import { qrFactor } from '../../kernels/matrices/qr.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { recordOutputs } from '../../record.ts';
import { t } from '../../sample.ts';
import type { Qr } from '../../signatures/linalg.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { add, sub } from '../pointwise/arithmetic.ts';
import { cat } from '../joining/cat.ts';
import { matmul } from '../products/matmul.ts';
import { narrow } from '../indexing/slices.ts';
import { tril, triu } from '../shape/triangles.ts';
import { checkMatrix, mapMatrices, transposed } from './matrices.ts';
import { solveTriangular } from './solve-triangular.ts';

type Mode = 'reduced' | 'complete' | 'r';

/** The lower half, mirrored to the upper one. */
function mirrored(a: Tensor): Tensor {
  return add(tril(a), transposed(tril(a, -1)));
}

/** x · R⁻ᵀ */
function byInverse(x: Tensor, r: Tensor): Tensor {
  return solveTriangular(transposed(r), x, { upper: false, left: false });
}

/** The gradient of A where Q is square, and A at least as wide as high. */
function ofWide(q: Tensor, r: Tensor, gQ: Tensor, g: Tensor): Tensor {
  const [m, n] = r.shape.slice(-2) as [number, number];
  const gR = triu(g);
  const moved = add(matmul(transposed(q), gQ), matmul(r, transposed(gR)));
  // Only the first columns turn Q; the others are carried along.
  const turned = byInverse(tril(sub(moved, transposed(moved)), -1), narrow(r, -1, 0, m));
  const first = add(narrow(gR, -1, 0, m), turned);
  return matmul(q, cat([first, narrow(gR, -1, m, n - m)], -1));
}

const qrRecord = operation({
  name: 'linalg.qr',
  node: 'LinalgQrBackward0',
  summary: 'Q, whose columns stand at right angles, and the upper triangle R, for which Q·R is A.',
  formula: 'A = Q · R',
  method: false,
  derivatives: {
    a: {
      formula:
        '(gQ + Q · mirror(R gRᵀ − gQᵀ Q)) · R⁻ᵀ, mirror copies the lower half to the upper; of a wide A = Q · [U V] it is Q · (gR + [lower(x − xᵀ) · U⁻ᵀ 0]) with x = Qᵀ gQ + R gRᵀ',
      saves: 'a',
      rule: (_, { a, args: mode }: Saved<Mode>, __, all) => {
        const [m, n] = a.shape.slice(-2) as [number, number];
        checkDifferentiable(mode, m, n);
        const [q, r] = qr(a, 'reduced');
        const [gQ, gR] = all as readonly [Tensor, Tensor];
        if (m < n) return ofWide(q, r, gQ, gR);
        const inner = sub(matmul(r, transposed(gR)), matmul(transposed(gQ), q));
        return byInverse(add(gQ, matmul(q, mirrored(inner))), r);
      },
    },
  },
  samples: [
    [t([3, 3])],
    [t([4, 2])],
    [t([2, 3])],
    [t([2, 3, 2])],
    [t([3, 3]), 'complete'],
    [t([2, 3]), 'complete'],
    [t([1, 1])],
  ],
});

function checkDifferentiable(mode: Mode, m: number, n: number): void {
  if (mode === 'r') {
    throw fail(
      Error,
      "The derivative of linalg.qr depends on Q, which is not computed when mode='r'. Please use linalg.qr(A, mode='reduced') if you are going to require gradients through R.",
      "Its derivative needs Q: call linalg.qr(A, 'reduced').",
    );
  }
  if (mode === 'complete' && m > n) {
    throw fail(
      Error,
      "The QR decomposition is not differentiable when mode='complete' and nrows > ncols.",
      `Of ${m} rows and ${n} columns, ${m - n} columns of Q are free to turn: call linalg.qr(A, 'reduced').`,
    );
  }
}

/**
 * `[Q, R]`: 'reduced' (Q is m×k, R is k×n, k = min(m, n)), 'complete' (Q is m×m), or 'r' (Q is empty).
 *
 * Throws: when differentiated, Error where Q is not determined by A.
 * Source: `torch.linalg.qr`
 */
export const qr: Op<Qr> = publish(
  (A: Tensor, mode: Mode = 'reduced'): readonly [Tensor, Tensor] => {
    checkMatrix('linalg.qr', A);
    if (!['reduced', 'complete', 'r'].includes(mode)) {
      throw fail(
        RangeError,
        `qr received unrecognized mode '${mode}' but expected one of 'reduced' (default), 'r', or 'complete'`,
        'It says how many columns Q has.',
      );
    }
    const [m, n] = A.shape.slice(-2) as [number, number];
    const k = mode === 'complete' ? m : Math.min(m, n);
    const [q, r] = mapMatrices(
      A,
      [
        [m, k],
        [k, n],
      ],
      (a) => {
        const parts = qrFactor(a, m, n, k);
        return [parts.q, parts.r];
      },
    ) as [Tensor, Tensor];
    const outputs = [mode === 'r' ? empty([0], A.dtype) : q, r] as const;
    recordOutputs(qrRecord, outputs, A, mode);
    return outputs;
  },
  qrRecord,
);

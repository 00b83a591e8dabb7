/** Singular values. A = U · diag S · Vᵀ; Vh is Vᵀ. */
import { completed, svdFactor, transposed as flipped } from '../../kernels/matrices/svd.ts';
import { composite } from '../../define/composite.ts';
import { zerosLike } from '../../creation-like.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { recordOutputs } from '../../record.ts';
import { t } from '../../sample.ts';
import type { SvdSig, Svdvals } from '../../signatures/linalg.ts';
import type { Tensor } from '../../tensor.ts';
import { add, div, mul, sub } from '../pointwise/arithmetic.ts';
import { diagEmbed } from '../shape/diagonals.ts';
import { unsqueeze } from '../shape/dimensions.ts';
import { matmul } from '../products/matmul.ts';
import { narrow } from '../indexing/slices.ts';
import { checkMatrix, mapMatrices, transposed } from './matrices.ts';
import { withoutDiagonal } from './without-diagonal.ts';

/** x − xᵀ */
const skew = (x: Tensor): Tensor => sub(x, transposed(x));

const svdRecord = operation({
  name: 'linalg.svd',
  node: 'LinalgSvdBackward0',
  summary: 'How a matrix stretches: along the rows of Vh, by S, onto the columns of U.',
  formula: 'A = U · diag S · Vh',
  method: false,
  derivatives: {
    a: {
      formula:
        'U · (skew(Uᵀ gU) / E · S + S · skew(Vᵀ gV) / E + diag gS) · Vh, with Eᵢⱼ = Sⱼ² − Sᵢ², and what lies outside of U and V',
      saves: 'a',
      rule: (_, { a }, __, all) => {
        if (a.numel() === 0) return zerosLike(a);
        const [u, s, vh] = svd(a, { fullMatrices: false });
        const [m, n] = a.shape.slice(-2) as [number, number];
        const k = Math.min(m, n);
        // As in PyTorch: the further columns of U and rows of Vh may be turned freely, so nothing follows from them.
        const gU = narrow(all[0]!, -1, 0, k);
        const gS = all[1]!;
        const gVh = narrow(all[2]!, -2, 0, k);
        const row = unsqueeze(s, -2);
        const column = unsqueeze(s, -1);
        const gaps = mul(sub(row, column), add(row, column));
        const ofU = withoutDiagonal(skew(matmul(transposed(u), gU)), gaps, div);
        const ofV = withoutDiagonal(skew(matmul(vh, transposed(gVh))), gaps, div);
        const inner = add(add(mul(ofU, row), mul(column, ofV)), diagEmbed(gS));
        let whole = matmul(u, matmul(inner, vh));
        if (m > n) whole = add(whole, matmul(div(outside(u, gU), row), vh));
        if (n > m) {
          const rest = transposed(outside(transposed(vh), transposed(gVh)));
          whole = add(whole, matmul(u, div(rest, column)));
        }
        return whole;
      },
    },
  },
  samples: [
    [t([3, 3])],
    [t([4, 2]), { fullMatrices: false }],
    [t([2, 3]), { fullMatrices: false }],
    [t([2, 3, 2]), { fullMatrices: false }],
    [t([1, 1])],
    [t([0, 3])],
  ],
});

/** The part of g that does not lie in the columns of u. */
function outside(u: Tensor, g: Tensor): Tensor {
  return sub(g, matmul(u, matmul(transposed(u), g)));
}

/**
 * `[U, S, Vh]`, S descending. The sign of each pair of vectors is free, so do not differentiate what
 * changes with it. U is m×m and Vh n×n, or m×k and k×n with `{ fullMatrices: false }`, k = min(m, n).
 * A does not determine what the full ones have more: a gradient of that is ignored.
 *
 * Source: `torch.linalg.svd`
 */
export const svd: Op<SvdSig> = publish(
  (A: Tensor, { fullMatrices = true }: { fullMatrices?: boolean } = {}) => {
    checkMatrix('linalg.svd', A);
    const [m, n] = A.shape.slice(-2) as [number, number];
    const k = Math.min(m, n);
    const [left, right] = fullMatrices ? [m, n] : [k, k];
    const outputs = mapMatrices(A, [[m, left], [k], [right, n]], (a) => {
      const { u, s, vt } = svdFactor(a, m, n);
      if (left === k && right === k) return [u, s, vt];
      return [completed(u, m, k), s, flipped(completed(flipped(vt, k, n), n, k), n, n)];
    });
    recordOutputs(svdRecord, outputs, A, null);
    return outputs;
  },
  svdRecord,
);

/** The singular values alone, descending. Source: `torch.linalg.svdvals` */
export const svdvals: Op<Svdvals> = composite((A: Tensor) => svd(A, { fullMatrices: false })[1], {
  name: 'linalg.svdvals',
  summary: 'By how much a matrix stretches, along each of its axes, descending.',
  formula: 'S with A = U · diag S · Vh',
  madeOf: ['linalg.svd'],
  method: false,
  samples: [[t([2, 2])], [t([3, 2])], [t([2, 3])], [t([2, 3, 2])]],
});

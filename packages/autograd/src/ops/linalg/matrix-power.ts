/** Products of a matrix with itself, and of several matrices. */
import { checkInt } from '../../check-shape.ts';
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { composite } from '../../define/composite.ts';
import { eye } from '../../creation.ts';
import { cTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import type { Op } from '../../publish.ts';
import { t } from '../../sample.ts';
import type { MatrixPower, MultiDot } from '../../signatures/linalg.ts';
import type { Tensor } from '../../tensor.ts';
import { clone } from '../shape/copies.ts';
import { unsqueeze } from '../shape/dimensions.ts';
import { matmul } from '../products/matmul.ts';
import { reshape } from '../shape/views.ts';
import { inv } from './inv.ts';
import { checkSquare } from './matrices.ts';

/**
 * The n-th power; of the inverse where n is negative.
 *
 * Shapes: […, m, m] → […, m, m].
 * Source: `torch.matrix_power`, `torch.linalg.matrix_power`
 */
export const matrixPower: Op<MatrixPower> = composite(
  (A: Tensor, n: number): Tensor => {
    checkSquare('linalg.matrix_power', A);
    checkInt('matrix_power', 'n', 2, n, 'How often the matrix is a factor');
    if (n === 0) {
      const one = eye(A.shape.at(-1)!, undefined, { dtype: A.dtype });
      return clone(A).copy_(one);
    }
    let square = n < 0 ? inv(A) : A;
    let power: Tensor | null = null;
    // n in binary: a product for each 1, a square for each further digit.
    for (let rest = Math.abs(n); rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) power = power === null ? square : matmul(power, square);
      if (rest > 1) square = matmul(square, square);
    }
    return power === A ? clone(A) : power!;
  },
  {
    name: 'matrixPower',
    torch: 'torch.matrix_power',
    summary: 'The n-th power of a square matrix; of its inverse where n is negative.',
    formula: 'Aⁿ',
    madeOf: ['matmul', 'linalg.inv'],
    samples: [
      [t([2, 2]), 2],
      [t([3, 3]), 3],
      [t([2, 2]), 1],
      [t([2, 3, 3]), 0],
      [t([2, 2]), 5],
      [t([2, 2]), -2],
      [t([2, 3, 3]), 2],
    ],
  },
);

/** The cheapest order of multiplying matrices of sizes[i]×sizes[i + 1]: where the last product is split. */
function splits(sizes: readonly number[]): number[][] {
  const n = sizes.length - 1;
  const cost = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  const split = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let length = 2; length <= n; length++) {
    for (let i = 0; i + length <= n; i++) {
      const j = i + length - 1;
      cost[i]![j] = Infinity;
      for (let k = i; k < j; k++) {
        const here = cost[i]![k]! + cost[k + 1]![j]! + sizes[i]! * sizes[k + 1]! * sizes[j + 1]!;
        if (here < cost[i]![j]!) [cost[i]![j], split[i]![j]] = [here, k];
      }
    }
  }
  return split;
}

/**
 * The product of two or more matrices, multiplied in the order that costs least. The first may be a
 * row vector, the last a column vector.
 *
 * Source: `torch.linalg.multi_dot`
 */
export const multiDot: Op<MultiDot> = composite(
  (tensors: readonly Tensor[]): Tensor => {
    if (tensors.length < 2) {
      throw fail(
        RangeError,
        `multi_dot(): expected at least 2 tensors but got ${tensors.length}`,
        'A product has two factors.',
      );
    }
    const last = tensors.length - 1;
    const matrices = tensors.map((x, i) =>
      x.ndim === 1 && i === 0 ? unsqueeze(x, 0) : x.ndim === 1 && i === last ? unsqueeze(x, 1) : x,
    );
    matrices.forEach((x, i) => {
      if (x.ndim === 2) return;
      throw fail(
        RangeError,
        `multi_dot(): tensor ${i} must be 2D but got ${tensors[i]!.ndim}D`,
        'Only the first and the last may be vectors.',
      );
    });
    tensors.forEach((x, i) => {
      checkSameDType(tensors[0]!, x, () => {
        const [p, q] = [cTypeName[tensors[0]!.dtype], cTypeName[x.dtype]];
        return `multi_dot(): all tensors must have be the same dtype but tensor 0 is ${p} and tensor ${i} ${q}`;
      });
    });
    matrices.slice(1).forEach((x, i) => {
      if (matrices[i]!.shape[1] === x.shape[0]) return;
      const [a, b] = [tensors[i]!, tensors[i + 1]!];
      throw fail(
        RangeError,
        `multi_dot(): tensors ${i} and ${i + 1} with shapes [${a.shape.join(', ')}] and [${b.shape.join(', ')}] cannot be multiplied`,
        'The columns of one are summed together with the rows of the next.',
      );
    });
    const split = splits([matrices[0]!.shape[0]!, ...matrices.map((x) => x.shape[1]!)]);
    const multiply = (i: number, j: number): Tensor => {
      if (i === j) return matrices[i]!;
      const k = split[i]![j]!;
      return matmul(multiply(i, k), multiply(k + 1, j));
    };
    const y = multiply(0, last);
    const shape = [tensors[0]!, tensors[last]!].flatMap((x, i) =>
      x.ndim === 1 ? [] : [y.shape[i]!],
    );
    return shape.length === 2 ? y : reshape(y, shape);
  },
  {
    name: 'linalg.multiDot',
    torch: 'torch.linalg.multi_dot',
    summary: 'The product of several matrices, in the order that costs least.',
    formula: 'a · b · c …',
    madeOf: ['mm'],
    method: false,
    samples: [
      [[t([2, 3]), t([3, 4])]],
      [[t([2, 3]), t([3, 4]), t([4, 2])]],
      [[t([3]), t([3, 4]), t([4, 2])]],
      [[t([3]), t([3, 4]), t([4])]],
    ],
  },
);

/** Products of matrices, with vectors and with one another. `matmul` chooses among them by the ranks of its operands. */
import { cTypeName } from '../../dtype.ts';
import { checkTensor } from '../../define/check-operand.ts';
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { fail } from '../../errors.ts';
import { gemm, type Matrix } from '../../kernels/gemm.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import type { Shape } from '../../shape.ts';
import type { BmmSig, MmSig, MvSig } from '../../signatures/products.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { t as transposed, transpose } from '../shape/dimensions.ts';
import { outer } from './vectors.ts';

/** The last two dimensions of a tensor, as a matrix. */
function matrix(a: Tensor, offset = a.offset): Matrix {
  return { data: a.data, offset, rowStep: a.strides.at(-2)!, columnStep: a.strides.at(-1)! };
}

const mmRecord = operation({
  name: 'mm',
  summary: 'The product of two matrices.',
  formula: 'a · b, yᵢⱼ = Σₖ aᵢₖ bₖⱼ',
  derivatives: {
    a: { formula: 'g · bᵀ', saves: 'b', rule: (g, { b }) => mm(g, transposed(b)) },
    b: { formula: 'aᵀ · g', saves: 'a', rule: (g, { a }) => mm(transposed(a), g) },
  },
  samples: [
    [t([2, 3]), t([3, 4])],
    [t([1, 3]), t([3, 1])],
    [t([2, 0]), t([0, 3])],
    [t([0, 2]), t([2, 3])],
  ],
});

/**
 * The product of two matrices.
 *
 * Shapes: [m, k] · [k, n] → [m, n].
 * Throws: RangeError when the inner sizes differ or one is no matrix; TypeError when the dtypes differ.
 * Source: `torch.mm`
 */
export const mm: Op<MmSig> = publish((a: Tensor, b: Tensor): Tensor => {
  checkTensor('mm', 'mat2', 1, b);
  if (a.ndim !== 2 || b.ndim !== 2) {
    throw fail(
      RangeError,
      a.ndim !== 2 ? 'self must be a matrix' : 'mat2 must be a matrix',
      `mm takes two matrices, and the shapes are [${a.shape}] and [${b.shape}]; matmul takes other ranks too.`,
    );
  }
  checkInner(a.shape, b.shape);
  checkSameDType(
    a,
    b,
    () =>
      `expected m1 and m2 to have the same dtype, but got: ${cTypeName[a.dtype]} != ${cTypeName[b.dtype]}`,
  );
  const [m, k] = a.shape as [number, number];
  const n = b.shape[1]!;
  const y = empty([m, n], a.dtype);
  gemm(m, n, k, matrix(a), matrix(b), y.data, y.offset);
  return record(mmRecord, y, a, b, null, null);
}, mmRecord);

function checkInner(a: Shape, b: Shape): void {
  if (a[1] === b[0]) return;
  const fits = a[0] === b[0] || a[1] === b[1];
  throw fail(
    RangeError,
    `mat1 and mat2 shapes cannot be multiplied (${a.join('x')} and ${b.join('x')})`,
    `The ${a[1]} columns of the first must match the ${b[0]} rows of the second.${fits ? ' Is a transpose missing?' : ''}`,
  );
}

const mvRecord = operation({
  name: 'mv',
  summary: 'The product of a matrix and a vector.',
  formula: 'a · b, yᵢ = Σₖ aᵢₖ bₖ',
  derivatives: {
    a: { formula: 'g ⊗ b', saves: 'b', rule: (g, { b }) => outer(g, b) },
    b: { formula: 'aᵀ · g', saves: 'a', rule: (g, { a }) => mv(transposed(a), g) },
  },
  samples: [
    [t([2, 3]), t([3])],
    [t([1, 3]), t([3])],
    [t([2, 0]), t([0])],
  ],
});

/**
 * The product of a matrix and a vector.
 *
 * Shapes: [m, k] · [k] → [m].
 * Throws: RangeError when the inner sizes differ, or for other dimensions; TypeError when the dtypes differ.
 * Source: `torch.mv`
 */
export const mv: Op<MvSig> = publish((a: Tensor, b: Tensor): Tensor => {
  checkTensor('mv', 'vec', 1, b);
  if (a.ndim !== 2 || b.ndim !== 1) {
    throw fail(
      RangeError,
      `vector + matrix @ vector expected, got 1, ${a.ndim}, ${b.ndim}`,
      `mv takes a matrix and a vector, and the shapes are [${a.shape}] and [${b.shape}].`,
    );
  }
  const [m, k] = a.shape as [number, number];
  if (k !== b.shape[0]) {
    throw fail(
      RangeError,
      `size mismatch, got input (${m}), mat (${m}x${k}), vec (${b.shape[0]})`,
      `Each of the ${m} rows has ${k} numbers, so the vector needs ${k}.`,
    );
  }
  // The first that PyTorch names is the result, of the dtype of the vector.
  checkSameDType(a, b, ([p, q]) => {
    return `addmv input tensors must have the same dtype, but got ${q}, ${p}, and ${q}`;
  });
  const y = empty([m], a.dtype);
  const column: Matrix = {
    data: b.data,
    offset: b.offset,
    rowStep: b.strides[0]!,
    columnStep: 0,
  };
  gemm(m, 1, k, matrix(a), column, y.data, y.offset);
  return record(mvRecord, y, a, b, null, null);
}, mvRecord);

const bmmRecord = operation({
  name: 'bmm',
  summary: 'The products of two batches of equally many matrices, one by one.',
  formula: 'aₙ · bₙ',
  derivatives: {
    a: { formula: 'gₙ · bₙᵀ', saves: 'b', rule: (g, { b }) => bmm(g, transpose(b, 1, 2)) },
    b: { formula: 'aₙᵀ · gₙ', saves: 'a', rule: (g, { a }) => bmm(transpose(a, 1, 2), g) },
  },
  samples: [
    [t([2, 3, 4]), t([2, 4, 2])],
    [t([0, 3, 4]), t([0, 4, 2])],
  ],
});

/**
 * The products of two batches of equally many matrices, one by one.
 *
 * Shapes: [b, m, k] · [b, k, n] → [b, m, n].
 * Throws: RangeError when the sizes do not fit.
 * Source: `torch.bmm`
 */
export const bmm: Op<BmmSig> = publish((a: Tensor, b: Tensor): Tensor => {
  checkTensor('bmm', 'mat2', 1, b);
  for (const [name, x] of [
    ['batch1', a],
    ['batch2', b],
  ] as const) {
    if (x.ndim !== 3) {
      throw fail(
        RangeError,
        `${name} must be a 3D tensor`,
        `The shapes are [${a.shape}] and [${b.shape}]; matmul takes other ranks too.`,
      );
    }
  }
  const [count, m, k] = a.shape as [number, number, number];
  const n = b.shape[2]!;
  if (b.shape[0] !== count || b.shape[1] !== k) {
    throw fail(
      RangeError,
      `Expected size for first two dimensions of batch2 tensor to be: [${count}, ${k}] but got: [${b.shape[0]}, ${b.shape[1]}].`,
      `The shapes are [${a.shape}] and [${b.shape}].`,
    );
  }
  checkSameDType(a, b);
  const y = empty([count, m, n], a.dtype);
  for (let i = 0; i < count; i++) {
    const p = matrix(a, a.offset + i * a.strides[0]!);
    const q = matrix(b, b.offset + i * b.strides[0]!);
    gemm(m, n, k, p, q, y.data, y.offset + i * m * n);
  }
  return record(bmmRecord, y, a, b, null, null);
}, bmmRecord);

/** What compiles and what does not, of products of matrices and over dimensions of one's choice; checked with the sources by `tsc`. */
import * as F from '../functional.ts';
import {
  addmm,
  baddbmm,
  bmm,
  cdist,
  einsum,
  kron,
  type Tensor,
  tensordot,
  zeros,
} from '../index.ts';
import * as linalg from '../linalg.ts';

const vector = zeros([3]);
const matrix = zeros([2, 3]);
const weight = zeros([4, 3]);
const block = zeros([2, 3, 4]);
declare const anything: Tensor;
declare const rows: Tensor<[number, 3]>;
declare const equation: string;
declare const n: number;

F.linear(matrix, weight) satisfies Tensor<[2, 4]>;
F.linear(vector, weight, zeros([4])) satisfies Tensor<[4]>;
F.linear(zeros([5, 2, 3]), weight, null) satisfies Tensor<[5, 2, 4]>;
F.linear(rows, weight) satisfies Tensor<[number, 4]>;
F.linear(anything, weight, anything) satisfies Tensor;
// @ts-expect-error mat1 and mat2 shapes cannot be multiplied (2x3 and 5x4)
F.linear(matrix, zeros([4, 5]));
// @ts-expect-error The expanded size of the tensor (4) must match the existing size (3) at non-singleton dimension 1.  Target sizes: [2, 4].  Tensor sizes: [3]
F.linear(matrix, weight, vector);
// @ts-expect-error both arguments to linear need to be at least 1D, but they are 0D and 2D
F.linear(zeros([]), weight);
// @ts-expect-error t() expects a tensor with <= 2 dimensions, but self is 3D
F.linear(matrix, zeros([4, 3, 1]));

bmm(block, zeros([2, 4, 5])) satisfies Tensor<[2, 3, 5]>;
addmm(zeros([4]), matrix, zeros([3, 4])) satisfies Tensor<[2, 4]>;
zeros([]).addmm(matrix, zeros([3, 4]), { beta: 0.5 }) satisfies Tensor<[2, 4]>;
baddbmm(zeros([5]), block, zeros([2, 4, 5])) satisfies Tensor<[2, 3, 5]>;
addmm(anything, anything, anything) satisfies Tensor<[number, number]>;
// @ts-expect-error Expected size for first two dimensions of batch2 tensor to be: [2, 4] but got: [2, 5].
bmm(block, zeros([2, 5, 1]));
// @ts-expect-error mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)
addmm(vector, matrix, matrix);
// @ts-expect-error mat1 must be a matrix, got 1-D tensor
addmm(vector, vector, matrix);
// @ts-expect-error The expanded size of the tensor (4) must match the existing size (3) at non-singleton dimension 1.  Target sizes: [2, 4].  Tensor sizes: [3]
addmm(vector, matrix, zeros([3, 4]));

kron(matrix, zeros([2])) satisfies Tensor<[2, 6]>;
cdist(zeros([7, 2, 3]), weight) satisfies Tensor<[7, 2, 4]>;
// @ts-expect-error X1 and X2 must have the same number of columns. X1: 3 X2: 2
cdist(matrix, zeros([2, 2]));

tensordot(block, zeros([3, 4, 5])) satisfies Tensor<[2, 5]>;
tensordot(matrix, vector, { dims: 1 }) satisfies Tensor<[2]>;
tensordot(matrix, vector, { dims: 0 }) satisfies Tensor<[2, 3, 3]>;
tensordot(block, zeros([4, 2]), {
  dims: [
    [-1, 0],
    [0, 1],
  ],
}) satisfies Tensor<[3]>;
tensordot(block, matrix, { dims: [[n], [n]] }) satisfies Tensor;
// @ts-expect-error contracted dimensions need to match, but first has size 3 in dim 1 and second has size 2 in dim 0
tensordot(matrix, matrix, { dims: 1 });
// @ts-expect-error both dimension lists should have same length
tensordot(matrix, matrix, { dims: [[0], []] });

einsum('ij,jk->ik', [matrix, zeros([3, 4])]) satisfies Tensor<[2, 4]>;
einsum('bn, anm, bm -> ba', [matrix, zeros([4, 3, 5]), zeros([2, 5])]) satisfies Tensor<[2, 4]>;
einsum('ij->', [matrix]) satisfies Tensor<[]>;
einsum('i,i->i', [zeros([1]), vector]) satisfies Tensor<[3]>;
einsum('ij,jk->ik', [rows, zeros([3, 4])]) satisfies Tensor<[number, 4]>;
einsum('ij,jk->ik', [anything, matrix]) satisfies Tensor;
einsum(equation, [matrix]) satisfies Tensor;
// @ts-expect-error the letters behind the arrow say the order
einsum('ij->ji', [matrix]) satisfies Tensor<[2, 3]>;

linalg.multiDot([vector, zeros([3, 4]), zeros([4, 2])]) satisfies Tensor<[2]>;
linalg.multiDot([matrix, zeros([3, 4]), zeros([4])]) satisfies Tensor<[2]>;
// @ts-expect-error multi_dot(): tensors 1 and 2 with shapes [3, 4] and [2, 5] cannot be multiplied
linalg.multiDot([matrix, zeros([3, 4]), zeros([2, 5])]);

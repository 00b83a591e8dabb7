/** What compiles and what does not, of several tensors in one and one in several; checked with the sources by `tsc`. */
import {
  blockDiag,
  cartesianProd,
  columnStack,
  combinations,
  concat,
  dstack,
  hsplit,
  hstack,
  meshgrid,
  stack,
  type Tensor,
  tensorSplit,
  unbind,
  vstack,
  zeros,
} from '../index.ts';

const number = zeros([]);
const vector = zeros([3]);
const matrix = zeros([2, 3]);
declare const n: number;
declare const line: Tensor<[number]>;
declare const list: Tensor<[3]>[];

concat([matrix, matrix], 1) satisfies Tensor<[2, 6]>;
stack([matrix, matrix]) satisfies Tensor<[2, 2, 3]>;
stack([matrix, matrix], -1) satisfies Tensor<[2, 3, 2]>;
unbind(matrix) satisfies [Tensor<[3]>, Tensor<[3]>];
hstack([vector, zeros([2])]) satisfies Tensor<[5]>;
hstack([number, vector]) satisfies Tensor<[4]>;
hstack([matrix, zeros([2, 1])]) satisfies Tensor<[2, 4]>;
vstack([vector, matrix]) satisfies Tensor<[3, 3]>;
dstack([matrix, matrix]) satisfies Tensor<[2, 3, 2]>;
columnStack([vector, zeros([3, 2])]) satisfies Tensor<[3, 3]>;
hstack(list) satisfies Tensor;
// @ts-expect-error Sizes of tensors must match except in dimension 1. Expected size 2 but got size 3 for tensor number 1 in the list.
hstack([matrix, zeros([3, 3])]);
// @ts-expect-error Sizes of tensors must match except in dimension 0. Expected size 3 but got size 2 for tensor number 1 in the list.
vstack([vector, zeros([2])]);
// @ts-expect-error dstack expects a non-empty TensorList
dstack([]);

concat([matrix, zeros([0])]) satisfies Tensor<[2, 3]>;
concat([matrix, line]) satisfies Tensor<[2, 3]>;
// @ts-expect-error Tensors must have same number of dimensions: got 2 and 1
concat([matrix, vector]);
blockDiag([matrix, vector, number]) satisfies Tensor<[4, 7]>;
blockDiag([]) satisfies Tensor<[1, 0]>;
// @ts-expect-error torch.block_diag: Input tensors must have 2 or fewer dimensions.
blockDiag([zeros([1, 1, 1])]);

meshgrid([vector, zeros([2])], { indexing: 'ij' }) satisfies [Tensor<[3, 2]>, Tensor<[3, 2]>];
meshgrid([vector, number, zeros([2])], { indexing: 'xy' }) satisfies [
  Tensor<[1, 3, 2]>,
  Tensor<[1, 3, 2]>,
  Tensor<[1, 3, 2]>,
];
// @ts-expect-error indexing is 'ij' or 'xy'
meshgrid([vector], { indexing: 'yx' });
cartesianProd([vector, zeros([2])]) satisfies Tensor<[6, 2]>;
cartesianProd([vector]) satisfies Tensor<[3]>;
combinations(vector) satisfies Tensor<[number, 2]>;
combinations(vector, n) satisfies Tensor;
combinations(vector, 3, { withReplacement: true }) satisfies Tensor<[number, 3]>;

tensorSplit(matrix, 2, 1) satisfies [Tensor<[2, 2]>, Tensor<[2, 1]>];
tensorSplit(zeros([5]), 3) satisfies [Tensor<[2]>, Tensor<[2]>, Tensor<[1]>];
matrix.tensorSplit([1]) satisfies [Tensor<[1, 3]>, Tensor<[1, 3]>];
zeros([6]).tensorSplit([4, 2, -1]) satisfies [Tensor<[4]>, Tensor<[0]>, Tensor<[3]>, Tensor<[1]>];
matrix.tensorSplit([1], -1) satisfies [Tensor<[2, 1]>, Tensor<[2, 2]>];
matrix.hsplit(3) satisfies [Tensor<[2, 1]>, Tensor<[2, 1]>, Tensor<[2, 1]>];
matrix.vsplit([1]) satisfies [Tensor<[1, 3]>, Tensor<[1, 3]>];
zeros([5]).chunk(3) satisfies [Tensor<[2]>, Tensor<[2]>, Tensor<[1]>];
zeros([6]).chunk(4) satisfies [Tensor<[2]>, Tensor<[2]>, Tensor<[2]>];
matrix.chunk(n, 1) satisfies Tensor<[2, number]>[];
hsplit(matrix, n) satisfies Tensor<[2, number]>[];
tensorSplit(matrix, n) satisfies Tensor<[number, 3]>[];
// @ts-expect-error Dimension out of range (expected to be in range of [-2, 1], but got 2)
matrix.tensorSplit(2, 2);
// @ts-expect-error torch.hsplit attempted to split along dimension 1, but the size of the dimension 3 is not divisible by the split_size 2!
matrix.hsplit(2);
// @ts-expect-error torch.dsplit requires a tensor with at least 3 dimension, but got a tensor with 2 dimensions!
matrix.dsplit(3);
// @ts-expect-error chunk expects at least a 1-dimensional tensor
number.chunk(2);

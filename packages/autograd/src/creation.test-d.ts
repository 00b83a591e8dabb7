/** What shapes new tensors have in the types; checked with the sources by `tsc`. */
import {
  arange,
  eye,
  full,
  linspace,
  logspace,
  multinomial,
  normal,
  rand,
  randint,
  randn,
  randnLike,
  randperm,
  scalarTensor,
  type Tensor,
  zeros,
} from './index.ts';

declare const n: number;

full([2, 3], true) satisfies Tensor<[2, 3]>;
scalarTensor(2) satisfies Tensor<[]>;
eye(2) satisfies Tensor<[2, 2]>;
eye(2, { dtype: 'float64' }) satisfies Tensor<[2, 2]>;
eye(2, 3) satisfies Tensor<[2, 3]>;
arange(5) satisfies Tensor<[5]>;
linspace(0, 1, 5) satisfies Tensor<[5]>;
logspace(0, 1, 5, { dtype: 'float64' }) satisfies Tensor<[5]>;
rand([2, 3]) satisfies Tensor<[2, 3]>;
randn([n, 3]).matmul(zeros([3, 2])) satisfies Tensor<[number, 2]>;
randnLike(zeros([2, 3])) satisfies Tensor<[2, 3]>;
randint(10, [4]) satisfies Tensor<[4]>;
randint(-1, 10, [4]) satisfies Tensor<[4]>;
randperm(6) satisfies Tensor<[6]>;
normal(zeros([3]), 1) satisfies Tensor<[3]>;
normal(0, 1, [2, 2]) satisfies Tensor<[2, 2]>;
multinomial(zeros([3]), 2) satisfies Tensor;

// How many numbers there are is known only when the program runs.
arange(2.5) satisfies Tensor<[number]>;
arange(n) satisfies Tensor<[number]>;
arange(1, 5) satisfies Tensor<[number]>;

// @ts-expect-error mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)
rand([2, 3]).matmul(randn([2, 3]));
// @ts-expect-error The size of tensor a (5) must match the size of tensor b (4) at non-singleton dimension 0
arange(5).add(linspace(0, 1, 4));
// @ts-expect-error two numbers do not say how many to draw
normal(0, 1);

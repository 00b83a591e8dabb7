/** What is known of linear algebra before the program runs; checked with the sources by `tsc`. */
import { type Tensor, zeros } from '../index.ts';
import * as linalg from '../linalg.ts';

const tall = zeros([4, 2]);
const square = zeros([3, 3]);
const batch = zeros([5, 2, 3]);

linalg.svd(tall)[0] satisfies Tensor<[4, 4]>;
linalg.svd(tall)[1] satisfies Tensor<[2]>;
linalg.svd(batch, { fullMatrices: false })[2] satisfies Tensor<[5, 2, 3]>;
linalg.svdvals(batch) satisfies Tensor<[5, 2]>;
linalg.qr(tall)[0] satisfies Tensor<[4, 2]>;
linalg.qr(tall)[1] satisfies Tensor<[2, 2]>;
linalg.qr(tall, 'complete')[0] satisfies Tensor<[4, 4]>;
linalg.pinv(batch) satisfies Tensor<[5, 3, 2]>;
linalg.solve(square, zeros([3])) satisfies Tensor<[3]>;
linalg.solve(square, zeros([3, 2])) satisfies Tensor<[3, 2]>;
linalg.solveTriangular(square, zeros([3, 2]), { upper: true }) satisfies Tensor<[3, 2]>;
linalg.det(zeros([5, 3, 3])) satisfies Tensor<[5]>;
linalg.eigh(square).eigenvalues satisfies Tensor<[3]>;
linalg.matrixNorm(batch) satisfies Tensor<[5]>;
linalg.matrixNorm(batch, 'fro', [0, 2], { keepdim: true }) satisfies Tensor<[1, 2, 1]>;
linalg.cross(zeros([2, 3]), zeros([3])) satisfies Tensor<[2, 3]>;
// @ts-expect-error the product of a 4×2 matrix with its pseudo-inverse is 4×4
tall.matmul(linalg.pinv(tall)) satisfies Tensor<[2, 2]>;

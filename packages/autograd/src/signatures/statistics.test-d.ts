/** What compiles and what does not, of differences, areas and quantiles; checked with the sources by `tsc`. */
import { cumulativeTrapezoid, diff, type Tensor, trapezoid, zeros } from '../index.ts';

const vector = zeros([3]);
const matrix = zeros([2, 3]);
declare const anything: Tensor;
declare const n: number;

diff(matrix) satisfies Tensor<[2, 2]>;
matrix.diff(2, 0) satisfies Tensor<[0, 3]>;
matrix.diff(n) satisfies Tensor<[2, number]>;
matrix.diff(1, 0, { prepend: vector }) satisfies Tensor<[number, 3]>;
// @ts-expect-error Dimension out of range (expected to be in range of [-2, 1], but got 2)
matrix.diff(1, 2);

trapezoid(matrix) satisfies Tensor<[2]>;
trapezoid(matrix, { dim: 0 }) satisfies Tensor<[3]>;
trapezoid(matrix, vector) satisfies Tensor<[2]>;
trapezoid(matrix, zeros([4, 1, 3])) satisfies Tensor;
cumulativeTrapezoid(matrix) satisfies Tensor<[2, 2]>;
cumulativeTrapezoid(matrix, zeros([1, 3])) satisfies Tensor<[2, 2]>;
cumulativeTrapezoid(anything, vector) satisfies Tensor;

matrix.quantile(zeros([4]), 0) satisfies Tensor<[4, 3]>;
matrix.quantile(zeros([])) satisfies Tensor<[]>;
matrix.quantile(zeros([4]), 1, { keepdim: true }) satisfies Tensor<[4, 2, 1]>;
matrix.quantile(anything) satisfies Tensor;
// @ts-expect-error quantile() q must be a scalar or 1D tensor
matrix.quantile(zeros([2, 2]));

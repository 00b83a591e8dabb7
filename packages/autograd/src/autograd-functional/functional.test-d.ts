/** What the types know of derivatives at a point; checked with the sources by `tsc`. */
import { functional, ones, type Tensor, zeros } from '../index.ts';

const x = zeros([3]);
const w = zeros([2, 3]);
const rows = (a: Tensor<[3]>): Tensor<[2]> => w.matmul(a);
const square = (a: Tensor<[3]>): Tensor<[]> => a.mul(a).sum();
const several = (a: Tensor<[3]>, b: Tensor<[2, 3]>): [Tensor<[2]>, Tensor<[]>] => [
  b.matmul(a),
  a.sum(),
];

functional.jacobian(rows, x) satisfies Tensor<[2, 3]>;
functional.jacobian(several, [x, w]) satisfies [
  [Tensor<[2, 3]>, Tensor<[2, 2, 3]>],
  [Tensor<[3]>, Tensor<[2, 3]>],
];
functional.hessian(square, x) satisfies Tensor<[3, 3]>;
functional.hessian((a: Tensor<[3]>, b: Tensor<[2]>) => rows(a).dot(b), [x, zeros([2])]) satisfies [
  [Tensor<[3, 3]>, Tensor<[3, 2]>],
  [Tensor<[2, 3]>, Tensor<[2, 2]>],
];
functional.vjp(rows, x, ones([2])) satisfies [Tensor<[2]>, Tensor<[3]>];
functional.jvp(rows, x, ones([3])) satisfies [Tensor<[2]>, Tensor<[2]>];
functional.vhp(square, x, ones([3])) satisfies [Tensor<[]>, Tensor<[3]>];
functional.hvp(square, x, ones([3])) satisfies [Tensor<[]>, Tensor<[3]>];

// @ts-expect-error the function takes three numbers
functional.jacobian(rows, w);
// @ts-expect-error v of vjp has the shape of the output
functional.vjp(rows, x, ones([3]));
// @ts-expect-error v of jvp has the shape of the input
functional.jvp(rows, x, ones([2]));

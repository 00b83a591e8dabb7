/** What the types know of functions of functions; checked with the sources by `tsc`. */
import { func, ones, type Tensor, tensor, zeros } from '../index.ts';

const x = tensor([1, 2, 3]);
const w = zeros([2, 3]);

const loss = (a: Tensor<[2, 3]>, b: Tensor<[3]>): Tensor<[]> => a.matmul(b).sum();

func.grad(loss)(w, x) satisfies Tensor<[2, 3]>;
func.grad(loss, { argnums: 1 })(w, x) satisfies Tensor<[3]>;
func.grad(loss, { argnums: [1, 0] })(w, x) satisfies [Tensor<[3]>, Tensor<[2, 3]>];
func.gradAndValue(loss)(w, x) satisfies [Tensor<[2, 3]>, Tensor<[]>];
func.grad((p: { a: Tensor<[3]> }) => p.a.sum())({ a: x }).a satisfies Tensor<[3]>;
func.grad((a: Tensor<[3]>) => [a.sum(), 'beside'] as const, { hasAux: true })(x) satisfies [
  Tensor<[3]>,
  'beside',
];
// @ts-expect-error the arguments are those of the function
func.grad(loss)(x, w);
// @ts-expect-error a gradient is that of a tensor
func.grad((a: Tensor) => a.ndim);

const [y, back] = func.vjp((a: Tensor<[2, 3]>) => a.matmul(x), w);
y satisfies Tensor<[2]>;
back(ones([2])) satisfies [Tensor<[2, 3]>];
// @ts-expect-error the gradient of the output has its shape
back(ones([3]));

func.jvp((a: Tensor<[2, 3]>) => a.matmul(x), [w], [w]) satisfies [Tensor<[2]>, Tensor<[2]>];
// @ts-expect-error a tangent has the shape of its argument
func.jvp((a: Tensor<[2, 3]>) => a.matmul(x), [w], [x]);

const rows = (a: Tensor<[3]>): Tensor<[2]> => w.matmul(a);

func.jacrev(rows)(x) satisfies Tensor<[2, 3]>;
func.jacfwd(rows)(x) satisfies Tensor<[2, 3]>;
func.jacrev(loss, { argnums: [0, 1] })(w, x) satisfies [Tensor<[2, 3]>, Tensor<[3]>];
func.hessian((a: Tensor<[3]>): Tensor<[]> => a.pow(2).sum())(x) satisfies Tensor<[3, 3]>;
func.jacrev((a: Tensor<[3]>) => ({ y: rows(a) }))(x).y satisfies Tensor<[2, 3]>;

func.vmap(rows)(zeros([5, 3])) satisfies Tensor<[5, 2]>;
func.vmap((a: Tensor<[3]>) => [a, a.sum()] as const)(zeros([5, 3])) satisfies readonly [
  Tensor<[5, 3]>,
  Tensor<[5]>,
];
func.vmap(func.grad(loss), { inDims: [null, 0] })(w, zeros([5, 3])) satisfies Tensor;
// @ts-expect-error a sample has 3 numbers
func.vmap(rows)(zeros([5, 4]));

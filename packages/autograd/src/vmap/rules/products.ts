/** Products of vectors and matrices: those of a batch are a product of more dimensions. */
import { add, mul } from '../../ops/pointwise/arithmetic.ts';
import type { AddmmOptions } from '../../ops/products/addmm.ts';
import { matmul } from '../../ops/products/matmul.ts';
import { reshape } from '../../ops/shape/views.ts';
import type { Tensor } from '../../tensor.ts';
import { inFront } from '../align.ts';
import { isBatched } from '../batched.ts';
import { madeOf, type Rule } from './rule.ts';

type Product = (a: Tensor, b: Tensor) => Tensor;

const product = matmul as unknown as Product;

/** matmul, mm, mv, dot, bmm. Vectors are matrices of one row or column for as long as it takes. */
export const multiplied: Rule = ({ args, levels }) => {
  const [a, b] = args as [Tensor, Tensor];
  const p = Math.max(a.ndim, 2);
  const q = Math.max(b.ndim, 2);
  const rows = matricesOf(a, a.ndim === 1 ? [1, ...a.shape] : a.shape, q);
  const columns = matricesOf(b, b.ndim === 1 ? [...b.shape, 1] : b.shape, p);
  const y = product(rows(levels), columns(levels));
  const end = y.ndim - 2;
  if (a.ndim > 1 && b.ndim > 1) return y;
  const kept = y.shape.filter((_, i) => !(i === end && a.ndim === 1) && !(i > end && b.ndim === 1));
  return reshape(y, kept);
};

/** What is no batch stays as it is: one matrix serves all samples. */
function matricesOf(
  x: Tensor,
  shape: readonly number[],
  ndim: number,
): (levels: readonly number[]) => Tensor {
  return (levels) => {
    if (!isBatched(x)) return reshape(x, shape);
    const whole = inFront(x, levels);
    const ones = Array.from({ length: Math.max(ndim - shape.length, 0) }, () => 1);
    return reshape(whole, [...whole.shape.slice(0, levels.length), ...ones, ...shape]);
  };
}

export const addedProduct = madeOf(
  (input: Tensor, a: Tensor, b: Tensor, { beta = 1, alpha = 1 }: AddmmOptions = {}) =>
    add(mul(input, beta), mul(product(a, b), alpha)),
);

/** Products of vectors and matrices: those of a batch are a product of more dimensions. */
import { add, mul, sub } from '../../ops/pointwise/arithmetic.ts';
import type { AddmmOptions } from '../../ops/products/addmm.ts';
import { matmul } from '../../ops/products/matmul.ts';
import { reshape } from '../../ops/shape/views.ts';
import { norm } from '../../ops/reductions/norm.ts';
import { isVector } from '../../ops/linalg/solve.ts';
import { squeeze, unsqueeze } from '../../ops/shape/dimensions.ts';
import { normalizeDim } from '../../shape.ts';
import type { SolveOptions } from '../../signatures/linalg.ts';
import type { Tensor } from '../../tensor.ts';
import { inFront } from '../align.ts';
import { isBatched } from '../batched.ts';
import { elementwise } from './elementwise.ts';
import { allInFront, madeOf, type Rule } from './rule.ts';

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

/** The same of tensors that have so many dimensions, and no others. */
export function ofRanks(p: number, q: number): Rule {
  return (call) => (haveRanks(call.args.slice(0, 2) as Tensor[], p, q) ? multiplied(call) : null);
}

/** Whether they have; of several matrices there are as many in both. */
function haveRanks(factors: readonly Tensor[], p: number, q: number): boolean {
  const [a, b] = factors as readonly [Tensor, Tensor];
  return a.ndim === p && b.ndim === q && (p < 3 || a.shape[0] === b.shape[0]);
}

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

const added = madeOf(
  (input: Tensor, a: Tensor, b: Tensor, { beta = 1, alpha = 1 }: AddmmOptions = {}) => {
    const y = mul(product(a, b), alpha);
    return beta === 0 ? y : add(mul(input, beta), y);
  },
);

/** β · input + α · a · b of so many dimensions; with β = 0 the input is not read. */
export function addedProduct(rank: 2 | 3): Rule {
  return (call) => {
    const [input, ...factors] = call.args.slice(0, 3) as [Tensor, Tensor, Tensor];
    return input.ndim <= rank && haveRanks(factors, rank, rank) ? added(call) : null;
  };
}

/** `fn(a, b, …)` of matrices, with whatever dimensions in front. */
export const matrices: Rule = (call) =>
  (call.args as Tensor[]).slice(0, 2).some((x) => x.ndim < 2) ? null : elementwise(call);

/** `solve(A, B, options)`: a vector for each matrix is a matrix of one column for as long as it takes. */
export const solved: Rule = (call) => {
  const [A, B, options] = call.args as [Tensor, Tensor, SolveOptions?];
  if (!isVector(A, B)) return matrices(call);
  const column = call.withBatches(() => unsqueeze(B, -1));
  return squeeze(matrices({ ...call, args: [A, column, options] }) as Tensor, -1);
};

/** `cross(a, b, { dim })`. */
export const crossed: Rule = (call) => {
  const [a, b, { dim = -1 } = {}] = call.args as [Tensor, Tensor, { dim?: number }?];
  if (a.ndim !== b.ndim) return null;
  const [p, q] = allInFront(call);
  return call.fn(p, q, { dim: normalizeDim(dim, a.ndim) - a.ndim });
};

/** `dist(a, b, p)`. */
export const distance = madeOf((a: Tensor, b: Tensor, p: number = 2) => norm(sub(a, b), p));

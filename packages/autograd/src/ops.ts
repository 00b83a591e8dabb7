/**
 * All operations, in the order in which a reader would meet them. The table of derivatives, the
 * gradient checks and the comparison with PyTorch are made from this list.
 */
import type { Op, Operation } from './operation.ts';
import { addmm } from './ops/addmm.ts';
import { argmax, argmin } from './ops/arg-extremes.ts';
import { add, div, maximum, minimum, mul, sub } from './ops/arithmetic.ts';
import { cat } from './ops/cat.ts';
import { clamp } from './ops/clamp.ts';
import { eq, ge, gt, le, lt, ne } from './ops/comparison.ts';
import { where } from './ops/conditional.ts';
import { clone, to } from './ops/copies.ts';
import { crossEntropy, nllLoss } from './ops/cross-entropy.ts';
import { cumsum } from './ops/cumulative.ts';
import {
  broadcastTo,
  expand,
  permute,
  squeeze,
  t,
  transpose,
  unsqueeze,
} from './ops/dimensions.ts';
import { amax, amin } from './ops/extremes.ts';
import { gather, scatterAdd } from './ops/gather.ts';
import { indexPut } from './ops/index-put.ts';
import { indexAdd, indexSelect } from './ops/index-select.ts';
import { at } from './ops/indexing.ts';
import { linear } from './ops/linear.ts';
import {
  all,
  any,
  isfinite,
  isinf,
  isnan,
  logicalAnd,
  logicalNot,
  logicalOr,
} from './ops/logic.ts';
import { norm as linalgNorm, vectorNorm } from './ops/linalg-norm.ts';
import { logsumexp } from './ops/logsumexp.ts';
import { maskedFill } from './ops/masks.ts';
import { matmul } from './ops/matmul.ts';
import { max, maxAlong, min, minAlong } from './ops/max-min.ts';
import { mseLoss } from './ops/mse-loss.ts';
import { norm } from './ops/norm.ts';
import {
  abs,
  cos,
  exp,
  expm1,
  log,
  log1p,
  neg,
  reciprocal,
  relu,
  rsqrt,
  sigmoid,
  sign,
  sin,
  sqrt,
  tanh,
} from './ops/pointwise.ts';
import { pow, square } from './ops/powers.ts';
import { prod } from './ops/prod.ts';
import { bmm, dot, mm, mv, outer } from './ops/products.ts';
import { flip, repeat, roll } from './ops/rearranging.ts';
import { mean, sum } from './ops/reductions.ts';
import { narrow, select } from './ops/slices.ts';
import { softplus } from './ops/softplus.ts';
import { chunk, split, unbind } from './ops/several.ts';
import { logSoftmax, softmax } from './ops/softmax.ts';
import { stack } from './ops/stack.ts';
import { tril, triu } from './ops/triangles.ts';
import { std, variance } from './ops/variance.ts';
import { flatten, reshape, view } from './ops/views.ts';

/** A function that is an operation, whatever it takes. */
export type AnyOp = Op<(...args: never[]) => unknown>;

const inOrder: readonly (AnyOp | readonly [AnyOp, Operation])[] = [
  add,
  sub,
  mul,
  div,
  neg,
  pow,
  square,
  sqrt,
  rsqrt,
  reciprocal,
  abs,
  sign,
  exp,
  expm1,
  log,
  log1p,
  sin,
  cos,
  tanh,
  sigmoid,
  relu,
  softplus,
  maximum,
  minimum,
  clamp,
  where,
  maskedFill,
  eq,
  ne,
  lt,
  le,
  gt,
  ge,
  logicalAnd,
  logicalOr,
  logicalNot,
  isnan,
  isinf,
  isfinite,
  any,
  all,
  sum,
  mean,
  prod,
  variance,
  std,
  norm,
  vectorNorm,
  linalgNorm,
  logsumexp,
  amax,
  amin,
  max,
  [max, maxAlong],
  min,
  [min, minAlong],
  argmax,
  argmin,
  cumsum,
  softmax,
  logSoftmax,
  dot,
  mv,
  mm,
  bmm,
  matmul,
  outer,
  addmm,
  linear,
  view,
  reshape,
  flatten,
  permute,
  transpose,
  t,
  expand,
  broadcastTo,
  squeeze,
  unsqueeze,
  at,
  select,
  narrow,
  indexSelect,
  indexAdd,
  indexPut,
  gather,
  scatterAdd,
  cat,
  stack,
  unbind,
  split,
  chunk,
  flip,
  roll,
  repeat,
  tril,
  triu,
  clone,
  to,
  mseLoss,
  nllLoss,
  crossEntropy,
];

const entries = inOrder.map((entry): readonly [AnyOp, Operation] =>
  typeof entry === 'function' ? [entry, entry.operation] : entry,
);

/** Every operation's record, in reading order. */
export const operations: readonly Operation[] = entries.map(([, operation]) => operation);

const functions = new Map(entries.map(([fn, operation]) => [operation, fn]));

/** The public function of an operation: what its samples are the arguments of. */
export function functionOf(operation: Operation): (...args: unknown[]) => unknown {
  return functions.get(operation) as unknown as (...args: unknown[]) => unknown;
}

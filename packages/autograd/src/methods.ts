/** Which functions are also methods of Tensor. The interface says how they are called, the table which they are. */
import { backward, retainGrad } from './autograd.ts';
import { argmax, argmin } from './ops/arg-extremes.ts';
import { add, div, maximum, minimum, mul, pow, sub } from './ops/arithmetic.ts';
import { clamp } from './ops/clamp.ts';
import { eq, ge, gt, le, lt, ne } from './ops/comparison.ts';
import { clone, contiguous, detach, to } from './ops/copies.ts';
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
import { at, type Index } from './ops/indexing.ts';
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
import { logsumexp } from './ops/logsumexp.ts';
import { matmul } from './ops/matmul.ts';
import { max, min } from './ops/max-min.ts';
import { norm } from './ops/norm.ts';
import {
  abs,
  cos,
  exp,
  log,
  neg,
  reciprocal,
  relu,
  rsqrt,
  sigmoid,
  sign,
  sin,
  sqrt,
  square,
  tanh,
} from './ops/pointwise.ts';
import { prod } from './ops/prod.ts';
import { bmm, dot, mm, mv, outer } from './ops/products.ts';
import { flip, repeat, roll } from './ops/rearranging.ts';
import { mean, sum } from './ops/reductions.ts';
import { narrow, select } from './ops/slices.ts';
import { logSoftmax, softmax } from './ops/softmax.ts';
import { std, variance } from './ops/variance.ts';
import { flatten, reshape, view } from './ops/views.ts';
import { unbind } from './ops/several.ts';
import { Tensor } from './tensor.ts';

const methods = {
  add,
  sub,
  mul,
  div,
  pow,
  maximum,
  minimum,
  clamp,
  neg,
  exp,
  log,
  sin,
  cos,
  tanh,
  sigmoid,
  relu,
  abs,
  sign,
  sqrt,
  square,
  reciprocal,
  rsqrt,
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
  sum,
  mean,
  prod,
  var: variance,
  std,
  norm,
  logsumexp,
  amax,
  amin,
  max,
  min,
  argmax,
  argmin,
  any,
  all,
  cumsum,
  softmax,
  logSoftmax,
  mm,
  mv,
  dot,
  outer,
  bmm,
  matmul,
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
  select,
  narrow,
  unbind,
  indexSelect,
  indexAdd,
  indexPut,
  gather,
  scatterAdd,
  flip,
  roll,
  repeat,
  clone,
  contiguous,
  detach,
  to,
  backward,
  retainGrad,
};

const install = (name: string, value: unknown): void => {
  Object.defineProperty(Tensor.prototype, name, { configurable: true, writable: true, value });
};

for (const [name, fn] of Object.entries(methods)) {
  const call = fn as (self: Tensor, p?: unknown, q?: unknown, r?: unknown) => unknown;
  install(name, function (this: Tensor, p?: unknown, q?: unknown, r?: unknown) {
    return call(this, p, q, r);
  });
}

// The one that takes any number of arguments.
install('at', function (this: Tensor, ...indices: readonly Index[]) {
  return at(this, ...indices);
});

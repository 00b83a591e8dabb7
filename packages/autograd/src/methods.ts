/** Which functions are also methods of Tensor. The interface says how they are called, the table which they are. */
import { backward, retainGrad } from './autograd.ts';
import { addmm } from './ops/addmm.ts';
import { registerHook, registerPostAccumulateGradHook } from './hooks.ts';
import { argmax, argmin } from './ops/arg-extremes.ts';
import { add, div, maximum, minimum, mul, sub } from './ops/arithmetic.ts';
import { clamp } from './ops/clamp.ts';
import { eq, ge, gt, le, lt, ne } from './ops/comparison.ts';
import { where } from './ops/conditional.ts';
import { bool, clone, contiguous, detach, double, float, int, to } from './ops/copies.ts';
import { cumsum } from './ops/cumulative.ts';
import {
  broadcastTo,
  expand,
  matrixTransposed,
  permute,
  reversed,
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
import { maskedFill } from './ops/masks.ts';
import { matmul } from './ops/matmul.ts';
import { max, min } from './ops/max-min.ts';
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
import { logSoftmax, softmax } from './ops/softmax.ts';
import { tril, triu } from './ops/triangles.ts';
import { std, variance } from './ops/variance.ts';
import { flatten, reshape, view } from './ops/views.ts';
import { chunk, split, unbind } from './ops/several.ts';
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
  expm1,
  log,
  log1p,
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
  maskedFill,
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
  addmm,
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
  split,
  chunk,
  indexSelect,
  indexAdd,
  indexPut,
  gather,
  scatterAdd,
  flip,
  roll,
  repeat,
  tril,
  triu,
  clone,
  contiguous,
  detach,
  to,
  float,
  double,
  int,
  bool,
  backward,
  retainGrad,
  registerHook,
  registerPostAccumulateGradHook,
  where: (a: Tensor, condition: Tensor, other: Tensor | number) => where(condition, a, other),
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

for (const [name, get] of Object.entries({ T: reversed, mT: matrixTransposed })) {
  Object.defineProperty(Tensor.prototype, name, {
    configurable: true,
    get(this: Tensor) {
      return get(this);
    },
  });
}

// The one that takes any number of arguments.
install('at', function (this: Tensor, ...indices: readonly Index[]) {
  return at(this, ...indices);
});

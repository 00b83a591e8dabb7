/** Which functions are also methods of Tensor. The interface says how they are called, the table which they are. */
import { backward, retainGrad } from './autograd.ts';
import { add, div, maximum, minimum, mul, pow, sub } from './ops/arithmetic.ts';
import { eq, ge, gt, le, lt, ne } from './ops/comparison.ts';
import { clone, contiguous, detach, to } from './ops/copies.ts';
import { broadcastTo, expand, permute, squeeze, t, transpose, unsqueeze } from './ops/dimensions.ts';
import { matmul } from './ops/matmul.ts';
import {
  abs, cos, exp, log, neg, reciprocal, relu, rsqrt, sigmoid, sign, sin, sqrt, square, tanh,
} from './ops/pointwise.ts';
import { bmm, dot, mm, mv, outer } from './ops/products.ts';
import { mean, sum } from './ops/reductions.ts';
import { narrow, select } from './ops/slices.ts';
import { reshape, view } from './ops/views.ts';
import { unbind } from './ops/several.ts';
import { Tensor } from './tensor.ts';

const methods = {
  add, sub, mul, div, pow, maximum, minimum,
  neg, exp, log, sin, cos, tanh, sigmoid, relu, abs, sign, sqrt, square, reciprocal, rsqrt,
  eq, ne, lt, le, gt, ge,
  sum, mean,
  mm, mv, dot, outer, bmm, matmul,
  view, reshape, permute, transpose, t, expand, broadcastTo, squeeze, unsqueeze, select, narrow, unbind,
  clone, contiguous, detach, to,
  backward, retainGrad,
};

for (const [name, fn] of Object.entries(methods)) {
  const call = fn as (self: Tensor, p?: unknown, q?: unknown, r?: unknown) => unknown;
  Object.defineProperty(Tensor.prototype, name, {
    configurable: true,
    writable: true,
    value: function (this: Tensor, p?: unknown, q?: unknown, r?: unknown) {
      return call(this, p, q, r);
    },
  });
}

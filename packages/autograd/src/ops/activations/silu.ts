/** Smooth relus that dip below 0. In every formula g is the gradient of the output y. */
import { unary } from '../../define/unary.ts';
import { add, mul, sub } from '../pointwise/arithmetic.ts';
import { sigmoid, tanh } from '../pointwise/pointwise.ts';
import { softplus } from './softplus.ts';

/** Each element times its sigmoid. Source: `torch.nn.functional.silu` */
export const silu = unary({
  name: 'silu',
  torch: 'torch.nn.functional.silu',
  summary: 'Each element times its sigmoid.',
  formula: 'a · sigmoid(a)',
  f: (x) => x / (1 + Math.exp(-x)),
  floats: 'silu_cpu',
  method: false,
  derivative: {
    formula: 'g · s · (1 + a · (1 − s)), s = sigmoid(a)',
    saves: 'a',
    rule: (g, { a }) => {
      const s = sigmoid(a);
      return mul(g, mul(s, add(mul(a, sub(1, s)), 1)));
    },
  },
});

/** Each element times the hyperbolic tangent of its softplus. Source: `torch.nn.functional.mish` */
export const mish = unary({
  name: 'mish',
  torch: 'torch.nn.functional.mish',
  summary: 'Each element times the hyperbolic tangent of its softplus.',
  formula: 'a · tanh(softplus(a))',
  f: (x) => x * Math.tanh(Math.log1p(Math.exp(x))),
  floats: 'mish_cpu',
  method: false,
  derivative: {
    formula: 'g · (t + a · sigmoid(a) · (1 − t²)), t = tanh(softplus(a))',
    saves: 'a',
    rule: (g, { a }) => {
      const t = tanh(softplus(a));
      return mul(g, add(t, mul(mul(a, sigmoid(a)), sub(1, mul(t, t)))));
    },
  },
});

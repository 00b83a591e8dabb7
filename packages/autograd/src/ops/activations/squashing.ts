/** Activations near the sigmoid. In every formula g is the gradient of the output y. */
import { composite } from '../../define/composite.ts';
import { unary } from '../../define/unary.ts';
import { exact, t } from '../../sample.ts';
import type { Pointwise } from '../../signatures/elementwise.ts';
import type { AsDType, Softmax } from '../../signatures/reductions.ts';
import type { Tensor } from '../../tensor.ts';
import { add, div, mul } from '../pointwise/arithmetic.ts';
import { abs, neg, sigmoid } from '../pointwise/pointwise.ts';
import { softmax } from './softmax.ts';
import { asAsked } from '../shape/copies.ts';

/**
 * The logarithm of the sigmoid, exact even where the sigmoid rounds to 0.
 *
 * Source: `torch.nn.functional.logsigmoid`
 */
export const logsigmoid = unary({
  name: 'logsigmoid',
  torch: 'torch.nn.functional.logsigmoid',
  node: 'LogSigmoidBackward0',
  summary: 'The logarithm of the sigmoid, exact even where the sigmoid rounds to 0.',
  formula: 'ln sigmoid(a)',
  f: (x) => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x))),
  floats: 'log_sigmoid_cpu',
  method: false,
  samples: [[exact([3], [-800, 0, 800])]],
  derivative: {
    formula: 'g · sigmoid(−a)',
    saves: 'a',
    rule: (g, { a }) => mul(g, sigmoid(neg(a))),
  },
});

/**
 * Each element squashed between −1 and 1, more slowly than by tanh.
 *
 * Source: `torch.nn.functional.softsign`
 */
export const softsign = composite<Pointwise>((a: Tensor) => div(a, add(abs(a), 1)), {
  name: 'softsign',
  torch: 'torch.nn.functional.softsign',
  summary: 'Each element squashed between −1 and 1, more slowly than by tanh.',
  formula: 'a / (1 + |a|)',
  madeOf: ['div', 'add', 'abs'],
  method: false,
  samples: [[t([])], [t([0])], [t([2, 3])], [exact([3], [-1, 0, 1])]],
});

/** Softmax that gives the smallest the largest share. Source: `torch.nn.functional.softmin` */
export const softmin = composite<Softmax>(
  (a: Tensor, dim: number, options?: AsDType) => softmax(neg(asAsked(a, options)), dim),
  {
    name: 'softmin',
    torch: 'torch.nn.functional.softmin',
    summary: 'Softmax of the negated elements: the smallest has the largest share.',
    formula: 'e⁻ᵃ / Σ e⁻ᵃ',
    madeOf: ['softmax', 'neg'],
    method: false,
    samples: [
      [t([]), 0],
      [t([0]), 0],
      [t([2, 3]), 0],
      [t([2, 3]), -1],
      [t([2, 3, 2]), 1],
    ],
  },
);

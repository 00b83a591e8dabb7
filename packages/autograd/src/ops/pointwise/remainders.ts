/** What is left of a division. In every formula g is the gradient of the output y. */
import { binary, NUMBER_FIRST } from '../../define/binary.ts';
import { NOT_IMPLEMENTED, refused } from '../../define/no-gradient.ts';
import type { Op } from '../../publish.ts';
import { fixed, t } from '../../sample.ts';
import type { TensorFirst } from '../../signatures/elementwise.ts';
import { div, mul } from './arithmetic.ts';
import { neg } from './pointwise.ts';
import { checkDivisor } from './rounded-division.ts';

const rests = 'rest is nan';

/**
 * What is left of a when b fits into it no more, with the sign of a: % of JavaScript.
 *
 * Source: `torch.fmod`
 */
export const fmod: Op<TensorFirst> = binary({
  name: 'fmod',
  node: ({ b }) => (typeof b === 'number' ? 'FmodBackward0' : 'FmodBackward1'),
  summary: 'What is left of a when b fits into it no more, with the sign of a: % of JavaScript.',
  formula: 'a − b · trunc (a / b)',
  f: (a, b) => a % b,
  tensorFirst: true,
  refusesBool: 'fmod_cpu',
  check: (a, b) => checkDivisor(a, b, rests),
  samples: [
    [t([4], -9, 9), 2.5],
    [fixed([4], [7, 7, -7, -7]), fixed([4], [3, -3, 3, -3])],
  ],
  derivatives: {
    a: { formula: 'g', saves: '', rule: (g) => g },
    b: {
      formula: '−g · trunc (a / b)',
      saves: 'ab',
      rule: (g, { a, b }) => mul(neg(g), div(a, b, { roundingMode: 'trunc' })),
    },
  },
});

const numberFirst = refused(
  'remainder',
  'With a number in front PyTorch has no derivative. Make it a tensor: tensor(number).remainder(x).',
);

/**
 * What is left of a when b fits into it no more, with the sign of b: % of Python.
 *
 * Source: `torch.remainder`
 */
export const remainder = binary({
  name: 'remainder',
  node: ({ args, b }) =>
    args === NUMBER_FIRST
      ? NOT_IMPLEMENTED
      : typeof b === 'number'
        ? 'RemainderBackward0'
        : 'RemainderBackward1',
  summary: 'What is left of a when b fits into it no more, with the sign of b: % of Python.',
  formula: 'a − b · ⌊a / b⌋',
  f: (a, b) => {
    const rest = a % b;
    return rest !== 0 && b < 0 !== rest < 0 ? rest + b : rest;
  },
  refusesBool: 'remainder_cpu',
  check: (a, b) => checkDivisor(a, b, rests),
  samples: [
    [t([4], -9, 9), 2.5],
    [7, fixed([3], [2, -3, 5])],
    [fixed([4], [7, 7, -7, -7]), fixed([4], [3, -3, 3, -3])],
  ],
  derivatives: {
    a: { formula: 'g', saves: '', rule: (g) => g },
    b: {
      formula: '−g · ⌊a / b⌋',
      saves: 'ab',
      rule: (g, node, input, all) =>
        node.args === NUMBER_FIRST
          ? numberFirst.rule(g, node, input, all)
          : mul(neg(g), div(node.a, node.b, { roundingMode: 'floor' })),
    },
  },
});

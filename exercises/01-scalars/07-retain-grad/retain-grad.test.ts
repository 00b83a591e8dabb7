import { centralDifference, check } from '@gradlings/check';
import { gradients } from './retain-grad.ts';

const u = (x: number): number => 3 * x + 1;

check('one pass fills the gradient of the leaf x and of the computed u', {
  points: 2,
  probe: (random) => ({ x: random.uniform(1.2, 4) }),
  run: ({ x }) => gradients(x),
  expected: ({ x }) => ({ x: 6 * u(x), u: 2 * u(x) }),
  finiteDifference: ({ x }) => ({
    x: centralDifference((v) => u(v) ** 2, x),
    u: centralDifference((v) => v ** 2, u(x)),
  }),
  misconceptions: {
    'second-backward': {
      run: ({ x }) => ({ x: 12 * u(x), u: 4 * u(x) }),
      says: 'You have {yours}: both twice too large. Did backward() run twice? A second pass does not fetch what the first one dropped; it adds the same gradients again. retainGrad() before a single pass is enough.',
    },
    'reads-null': {
      run: ({ x }) => ({ x: 6 * u(x), u: null }),
      says: 'You have {yours}: the gradient flowed through u without being kept. Which method, called on u before backward(), makes it stay?',
    },
    'local-instead-of-total': {
      run: ({ x }) => ({ x: 6 * u(x), u: 3 }),
      says: 'You have {yours}. 3 is how fast u moves with x: ∂u/∂x. What was asked is how fast L moves with u. Which of the two does u.grad hold?',
    },
    'cuts-the-path': {
      run: ({ x }) => ({ x: null, u: 2 * u(x) }),
      says: 'You have {yours}: u has its gradient, and x got nothing. Did u become a leaf of its own, by detach() or by a new tensor? The path to x ends there. Keep u as it was computed, and call retainGrad() on it.',
    },
  },
});

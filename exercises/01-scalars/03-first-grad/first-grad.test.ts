import { centralDifference, check } from '@gradlings/check';
import { firstGrad } from './first-grad.ts';

const f = (x: number, z: number): number => 2 * x ** 2 + 3 * z;

check('x.grad is ∂y/∂x = 4x for y = 2x² + 3z', {
  // In these ranges the right answer and the five wrong ones below are six different numbers.
  probe: (random) => ({ x: random.uniform(1.6, 4), z: random.uniform(1.7, 4) }),
  run: ({ x, z }) => firstGrad(x, z),
  expected: ({ x }) => 4 * x,
  finiteDifference: ({ x, z }) => centralDifference((t) => f(t, z), x),
  misconceptions: {
    'reads-the-value': {
      run: ({ x, z }) => f(x, z),
      says: 'You returned {yours}, and that is y itself: 2·{probe.x}² + 3·{probe.z}. The question is another one: by how much does y grow for each little step of x? After `y.backward()` the answer, {expected}, lies in `x.grad`; `y.item()` is still the value.',
    },
    'drops-the-factor': {
      run: ({ x }) => 2 * x,
      says: 'You returned {yours} = 2·{probe.x}, the derivative of x². But y has 2x². When a function is doubled, how do its slopes change? They double as well: {expected}.',
    },
    'adds-both-partials': {
      run: ({ x }) => 4 * x + 3,
      says: 'You returned {yours} = {expected} + 3: ∂y/∂x and ∂y/∂z, added. What stays still in a partial derivative? All but one input: while x moves, z rests, so its 3 has no part in the answer. Each tensor has a `.grad` of its own.',
    },
    'reads-the-other-gradient': {
      run: () => 3,
      says: 'You returned {yours}, whatever x is. Whose gradient is always 3? That of z: ∂y/∂z = 3. The one that is asked, {expected}, arrived at x.',
    },
    'keeps-the-constant-term': {
      run: ({ x, z }) => 4 * x + 3 * z,
      says: 'You returned {yours} = 4·{probe.x} + 3·{probe.z}. The first term is right. How much does 3z change while x alone moves? Not at all: for ∂y/∂x it is a constant, and its derivative is 0. That leaves {expected}.',
    },
  },
});

import { isTensor, tensor } from '@gradlings/autograd';
import { check } from '@gradlings/check';
import { safeNorm } from './sqrt-at-zero.ts';

/** The length of a vector, and what arrives in its gradient; or what came instead of a tensor. */
function lengthAndGradient(numbers: readonly number[]): unknown {
  const x = tensor(numbers, { dtype: 'float64', requiresGrad: true });
  const length = safeNorm(x);
  if (!isTensor(length)) return length;
  length.backward();
  return { length: length.item(), gradient: x.grad?.toArray() ?? null };
}

const filled = (n: number, value: number): number[] => Array.from({ length: n }, () => value);

check('away from 0 it is the length, with the gradient x / |x|', {
  probe: (random) => ({ x: random.distinct(3) }),
  run: ({ x }) => lengthAndGradient(x),
  expected: ({ x }) => {
    const length = Math.hypot(...x);
    return { length, gradient: x.map((entry) => entry / length) };
  },
  misconceptions: {
    'squared-length': {
      run: ({ x }) => ({
        length: x.reduce((total, entry) => total + entry * entry, 0),
        gradient: x.map((entry) => 2 * entry),
      }),
      says: 'You have {yours}: the squared length. Its gradient 2x is 0 at 0 without any care; but the length itself was asked, with the root.',
    },
    'adds-a-little-outside': {
      run: ({ x }) => {
        const length = Math.hypot(...x);
        return { length: length + 1e-3, gradient: x.map((entry) => entry / length) };
      },
      says: 'You have {yours}: the length came out a little too large. Adding to the result changes the value, and leaves the slope at 0 infinite. Which number must never reach sqrt?',
    },
  },
});

check('at 0 the length is 0 and the gradient is 0', {
  points: 2,
  probe: (random) => ({ n: random.integer(2, 5) }),
  run: ({ n }) => lengthAndGradient(filled(n, 0)),
  expected: ({ n }) => ({ length: 0, gradient: filled(n, 0) }),
  misconceptions: {
    'masks-the-output': {
      run: ({ n }) => ({ length: 0, gradient: filled(n, NaN) }),
      says: 'The length is 0, as it should be, and the gradient is {yours}. sqrt still ran at 0, where its slope is infinite, and where() multiplied that slope by 0: 0 · ∞ = NaN. Hiding the result of sqrt is too late. What if sqrt never saw the 0?',
    },
    'adds-epsilon': {
      run: ({ n }) => ({ length: 1e-4, gradient: filled(n, 0) }),
      says: 'You have {yours}. A small number under the root, and the gradient at 0 is fine; but the length of the zero vector is not 0.0001, and every other length is a little off too. Choose the 0 aside instead of adding to everything.',
    },
    'adds-a-little-outside': {
      run: ({ n }) => ({ length: 1e-3, gradient: filled(n, NaN) }),
      says: 'You have {yours}. Adding after the root changes the value and leaves the slope at 0 infinite. Which number must never reach sqrt?',
    },
  },
});

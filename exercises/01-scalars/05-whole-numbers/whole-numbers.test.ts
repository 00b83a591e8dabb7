import { tensor } from '@gradlings/autograd';
import { check } from '@gradlings/check';
import { gradientAt } from './whole-numbers.ts';

check('counts are converted before they are differentiated', {
  points: 2,
  // Odd, so that half of each is not a whole number.
  probe: (random) => ({
    counts: [3, 9, 15].map((from) => from + 2 * random.integer(0, 2)),
  }),
  run: ({ counts }) => gradientAt(tensor(counts, { dtype: 'int32' })),
  expected: ({ counts }) =>
    tensor(
      counts.map((n) => n / 2),
      { dtype: 'float64' },
    ),
  misconceptions: {
    'gradient-as-whole-numbers': {
      run: ({ counts }) =>
        tensor(
          counts.map((n) => Math.trunc(n / 2)),
          { dtype: 'int32' },
        ),
      says: 'You returned {yours}: whole numbers, with the halves cut off. A gradient lives where its tensor lives. In which dtype should the leaf be, so that its gradient can be 1.5?',
    },
    'swallows-the-error': {
      run: () => null,
      says: 'You returned {yours}. An int32 tensor may not require a gradient, so nothing was collected. Convert the numbers first; then mark the converted tensor: counts.to(…).requiresGrad_().',
    },
    'reads-the-value': {
      run: ({ counts }) =>
        tensor(
          counts.map((n) => (n * n) / 4),
          { dtype: 'float64' },
        ),
      says: 'You returned {yours}: counts² / 4, the terms of L itself. The gradient says how fast L moves with each count. What is the derivative of n² / 4?',
    },
    'converts-too-late': {
      run: ({ counts }) =>
        tensor(
          counts.map(() => 0),
          { dtype: 'float64' },
        ),
      says: 'You returned {yours}. The conversion came after the computation, so no path leads from L back to the converted tensor, and nothing reached it. Convert first, then compute L from what you converted.',
    },
  },
});

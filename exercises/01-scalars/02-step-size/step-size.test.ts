import { check } from '@gradlings/check';
import { bestStep, centralDifference } from './step-size.ts';

const cube = (x: number): number => x * x * x;
const steps = [1e-8, 1e-2, 1e-12, 1e-5, 1e-1, 1e-10, 1e-3, 1e-6];

/** The central difference of x³ at x, as `bestStep` gets it. */
const measureAt =
  (x: number) =>
  (h: number): number =>
    (cube(x + h) - cube(x - h)) / (2 * h);

check('centralDifference looks to both sides', {
  probe: (random) => ({ x: random.uniform(1.2, 3), h: random.uniform(0.2, 0.7) }),
  run: ({ x, h }) => centralDifference(cube, x, h),
  // ((x+h)³ − (x−h)³) / 2h = 3x² + h²
  expected: ({ x, h }) => 3 * x * x + h * h,
  misconceptions: {
    'forward-not-central': {
      run: ({ x, h }) => (cube(x + h) - cube(x)) / h,
      says: 'You measured {yours}: the slope from x = {probe.x} to x + h, to one side only. Where does the second point of a central difference lie?',
    },
    'divides-by-h': {
      run: ({ x, h }) => (cube(x + h) - cube(x - h)) / h,
      says: 'You measured {yours}, twice what is right. From x − h to x + h, how far is it? Divide by the whole distance.',
    },
    'backward-not-central': {
      run: ({ x, h }) => (cube(x) - cube(x - h)) / h,
      says: 'You measured {yours}: the slope from x − h to x = {probe.x}, to one side only. The central difference takes a step to the right as well.',
    },
  },
});

check('its error shrinks with h², not with h', {
  probe: (random) => ({ x: random.uniform(1.2, 3) }),
  run: ({ x }) => {
    const error = (h: number): number => centralDifference(cube, x, h) - 3 * x * x;
    return error(0.5) / error(0.25);
  },
  // For x³ the error is h² exactly, so half the step has a quarter of the error.
  expected: () => 4,
  misconceptions: {
    'forward-not-central': {
      // error = 3xh + h²
      run: ({ x }) => (1.5 * x + 0.25) / (0.75 * x + 0.0625),
      says: 'Half the step made the error {yours} times smaller; a central difference makes it 4 times smaller. Do your two points lie on both sides of x?',
    },
    'divides-by-h': {
      run: ({ x }) => (3 * x * x + 0.5) / (3 * x * x + 0.125),
      says: 'Half the step made the error only {yours} times smaller: your measurement does not come closer to the slope at all. What is the distance between x − h and x + h?',
    },
    'backward-not-central': {
      // error = −3xh + h²
      run: ({ x }) => (0.25 - 1.5 * x) / (0.0625 - 0.75 * x),
      says: 'Half the step made the error {yours} times smaller; a central difference makes it 4 times smaller. Do your two points lie on both sides of x?',
    },
  },
});

check('bestStep compares errors', {
  probe: (random) => ({ x: random.uniform(1.2, 3) }),
  run: ({ x }) => bestStep(measureAt(x), 3 * x * x, steps),
  expected: ({ x }) => {
    const error = (h: number): number => Math.abs(measureAt(x)(h) - 3 * x * x);
    return steps.reduce((best, h) => (error(h) < error(best) ? h : best));
  },
  rtol: 1e-9,
  atol: 0,
  misconceptions: {
    'smallest-is-best': {
      run: () => Math.min(...steps),
      says: 'You chose h = {yours}, the smallest. There x + h and x − h agree in nearly all of their 16 digits, and their difference keeps only the last few, which are rounding. Measure the error for each step: which one has the smallest error?',
    },
    'largest-is-best': {
      run: () => Math.max(...steps),
      says: 'You chose h = {yours}, the largest. Between x − h and x + h the curve bends, and the chord misses that. Which step has the smallest error?',
    },
    'first-step': {
      run: () => steps[0],
      says: 'You chose h = {yours}, the first of the list. Compare the error of each step with the best one so far.',
    },
  },
});

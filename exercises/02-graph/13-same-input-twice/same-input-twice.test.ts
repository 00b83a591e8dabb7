import { centralDifference, check } from '@gradlings/check';
import { Value } from './same-input-twice.ts';

check('y = x · (x + s) counts both uses of x', {
  points: 2,
  probe: (random) => ({ x: random.uniform(2.2, 4), s: random.uniform(4.2, 6) }),
  run: ({ x, s }) => {
    const value = new Value(x);
    value.mulShifted(value, s).backward();
    return value.grad;
  },
  expected: ({ x, s }) => 2 * x + s,
  finiteDifference: ({ x, s }) => centralDifference((v) => v * (v + s), x),
  misconceptions: {
    'counted-once': {
      run: ({ x }) => x,
      says: 'Your gradient is {yours}: the slope of the second use alone. The map had x already, and its entry was replaced. What should become of the slope that stood there?',
    },
    'keeps-the-first': {
      run: ({ x, s }) => x + s,
      says: 'Your gradient is {yours}: the slope of the first use alone. x is used once more in the same product. What should its second slope do?',
    },
    'multiplies-the-slopes': {
      run: ({ x, s }) => x * (x + s),
      says: 'Your gradient is {yours}: the two slopes multiplied. Slopes multiply along a path, from step to step. Here are two paths side by side: what do their motions do together?',
    },
  },
});

check('y = p · x + q · x, and then x again', {
  probe: (random) => ({
    x: random.uniform(2.2, 4),
    p: random.uniform(2.2, 4),
    q: random.uniform(4.2, 6),
  }),
  run: ({ x, p, q }) => {
    const value = new Value(x);
    value.combine(p, q, value).combine(3, 5, value).backward();
    return value.grad;
  },
  expected: ({ p, q }) => 3 * (p + q) + 5,
  finiteDifference: ({ x, p, q }) => centralDifference((v) => 3 * (p * v + q * v) + 5 * v, x),
  misconceptions: {
    'counted-once': {
      run: ({ q }) => 3 * q + 5,
      says: 'Your gradient is {yours}. In p · x + q · x only q = {probe.q} was counted: the second entry of x replaced the first. What should become of p?',
    },
    'keeps-the-first': {
      run: ({ p }) => 3 * p + 5,
      says: 'Your gradient is {yours}. In p · x + q · x only p = {probe.p} was counted. What should the second slope do when x has one already?',
    },
    'multiplies-the-slopes': {
      run: ({ p, q }) => 3 * p * q + 5,
      says: 'Your gradient is {yours}: p and q were multiplied. Two uses side by side: do their motions multiply or add?',
    },
  },
});

check('different inputs keep their own slopes', {
  probe: (random) => ({ x: random.uniform(2.2, 4), z: random.uniform(4.2, 6) }),
  run: ({ x, z }) => {
    const [a, b] = [new Value(x), new Value(z)];
    a.mulShifted(b, 7).backward();
    return { x: a.grad, z: b.grad };
  },
  expected: ({ x, z }) => ({ x: z + 7, z: x }),
});

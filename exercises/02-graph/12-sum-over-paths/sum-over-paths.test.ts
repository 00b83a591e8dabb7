import { centralDifference, check } from '@gradlings/check';
import { Value } from './sum-over-paths.ts';

interface Probe {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const probe = (random: { uniform(lo?: number, hi?: number): number }): Probe => ({
  a: random.uniform(2.2, 4),
  b: random.uniform(4.2, 6),
  c: random.uniform(6.2, 8),
});

check('one path: y = a · b · c', {
  probe,
  run: (p) => {
    const [a, b, c] = [new Value(p.a), new Value(p.b), new Value(p.c)];
    a.mul(b).mul(c).backward();
    return { a: a.grad, b: b.grad, c: c.grad };
  },
  expected: ({ a, b, c }) => ({ a: b * c, b: a * c, c: a * b }),
  finiteDifference: ({ a, b, c }) => ({
    a: centralDifference((v) => v * b * c, a),
    b: centralDifference((v) => a * v * c, b),
    c: centralDifference((v) => a * b * v, c),
  }),
  misconceptions: {
    'local-slope-only': {
      run: ({ a, b, c }) => ({ a: b, b: a, c: a * b }),
      says: 'Your gradients are {yours}. For a that is b, the local slope of the inner product. But that product goes on into · c: its own gradient is c = {probe.c}. By what does a share have to be multiplied?',
    },
    'passes-the-gradient-on': {
      run: () => ({ a: 1, b: 1, c: 1 }),
      says: 'Your gradients are {yours}: every value hands on what it received, without its local slope. A product moves by b when a moves by 1. What is a share made of?',
    },
  },
});

check('several paths: y = (a · b + a) · c', {
  points: 2,
  probe,
  run: (p) => {
    const [a, b, c] = [new Value(p.a), new Value(p.b), new Value(p.c)];
    a.mul(b).add(a).mul(c).backward();
    return { a: a.grad, b: b.grad, c: c.grad };
  },
  expected: ({ a, b, c }) => ({ a: (b + 1) * c, b: a * c, c: a * b + a }),
  finiteDifference: ({ a, b, c }) => ({
    a: centralDifference((v) => (v * b + v) * c, a),
    b: centralDifference((v) => (a * v + a) * c, b),
    c: centralDifference((v) => (a * b + a) * v, c),
  }),
  misconceptions: {
    overwrites: {
      run: ({ a, b, c }) => ({ a: b * c, b: a * c, c: a * b + a }),
      says: 'Your gradients are {yours}. a = {probe.a} is used twice, and got only the share of the last use. What happened to the other one? Shares add up: += instead of =.',
    },
    'keeps-the-first': {
      run: ({ a, b, c }) => ({ a: c, b: a * c, c: a * b + a }),
      says: 'Your gradients are {yours}. a = {probe.a} is used twice, and kept only the share that came first. Each use moves the output: what do their motions do together?',
    },
    'local-slope-only': {
      run: ({ a, b }) => ({ a: b + 1, b: a, c: a * b + a }),
      says: 'Your gradients are {yours}: sums of local slopes. The values in the middle have gradients of their own, here c = {probe.c}. By what does a share have to be multiplied?',
    },
    'passes-the-gradient-on': {
      run: () => ({ a: 2, b: 1, c: 1 }),
      says: 'Your gradients are {yours}: they count paths. Each path is worth the product of its local slopes; where do the slopes come in?',
    },
  },
});

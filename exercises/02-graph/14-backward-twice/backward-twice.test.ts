import { check } from '@gradlings/check';
import { Value } from './backward-twice.ts';

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

check('one pass fills the leaves: y = (a · b + a) · c', {
  probe,
  run: (p) => {
    const [a, b, c] = [new Value(p.a), new Value(p.b), new Value(p.c)];
    a.mul(b).add(a).mul(c).backward();
    return { a: a.grad, b: b.grad, c: c.grad };
  },
  expected: ({ a, b, c }) => ({ a: (b + 1) * c, b: a * c, c: a * b + a }),
});

check('a second pass adds the same again', {
  points: 2,
  probe,
  run: (p) => {
    const [a, b, c] = [new Value(p.a), new Value(p.b), new Value(p.c)];
    const u = a.mul(b);
    const y = u.mul(c);
    y.backward();
    y.backward();
    return { a: a.grad, b: b.grad, c: c.grad, u: u.grad, y: y.grad };
  },
  expected: ({ a, b, c }) => ({ a: 2 * b * c, b: 2 * a * c, c: 2 * a * b, u: 0, y: 0 }),
  misconceptions: {
    'second-replaces-first': {
      run: ({ a, b, c }) => ({ a: b * c, b: a * c, c: a * b, u: 0, y: 0 }),
      says: 'After two passes you have {yours}: the gradients of one. The second pass wrote over the first. Who sums over two batches would lose the first one. What should the end of a pass do to grad?',
    },
    'stale-middle': {
      run: ({ a, b, c }) => ({ a: 3 * b * c, b: 3 * a * c, c: 2 * a * b, u: 2 * c, y: 1 }),
      says: 'After two passes you have {yours}. a should have 2 · b · c and has 3: the value in the middle still held the gradient of the first pass and sent it along again. Where should the gradients of a pass live, so that the next one starts empty?',
    },
    'keeps-computed-gradients': {
      run: ({ a, b, c }) => ({ a: 2 * b * c, b: 2 * a * c, c: 2 * a * b, u: 2 * c, y: 2 }),
      says: 'The leaves are right, and the computed values kept gradients too: {yours}. They are only stations on the way: which values may keep what arrives?',
    },
  },
});

check('two outputs share a leaf: its gradient is the sum', {
  probe,
  run: (p) => {
    const [a, b, c] = [new Value(p.a), new Value(p.b), new Value(p.c)];
    a.mul(b).backward();
    a.mul(c).backward();
    return { a: a.grad, b: b.grad, c: c.grad };
  },
  expected: ({ a, b, c }) => ({ a: b + c, b: a, c: a }),
  misconceptions: {
    'second-replaces-first': {
      run: ({ a, c }) => ({ a: c, b: a, c: a }),
      says: 'You have {yours}. a = {probe.a} is a leaf of both outputs, and only the second one counts. What should the end of a pass do to grad: set it or add to it?',
    },
  },
});

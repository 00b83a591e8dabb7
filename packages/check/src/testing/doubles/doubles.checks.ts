import { check, type CheckDefinition } from '@gradlings/check';
import { double, fails, half, negated, promised, squared, unwritten } from './doubles.ts';

interface Probe {
  readonly x: number;
}

const doubling = (run: (x: number) => unknown): CheckDefinition<Probe> => ({
  probe: (random) => ({ x: random.uniform() }),
  run: ({ x }) => run(x),
  expected: ({ x }) => 2 * x,
  finiteDifference: ({ x }) => 2 * x,
  misconceptions: {
    squares: { run: ({ x }) => x * x, says: 'You returned {yours} = {probe.x}².' },
  },
});

check('right', doubling(double));
check('an own misconception', doubling(squared));
check('a general cause', {
  probe: (random) => ({ x: random.tensor([2, 3]) }),
  run: ({ x }) => negated(x),
  expected: ({ x }) => x.mul(2),
});
check('numbers', doubling(half));
check('refused', doubling(promised));
check('not implemented', doubling(unwritten));
check('an error', doubling(fails));

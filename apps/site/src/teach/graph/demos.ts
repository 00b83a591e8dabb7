/** The small programs whose graphs the lessons play, run on the engine itself. */
import { mul, tensor, type Nested, type Tensor } from '@gradlings/autograd';

export interface Demo {
  /** The program as a formula. */
  readonly title: string;
  /** Runs it; gives the output, with the graph behind it. */
  readonly run: () => Tensor;
}

const leaf = (name: string, value: Nested): Tensor =>
  tensor(value as never, { requiresGrad: true }).named(name) as Tensor;
const constant = (name: string, value: Nested): Tensor =>
  tensor(value as never).named(name) as Tensor;

export const demos = {
  polynomial: {
    title: 'y = 2x² + 3z',
    run: () => {
      const [x, z] = [leaf('x', 2), leaf('z', 3)];
      return mul(2, x.pow(2)).add(mul(3, z)).named('y');
    },
  },
  leaves: {
    title: 'y = u · w with u = x + c',
    run: () => {
      const [x, w, c] = [leaf('x', 2), leaf('w', -3), constant('c', 5)];
      const u = x.add(c).named('u');
      return u.mul(w).named('y');
    },
  },
  'two-paths': {
    title: 'y = u · v with u = x² and v = 3x',
    run: () => {
      const x = leaf('x', 2);
      const u = x.pow(2).named('u');
      const v = mul(3, x).named('v');
      return u.mul(v).named('y');
    },
  },
  'product-chain': {
    title: 'y = u · z with u = x · w',
    run: () => {
      const [x, w, z] = [leaf('x', 3), leaf('w', -2), leaf('z', 5)];
      const u = x.mul(w).named('u');
      return u.mul(z).named('y');
    },
  },
  'matmul-sum': {
    title: 'y = Σ z with z = 2 · row · w, where row is x as one row',
    run: () => {
      const x = leaf('x', [1, 2]);
      const w = constant('w', [
        [3, 4],
        [5, 6],
      ]);
      const row = x.reshape([1, -1]).named('row');
      return mul(2, row.matmul(w)).named('z').sum().named('y');
    },
  },
} as const satisfies Record<string, Demo>;

export type DemoName = keyof typeof demos;

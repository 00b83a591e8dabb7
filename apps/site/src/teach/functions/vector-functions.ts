/** The functions of several inputs with several outputs whose Jacobian lessons build. */
import { stack, type Tensor } from '@gradlings/autograd';

export interface VectorFunction {
  /** The outputs, by their formula in x₀, x₁, … */
  readonly formulas: readonly string[];
  readonly f: (x: Tensor) => Tensor;
  /** The point at which the Jacobian is taken at first. */
  readonly start: readonly number[];
}

export const vectorFunctions = {
  squares: {
    formulas: ['x₀²', 'x₁²'],
    f: (x) => x.pow(2),
    start: [1, 2],
  },
  products: {
    formulas: ['x₀ · x₁', 'x₀² + 3x₁', 'x₁³'],
    f: (x) => {
      const [a, b] = [x.at(0), x.at(1)];
      return stack([a.mul(b), a.pow(2).add(b.mul(3)), b.pow(3)]);
    },
    start: [2, -1],
  },
  softmax: {
    formulas: ['eˣ⁰ / s', 'eˣ¹ / s', 'eˣ² / s'],
    f: (x) => x.softmax(0),
    start: [0, 1, -0.5],
  },
} as const satisfies Record<string, VectorFunction>;

export type VectorFunctionName = keyof typeof vectorFunctions;

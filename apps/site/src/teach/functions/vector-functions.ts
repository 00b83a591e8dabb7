/** The functions with several outputs whose Jacobian lessons build; its entries come from the engine. */
import { stack, type Tensor } from '@gradlings/autograd';

export interface VectorFunction {
  /** In a list of functions. */
  readonly title: string;
  /** The outputs, by their formulas in x₀, x₁, … */
  readonly formulas: readonly string[];
  /** What the formulas abbreviate. */
  readonly where?: string;
  readonly f: (x: Tensor) => Tensor;
  /** Where the Jacobian is taken at first. */
  readonly start: readonly number[];
}

export const vectorFunctions = {
  squares: {
    title: 'squares, 2 outputs of 2 inputs',
    formulas: ['x₀²', 'x₁²'],
    f: (x) => x.pow(2),
    start: [1, 2],
  },
  products: {
    title: 'products, 3 outputs of 2 inputs',
    formulas: ['x₀ · x₁', 'x₀² + 3x₁', 'x₁³'],
    f: (x) => {
      const [a, b] = [x.at(0), x.at(1)];
      return stack([a.mul(b), a.pow(2).add(b.mul(3)), b.pow(3)]);
    },
    start: [3, -2],
  },
  softmax: {
    title: 'softmax, 3 outputs of 3 inputs',
    formulas: ['exp x₀ / s', 'exp x₁ / s', 'exp x₂ / s'],
    where: 's = exp x₀ + exp x₁ + exp x₂',
    f: (x) => x.softmax(0),
    start: [0, 1, -0.5],
  },
} as const satisfies Record<string, VectorFunction>;

export type VectorFunctionName = keyof typeof vectorFunctions;

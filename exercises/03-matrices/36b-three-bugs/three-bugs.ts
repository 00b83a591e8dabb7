import { tensor } from '@gradlings/autograd';

export interface Prediction {
  /** What the last line prints. */
  printed: 'None' | '[[6, 10]]' | '[14, 22]' | '[[14, 22]]';
  /** The gradient of y with respect to the tensor that line 1 made. */
  leafGradient: number[];
  /** With z = a · (x @ w), so y = z₀ + z₁: of what is [6, 10] the gradient? */
  sixTen: 'y' | 'z₀' | 'z₁';
}

export function predict(): Prediction {
  // TODO: follow the program by hand before you run anything.
  throw new Error('not implemented yet');
}

/** The gradient of y = sum(a · x @ w) with respect to the vector x, in float64. */
export function gradientOfLeaf(a: number, x: number[], w: number[][]): number[] | null {
  // TODO: the tutorial's program, repaired. Which tensor does the gradient arrive at?
  throw new Error('not implemented yet');
}

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
  return { printed: 'None', leafGradient: [14, 22], sixTen: 'z₀' };
}

/** The gradient of y = sum(a · x @ w) with respect to the vector x, in float64. */
export function gradientOfLeaf(a: number, x: number[], w: number[][]): number[] | null {
  const leaf = tensor(x, { dtype: 'float64', requiresGrad: true });
  const row = leaf.reshape([1, -1]);
  row
    .matmul(tensor(w, { dtype: 'float64' }))
    .mul(a)
    .sum()
    .backward();
  return row.grad?.values() ?? null;
}

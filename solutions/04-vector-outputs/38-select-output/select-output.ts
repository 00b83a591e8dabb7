import { type Tensor, tensor } from '@gradlings/autograd';

/** The gradient of output i of f with respect to x, a vector of float64 numbers. */
export function gradientOfOutput(f: (x: Tensor) => Tensor, x: number[], i: number): number[] {
  const leaf = tensor(x, { dtype: 'float64', requiresGrad: true });
  f(leaf).at(i).backward();
  return leaf.grad!.values();
}

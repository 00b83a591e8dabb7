import { type Tensor, tensor } from '@gradlings/autograd';

/** The gradient of output i of f with respect to x, a vector of float64 numbers. */
export function gradientOfOutput(f: (x: Tensor) => Tensor, x: number[], i: number): number[] {
  // TODO: make a leaf, compute y, choose one number of it, and go backward from there.
  throw new Error('not implemented yet');
}

/** Rows and columns of a Jacobian, each by the pass that computes it. */
import { tensor } from '@gradlings/autograd';
import type { VectorFunction } from './vector-functions.ts';

const dtype = 'float64';

/** Row i: the gradient of output i, by one backward pass from a one-hot v. */
export function rowOf({ f }: VectorFunction, at: readonly number[], i: number): number[] {
  const x = tensor(at, { dtype, requiresGrad: true });
  const y = f(x);
  const v = Array.from({ length: y.numel() }, (_, k) => (k === i ? 1 : 0));
  y.backward(tensor(v, { dtype }));
  return x.grad!.values();
}

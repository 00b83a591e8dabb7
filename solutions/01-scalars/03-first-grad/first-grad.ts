import { tensor } from '@gradlings/autograd';

/** ∂y/∂x for y = 2x² + 3z, found by the engine. */
export function firstGrad(x: number, z: number): number {
  const a = tensor(x, { requiresGrad: true });
  const b = tensor(z, { requiresGrad: true });
  const y = a.pow(2).mul(2).add(b.mul(3));
  y.backward();
  return a.grad!.item();
}

import { tensor } from '@gradlings/autograd';

export function firstGrad(x: number, z: number): number {
  const a = tensor(x, { requiresGrad: true });
  const b = tensor(z, { requiresGrad: true });
  const y = a.pow(2).add(b.mul(3));
  y.backward();
  return a.grad!.item();
}

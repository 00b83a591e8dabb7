import { tensor } from '@gradlings/autograd';

/** The gradients of L = u² with u = 3x + 1, at the leaf x and at the computed u. Use float64. */
export function gradients(x: number): { x: number | null; u: number | null } {
  const leaf = tensor(x, { dtype: 'float64', requiresGrad: true });
  const u = leaf.mul(3).add(1);
  u.pow(2).backward();
  return { x: leaf.grad?.item() ?? null, u: u.grad?.item() ?? null };
}

import { tensor } from '@gradlings/autograd';

/** What stands in `.grad` of the parameter w and of the constant c after L = w² · c + c went backward. */
export function gradients(w: number, c: number): { w: number | null; c: number | null } {
  const parameter = tensor(w, { dtype: 'float64', requiresGrad: true });
  const constant = tensor(c, { dtype: 'float64' });
  parameter.pow(2).mul(constant).add(constant).backward();
  return { w: parameter.grad?.item() ?? null, c: constant.grad?.item() ?? 0 };
}

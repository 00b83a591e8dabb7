/** The public names of `torch.autograd.functional`: derivatives of a function at a point. */
export { jacobian, type JacobianOptions, type Strategy } from './jacobian.ts';
export { hessian, type HessianOptions } from './hessian.ts';
export { vjp, jvp } from './products.ts';
export { vhp, hvp } from './second-products.ts';
export type { ProductOptions } from './gradients.ts';

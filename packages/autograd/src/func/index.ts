/** The public names of functions of functions: `func.grad`, `func.vmap`, and so on. */
export { grad, gradAndValue, type GradFunctionOptions } from './grad.ts';
export { vjp, type VjpFunction } from './vjp.ts';
export { jvp, type JvpOptions } from './jvp.ts';
export { jacrev, jacfwd, hessian, type JacrevOptions, type JacfwdOptions } from './jacobians.ts';
export { vmap, type VmapOptions } from '../vmap/vmap.ts';
export { functionalCall, type Parametrised, type ParameterDict } from './functional-call.ts';
export type { Argnums, Chosen, JacobianOf } from './types.ts';

/** The engine's public names, in the order in which a reader would meet them. */
import './methods.ts';

export { Tensor, isTensor, type Nested } from './tensor.ts';
export type { Shape } from './shape.ts';
export { type DType, promoteTypes } from './dtype.ts';
export {
  tensor, zeros, ones, full, arange, linspace, eye, zerosLike, onesLike, fullLike,
  type CreationOptions,
} from './creation.ts';

export { add, sub, mul, div, pow, maximum, minimum } from './ops/arithmetic.ts';
export {
  neg, exp, log, sin, cos, tanh, sigmoid, relu, abs, sign, sqrt, square, reciprocal, rsqrt,
} from './ops/pointwise.ts';
export { eq, ne, lt, le, gt, ge } from './ops/comparison.ts';
export { where } from './ops/conditional.ts';
export { sum, mean } from './ops/reductions.ts';
export { mm, mv, dot, outer, bmm } from './ops/products.ts';
export { matmul } from './ops/matmul.ts';
export { reshape } from './ops/views.ts';
export { permute, transpose, t, broadcastTo, squeeze, unsqueeze } from './ops/dimensions.ts';
export { select, narrow } from './ops/slices.ts';
export { clone, detach } from './ops/copies.ts';

export { backward, grad, type BackwardOptions, type GradOptions } from './autograd.ts';
export { noGrad, enableGrad, isGradEnabled } from './grad-mode.ts';

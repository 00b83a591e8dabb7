/**
 * The modules of `torch.nn`: what networks are made of.
 *
 * Usage: `import * as nn from '@gradlings/autograd/nn'`
 */
export { Parameter } from './nn/parameter.ts';
export { Module, type StateDict } from './nn/module.ts';
export { Sequential, type Layer } from './nn/containers.ts';
export { Linear, type LinearOptions } from './nn/linear.ts';
export {
  ELU,
  Flatten,
  GELU,
  Identity,
  LeakyReLU,
  LogSoftmax,
  ReLU,
  Sigmoid,
  SiLU,
  Softmax,
  Softplus,
  Tanh,
} from './nn/activations.ts';
export * as init from './nn/init.ts';

/**
 * The modules of `torch.nn`: what networks are made of.
 *
 * Usage: `import * as nn from '@gradlings/autograd/nn'`
 */
// Gives tensors their methods, for those who import nothing else.
import './methods.ts';

export { Parameter } from './nn/parameter.ts';
export { Module, type StateDict } from './nn/module.ts';
export { ModuleDict, ModuleList, Sequential, type Layer } from './nn/containers.ts';
export { Linear, type LinearOptions } from './nn/linear.ts';
export { Conv1d, Conv2d, type ConvOptions } from './nn/conv.ts';
export { AvgPool2d, MaxPool2d } from './nn/pooling.ts';
export {
  BatchNorm1d,
  BatchNorm2d,
  LayerNorm,
  type BatchNormOptions,
  type LayerNormOptions,
} from './nn/normalization.ts';
export { Dropout } from './nn/dropout.ts';
export { Embedding, type EmbeddingOptions } from './nn/embedding.ts';
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
export {
  BCELoss,
  BCEWithLogitsLoss,
  CrossEntropyLoss,
  HuberLoss,
  L1Loss,
  MSELoss,
  NLLLoss,
  SmoothL1Loss,
} from './nn/losses.ts';
export * as init from './nn/init.ts';

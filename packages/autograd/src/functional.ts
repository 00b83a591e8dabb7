/**
 * The functions of `torch.nn.functional`: activations, layers and losses.
 *
 * Usage: `import * as F from '@gradlings/autograd/functional'`
 */
export { relu, sigmoid, tanh } from './ops/pointwise.ts';
export { softplus } from './ops/softplus.ts';
export { softmax, logSoftmax } from './ops/softmax.ts';
export { linear } from './ops/linear.ts';
export { mseLoss, type LossOptions } from './ops/mse-loss.ts';
export { nllLoss, crossEntropy, type CrossEntropyOptions } from './ops/cross-entropy.ts';
export type { LossReduction } from './ops/reduce-loss.ts';

/**
 * The functions of `torch.nn.functional`: activations, layers and losses.
 *
 * Usage: `import * as F from '@gradlings/autograd/functional'`
 */
export { relu, sigmoid, tanh } from './ops/pointwise.ts';
export { leakyRelu, threshold } from './ops/rectifiers.ts';
export { prelu } from './ops/prelu.ts';
export { elu, selu, celu } from './ops/elu.ts';
export { gelu } from './ops/gelu.ts';
export { silu, mish } from './ops/silu.ts';
export { softplus } from './ops/softplus.ts';
export { hardtanh, relu6, hardsigmoid, hardswish } from './ops/hard-activations.ts';
export { tanhshrink, hardshrink, softshrink } from './ops/shrinking.ts';
export { logsigmoid, softsign, softmin } from './ops/squashing.ts';
export { glu } from './ops/glu.ts';
export { softmax, logSoftmax } from './ops/softmax.ts';
export { linear } from './ops/linear.ts';
export { mseLoss, type LossOptions } from './ops/mse-loss.ts';
export { nllLoss, crossEntropy, type CrossEntropyOptions } from './ops/cross-entropy.ts';
export type { LossReduction } from './ops/reduce-loss.ts';

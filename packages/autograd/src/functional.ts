/**
 * The functions of `torch.nn.functional`: activations, layers and losses.
 *
 * Usage: `import * as F from '@gradlings/autograd/functional'`
 */
export { relu, sigmoid, tanh } from './ops/pointwise/pointwise.ts';
export { leakyRelu, threshold } from './ops/activations/rectifiers.ts';
export { prelu } from './ops/activations/prelu.ts';
export { rrelu } from './ops/activations/rrelu.ts';
export { elu, selu, celu } from './ops/activations/elu.ts';
export { gelu } from './ops/activations/gelu.ts';
export { silu, mish } from './ops/activations/silu.ts';
export { softplus } from './ops/activations/softplus.ts';
export { hardtanh, relu6, hardsigmoid, hardswish } from './ops/activations/hard-activations.ts';
export { tanhshrink, hardshrink, softshrink } from './ops/activations/shrinking.ts';
export { logsigmoid, softsign, softmin } from './ops/activations/squashing.ts';
export { glu } from './ops/activations/glu.ts';
export { softmax, logSoftmax } from './ops/activations/softmax.ts';
export { gumbelSoftmax, type GumbelSoftmaxOptions } from './random/gumbel-softmax.ts';
export { linear } from './ops/products/linear.ts';
export { bilinear } from './ops/layers/bilinear.ts';
export { embedding, oneHot } from './ops/layers/embedding.ts';
export { layerNorm, rmsNorm, groupNorm } from './ops/layers/layer-norm.ts';
export { batchNorm, instanceNorm } from './ops/layers/batch-norm.ts';
export { localResponseNorm } from './ops/layers/local-response-norm.ts';
export { dropout } from './ops/layers/dropout.ts';
export { scaledDotProductAttention } from './ops/layers/attention.ts';
export { conv1d, conv2d } from './ops/convolution/conv.ts';
export { convTranspose1d, convTranspose2d } from './ops/convolution/conv-transpose.ts';
export {
  avgPool1d,
  avgPool2d,
  adaptiveAvgPool1d,
  adaptiveAvgPool2d,
} from './ops/convolution/avg-pool.ts';
export {
  maxPool1d,
  maxPool2d,
  adaptiveMaxPool1d,
  adaptiveMaxPool2d,
} from './ops/convolution/max-pool.ts';
export { pad } from './ops/convolution/pad.ts';
export { interpolate } from './ops/convolution/interpolate.ts';
export { unfold, fold } from './ops/convolution/unfold.ts';
export { pixelShuffle, pixelUnshuffle } from './ops/convolution/pixel-shuffle.ts';
export { mseLoss } from './ops/losses/mse-loss.ts';
export { l1Loss, smoothL1Loss, huberLoss } from './ops/losses/smooth-l1-loss.ts';
export {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  softMarginLoss,
} from './ops/losses/binary-cross-entropy.ts';
export { nllLoss, type ClassOptions } from './ops/losses/nll-loss.ts';
export { crossEntropy, type CrossEntropyOptions } from './ops/losses/cross-entropy.ts';
export { klDiv, poissonNllLoss, gaussianNllLoss } from './ops/losses/divergences.ts';
export {
  hingeEmbeddingLoss,
  marginRankingLoss,
  cosineEmbeddingLoss,
  tripletMarginLoss,
} from './ops/losses/margins.ts';
export { multiMarginLoss, multilabelSoftMarginLoss } from './ops/losses/several-classes.ts';
export { cosineSimilarity, pairwiseDistance, normalize } from './ops/losses/similarity.ts';
export type { LossReduction } from './ops/losses/reduce-loss.ts';
export type { LossOptions } from './signatures/losses.ts';
export type { EmbeddingOptions } from './signatures/layers.ts';

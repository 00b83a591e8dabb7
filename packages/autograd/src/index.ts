/** The engine's public names, in the order in which a reader would meet them. */
import './methods.ts';

export { Tensor, isTensor, type Nested } from './tensor.ts';
export type { Shape } from './shape.ts';
export { type DType, promoteTypes } from './dtype.ts';
export {
  tensor,
  scalarTensor,
  zeros,
  ones,
  full,
  empty,
  eye,
  type CreationOptions,
} from './creation.ts';
export { zerosLike, onesLike, fullLike, emptyLike } from './creation-like.ts';
export { arange, linspace, logspace } from './sequences.ts';
export {
  manualSeed,
  seed,
  initialSeed,
  getRngState,
  setRngState,
  Generator,
} from './random/generator.ts';
export { rand, randn, randLike, randnLike, type RandomCreationOptions } from './random/creation.ts';
export { randint, randintLike, randperm } from './random/integers.ts';
export { normal, bernoulli } from './random/distributions.ts';
export { multinomial } from './random/multinomial.ts';
export type { RandomOptions } from './random/in-place.ts';

export { add, sub, mul, div, maximum, minimum } from './ops/pointwise/arithmetic.ts';
export { pow, square } from './ops/pointwise/powers.ts';
export { fmax, fmin } from './ops/pointwise/fmax-fmin.ts';
export { fmod, remainder } from './ops/pointwise/remainders.ts';
export { floorDivide } from './ops/pointwise/rounded-division.ts';
export { lerp } from './ops/pointwise/lerp.ts';
export { addcmul, addcdiv } from './ops/pointwise/addcmul.ts';
export { floatPower } from './ops/pointwise/float-power.ts';
export { clamp } from './ops/pointwise/clamp.ts';
export { clampMin, clampMax } from './ops/pointwise/clamp-one-side.ts';
export {
  neg,
  exp,
  expm1,
  log,
  log1p,
  sin,
  cos,
  tanh,
  sigmoid,
  relu,
  abs,
  sign,
  sqrt,
  reciprocal,
  rsqrt,
} from './ops/pointwise/pointwise.ts';
export {
  tan,
  asin,
  acos,
  atan,
  atan2,
  hypot,
  sinc,
  deg2rad,
  rad2deg,
} from './ops/pointwise/trigonometry.ts';
export { sinh, cosh, asinh, acosh, atanh } from './ops/pointwise/hyperbolics.ts';
export {
  exp2,
  log2,
  log10,
  logit,
  xlogy,
  logaddexp,
  logaddexp2,
} from './ops/pointwise/logarithms.ts';
export { erf, erfc, erfinv } from './ops/pointwise/error-functions.ts';
export { lgamma, digamma, polygamma } from './ops/pointwise/gamma.ts';
export { floor, ceil, round, trunc, frac } from './ops/pointwise/rounding.ts';
export { positive, copysign, heaviside, signbit } from './ops/pointwise/signs.ts';
export { nanToNum } from './ops/pointwise/nan-to-num.ts';
export { eq, ne, lt, le, gt, ge } from './ops/comparison/comparison.ts';
export { isclose, allclose, equal } from './ops/comparison/closeness.ts';
export { bitwiseAnd, bitwiseOr, bitwiseXor, bitwiseNot } from './ops/comparison/bitwise.ts';
export {
  logicalAnd,
  logicalOr,
  logicalXor,
  logicalNot,
  isnan,
  isinf,
  isposinf,
  isneginf,
  isfinite,
  any,
  all,
} from './ops/comparison/logic.ts';
export { where } from './ops/pointwise/conditional.ts';
export { nonzero, argwhere } from './ops/indexing/nonzero.ts';
export { maskedFill } from './ops/indexing/masks.ts';
export { maskedSelect, maskedScatter } from './ops/indexing/masked-select.ts';
export { sum, mean } from './ops/reductions/reductions.ts';
export { prod } from './ops/reductions/prod.ts';
export { variance as var, std } from './ops/reductions/variance.ts';
export { norm } from './ops/reductions/norm.ts';
export { amax, amin } from './ops/reductions/extremes.ts';
export { max, min } from './ops/reductions/max-min.ts';
export { argmax, argmin } from './ops/reductions/arg-extremes.ts';
export { nansum, nanmean } from './ops/reductions/nan-reductions.ts';
export { varMean, stdMean } from './ops/reductions/moments.ts';
export { aminmax } from './ops/reductions/extremes.ts';
export { sort, argsort, topk, kthvalue } from './ops/scans/sorting.ts';
export { median, nanmedian } from './ops/reductions/median.ts';
export { quantile, nanquantile } from './ops/reductions/quantile.ts';
export { logsumexp } from './ops/reductions/logsumexp.ts';
export { softmax, logSoftmax } from './ops/activations/softmax.ts';
export { cumsum } from './ops/scans/cumulative.ts';
export { cumprod, logcumsumexp, cummax, cummin } from './ops/scans/running.ts';
export { diff, trapezoid, cumulativeTrapezoid } from './ops/scans/differences.ts';
export { cdist } from './ops/reductions/cdist.ts';
export { dist } from './ops/reductions/dist.ts';
export { trace } from './ops/products/trace.ts';
export { dot, outer } from './ops/products/vectors.ts';
export { mm, mv, bmm } from './ops/products/products.ts';
export { matmul } from './ops/products/matmul.ts';
export { addmm } from './ops/products/addmm.ts';
export { baddbmm } from './ops/products/baddbmm.ts';
export { tensordot, type TensordotDims } from './ops/products/tensordot.ts';
export { einsum } from './ops/products/einsum.ts';
export { kron } from './ops/products/kron.ts';
export { matrixExp } from './ops/linalg/matrix-exp.ts';
export { matrixPower } from './ops/linalg/matrix-power.ts';
export { reshape, flatten } from './ops/shape/views.ts';
export { ravel, unflatten } from './ops/shape/reshaping.ts';
export { permute, transpose, t, squeeze, unsqueeze } from './ops/shape/dimensions.ts';
export { movedim, swapaxes, swapdims } from './ops/shape/movedim.ts';
export { broadcastTo, broadcastTensors } from './ops/shape/expand.ts';
export { atleast1d, atleast2d, atleast3d } from './ops/shape/atleast.ts';
export { asStrided } from './ops/shape/as-strided.ts';
export { diagonal, diagEmbed, diag, diagflat } from './ops/shape/diagonals.ts';
export { at, slice } from './ops/indexing/indexing.ts';
export type { Index } from './signatures/indexing.ts';
export { select, narrow } from './ops/indexing/slices.ts';
export { indexSelect, indexAdd } from './ops/indexing/index-select.ts';
export { indexCopy } from './ops/indexing/index-copy.ts';
export { indexFill } from './ops/indexing/index-fill.ts';
export { indexPut } from './ops/indexing/index-put.ts';
export { take, put } from './ops/indexing/take.ts';
export { gather } from './ops/indexing/gather.ts';
export { takeAlongDim } from './ops/indexing/take-along-dim.ts';
export { scatter, scatterAdd } from './ops/indexing/scatter.ts';
export { scatterReduce } from './ops/indexing/scatter-reduce.ts';
export { selectScatter, sliceScatter, diagonalScatter } from './ops/indexing/view-scatter.ts';
export { cat } from './ops/joining/cat.ts';
export { stack } from './ops/joining/stack.ts';
export { concat, hstack, vstack, dstack, columnStack } from './ops/joining/stacking.ts';
export { blockDiag } from './ops/joining/block-diag.ts';
export { unbind, split, chunk } from './ops/joining/split.ts';
export { tensorSplit, hsplit, vsplit, dsplit } from './ops/joining/splitting.ts';
export { tile, repeatInterleave } from './ops/shape/repeating.ts';
export { flip, fliplr, flipud, roll } from './ops/shape/rearranging.ts';
export { rot90 } from './ops/shape/rot90.ts';
export { tril, triu } from './ops/shape/triangles.ts';
export { trilIndices, triuIndices } from './ops/shape/triangle-indices.ts';
export { meshgrid, cartesianProd, combinations } from './ops/shape/grids.ts';
export { clone, detach } from './ops/shape/copies.ts';

export { backward, grad, type BackwardOptions, type GradOptions } from './autograd.ts';
export { noGrad, enableGrad, isGradEnabled, inferenceMode } from './grad-mode.ts';
export { isInferring as isInferenceModeEnabled } from './inference.ts';
export { Function } from './function/function.ts';
export type { Context } from './function/context.ts';
export type { VmapInfo } from './function/methods.ts';
export { onceDifferentiable } from './function/once-differentiable.ts';
export {
  type Gradients,
  type NodeHook,
  type NodePrehook,
  type RemovableHandle,
  type TensorHook,
} from './hooks.ts';
export { detectAnomaly } from './anomaly.ts';
export { savedTensorsHooks } from './saved-tensors/pack-hooks.ts';
export { checkpoint, type CheckpointOptions } from './checkpoint/checkpoint.ts';
export { CheckpointError } from './checkpoint/recomputation.ts';
export { vmap, type VmapOptions } from './vmap/vmap.ts';
export * as forwardAd from './forward-mode/index.ts';
export * as functional from './autograd-functional/index.ts';
export * as func from './func/index.ts';
export { gradcheck, gradgradcheck } from './gradcheck.ts';
export { type GradcheckOptions } from './compare-jacobians.ts';
export { GradcheckError } from './compare-jacobians.ts';
export { graphOf } from './graph-of.ts';
export { type Graph, type GraphEdge, type GraphNode, type BackwardStep } from './graph.ts';

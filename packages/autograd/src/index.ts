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
  zerosLike,
  onesLike,
  fullLike,
  emptyLike,
  type CreationOptions,
} from './creation.ts';
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

export { add, sub, mul, div, maximum, minimum } from './ops/arithmetic.ts';
export { pow, square } from './ops/powers.ts';
export { fmax, fmin } from './ops/fmax-fmin.ts';
export { fmod, remainder } from './ops/remainders.ts';
export { floorDivide } from './ops/rounded-division.ts';
export { lerp } from './ops/lerp.ts';
export { addcmul, addcdiv } from './ops/addcmul.ts';
export { floatPower } from './ops/float-power.ts';
export { clamp } from './ops/clamp.ts';
export { clampMin, clampMax } from './ops/clamp-one-side.ts';
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
} from './ops/pointwise.ts';
export { tan, asin, acos, atan, atan2, hypot, sinc, deg2rad, rad2deg } from './ops/trigonometry.ts';
export { sinh, cosh, asinh, acosh, atanh } from './ops/hyperbolics.ts';
export { exp2, log2, log10, logit, xlogy, logaddexp, logaddexp2 } from './ops/logarithms.ts';
export { erf, erfc, erfinv } from './ops/error-functions.ts';
export { lgamma, digamma, polygamma } from './ops/gamma.ts';
export { floor, ceil, round, trunc, frac } from './ops/rounding.ts';
export { positive, copysign, heaviside, signbit } from './ops/signs.ts';
export { nanToNum } from './ops/nan-to-num.ts';
export { eq, ne, lt, le, gt, ge } from './ops/comparison.ts';
export { isclose, allclose, equal } from './ops/closeness.ts';
export { bitwiseAnd, bitwiseOr, bitwiseXor, bitwiseNot } from './ops/bitwise.ts';
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
} from './ops/logic.ts';
export { where } from './ops/conditional.ts';
export { nonzero, argwhere } from './ops/nonzero.ts';
export { maskedFill } from './ops/masks.ts';
export { maskedSelect, maskedScatter } from './ops/masked-select.ts';
export { sum, mean } from './ops/reductions.ts';
export { prod } from './ops/prod.ts';
export { variance as var, std } from './ops/variance.ts';
export { norm } from './ops/norm.ts';
export { amax, amin } from './ops/extremes.ts';
export { max, min } from './ops/max-min.ts';
export { argmax, argmin } from './ops/arg-extremes.ts';
export { nansum, nanmean } from './ops/nan-reductions.ts';
export { varMean, stdMean, aminmax } from './ops/moments.ts';
export { sort, argsort, topk, kthvalue } from './ops/sorting.ts';
export { median, nanmedian } from './ops/middle.ts';
export { quantile, nanquantile } from './ops/quantile.ts';
export { logsumexp } from './ops/logsumexp.ts';
export { softmax, logSoftmax } from './ops/softmax.ts';
export { cumsum } from './ops/cumulative.ts';
export { cumprod, logcumsumexp, cummax, cummin } from './ops/running.ts';
export { diff, trapezoid, cumulativeTrapezoid } from './ops/differences.ts';
export { cdist } from './ops/cdist.ts';
export { dist } from './ops/dist.ts';
export { trace } from './ops/trace.ts';
export { mm, mv, dot, outer, bmm } from './ops/products.ts';
export { matmul } from './ops/matmul.ts';
export { addmm } from './ops/addmm.ts';
export { baddbmm } from './ops/baddbmm.ts';
export { tensordot, type TensordotDims } from './ops/tensordot.ts';
export { einsum } from './ops/einsum.ts';
export { kron } from './ops/kron.ts';
export { matrixExp } from './ops/linalg/matrix-exp.ts';
export { matrixPower } from './ops/linalg/matrix-power.ts';
export { reshape, flatten } from './ops/views.ts';
export { ravel, unflatten } from './ops/reshaping.ts';
export { permute, transpose, t, squeeze, unsqueeze } from './ops/dimensions.ts';
export { movedim, swapaxes, swapdims } from './ops/movedim.ts';
export { broadcastTo, broadcastTensors } from './ops/expand.ts';
export { atleast1d, atleast2d, atleast3d } from './ops/atleast.ts';
export { asStrided } from './ops/as-strided.ts';
export { diagonal, diagEmbed, diag, diagflat } from './ops/diagonals.ts';
export { at, slice } from './ops/indexing.ts';
export type { Index } from './signatures.ts';
export { select, narrow } from './ops/slices.ts';
export { indexSelect, indexAdd } from './ops/index-select.ts';
export { indexCopy } from './ops/index-copy.ts';
export { indexFill } from './ops/index-fill.ts';
export { indexPut } from './ops/index-put.ts';
export { take, put } from './ops/take.ts';
export { gather } from './ops/gather.ts';
export { takeAlongDim } from './ops/take-along-dim.ts';
export { scatter, scatterAdd } from './ops/scatter.ts';
export { scatterReduce } from './ops/scatter-reduce.ts';
export { selectScatter, sliceScatter, diagonalScatter } from './ops/view-scatter.ts';
export { cat } from './ops/cat.ts';
export { stack } from './ops/stack.ts';
export { concat, hstack, vstack, dstack, columnStack } from './ops/stacking.ts';
export { blockDiag } from './ops/block-diag.ts';
export { unbind, split, chunk } from './ops/several.ts';
export { tensorSplit, hsplit, vsplit, dsplit } from './ops/splitting.ts';
export { tile, repeatInterleave } from './ops/repeating.ts';
export { flip, fliplr, flipud, roll } from './ops/rearranging.ts';
export { rot90 } from './ops/rot90.ts';
export { tril, triu } from './ops/triangles.ts';
export { trilIndices, triuIndices } from './ops/triangle-indices.ts';
export { meshgrid, cartesianProd, combinations } from './ops/grids.ts';
export { clone, detach } from './ops/copies.ts';

export { backward, grad, type BackwardOptions, type GradOptions } from './autograd.ts';
export { noGrad, enableGrad, isGradEnabled, inferenceMode } from './grad-mode.ts';
export { isInferring as isInferenceModeEnabled } from './inference.ts';
export { Function } from './function/function.ts';
export type { Context } from './function/context.ts';
export { onceDifferentiable } from './function/once-differentiable.ts';
export {
  type Gradients,
  type NodeHook,
  type NodePrehook,
  type RemovableHandle,
  type TensorHook,
} from './hooks.ts';
export { detectAnomaly } from './anomaly.ts';
export { savedTensorsHooks } from './saved-tensors/hooks.ts';
export { checkpoint, type CheckpointOptions } from './checkpoint/checkpoint.ts';
export { CheckpointError } from './checkpoint/recomputation.ts';
export { vmap, type VmapOptions } from './vmap/vmap.ts';
export * as forwardAd from './forward-mode/index.ts';
export * as functional from './autograd-functional/index.ts';
export * as func from './func/index.ts';
export { gradcheck, GradcheckError, type GradcheckOptions, gradgradcheck } from './gradcheck.ts';
export {
  graphOf,
  type Graph,
  type GraphEdge,
  type GraphNode,
  type BackwardStep,
} from './graph-of.ts';

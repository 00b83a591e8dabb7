/**
 * All operations, by subject, in the order in which a reader would meet them. An operation is in the
 * list because its subject's file exports it. The methods of Tensor, the table of derivatives, the
 * gradient checks and the comparison with PyTorch are made from this list.
 */
import type { Op, Operation } from './operation.ts';
import * as addcmul from './ops/addcmul.ts';
import * as addmm from './ops/addmm.ts';
import * as argExtremes from './ops/arg-extremes.ts';
import * as arithmetic from './ops/arithmetic.ts';
import * as asStrided from './ops/as-strided.ts';
import * as atleast from './ops/atleast.ts';
import * as baddbmm from './ops/baddbmm.ts';
import * as bitwise from './ops/bitwise.ts';
import * as blockDiag from './ops/block-diag.ts';
import * as cat from './ops/cat.ts';
import * as cdist from './ops/cdist.ts';
import * as clamp from './ops/clamp.ts';
import * as clampOneSide from './ops/clamp-one-side.ts';
import * as closeness from './ops/closeness.ts';
import * as comparison from './ops/comparison.ts';
import * as conditional from './ops/conditional.ts';
import * as convolutionAvgPool from './ops/convolution/avg-pool.ts';
import * as convolutionConv from './ops/convolution/conv.ts';
import * as convolutionConvTranspose from './ops/convolution/conv-transpose.ts';
import * as convolutionInterpolate from './ops/convolution/interpolate.ts';
import * as convolutionMaxPool from './ops/convolution/max-pool.ts';
import * as convolutionPad from './ops/convolution/pad.ts';
import * as convolutionPixelShuffle from './ops/convolution/pixel-shuffle.ts';
import * as convolutionUnfold from './ops/convolution/unfold.ts';
import * as copies from './ops/copies.ts';
import * as cumulative from './ops/cumulative.ts';
import * as diagonals from './ops/diagonals.ts';
import * as differences from './ops/differences.ts';
import * as dimensions from './ops/dimensions.ts';
import * as dist from './ops/dist.ts';
import * as einsum from './ops/einsum.ts';
import * as elu from './ops/elu.ts';
import * as errorFunctions from './ops/error-functions.ts';
import * as expand from './ops/expand.ts';
import * as extremes from './ops/extremes.ts';
import * as floatPower from './ops/float-power.ts';
import * as fmaxFmin from './ops/fmax-fmin.ts';
import * as gamma from './ops/gamma.ts';
import * as gather from './ops/gather.ts';
import * as gelu from './ops/gelu.ts';
import * as glu from './ops/glu.ts';
import * as grids from './ops/grids.ts';
import * as hardActivations from './ops/hard-activations.ts';
import * as hyperbolics from './ops/hyperbolics.ts';
import * as indexCopy from './ops/index-copy.ts';
import * as indexFill from './ops/index-fill.ts';
import * as indexPut from './ops/index-put.ts';
import * as indexSelect from './ops/index-select.ts';
import * as indexing from './ops/indexing.ts';
import * as kron from './ops/kron.ts';
import * as layersAttention from './ops/layers/attention.ts';
import * as layersBatchNorm from './ops/layers/batch-norm.ts';
import * as layersBilinear from './ops/layers/bilinear.ts';
import * as layersDropout from './ops/layers/dropout.ts';
import * as layersEmbedding from './ops/layers/embedding.ts';
import * as layersLayerNorm from './ops/layers/layer-norm.ts';
import * as layersLocalResponseNorm from './ops/layers/local-response-norm.ts';
import * as lerp from './ops/lerp.ts';
import * as linalgNorm from './ops/linalg-norm.ts';
import * as linalgCholesky from './ops/linalg/cholesky.ts';
import * as linalgCross from './ops/linalg/cross.ts';
import * as linalgDeterminants from './ops/linalg/determinants.ts';
import * as linalgEigh from './ops/linalg/eigh.ts';
import * as linalgInv from './ops/linalg/inv.ts';
import * as linalgMatrixExp from './ops/linalg/matrix-exp.ts';
import * as linalgMatrixPower from './ops/linalg/matrix-power.ts';
import * as linalgPinv from './ops/linalg/pinv.ts';
import * as linalgQr from './ops/linalg/qr.ts';
import * as linalgSolve from './ops/linalg/solve.ts';
import * as linalgSolveTriangular from './ops/linalg/solve-triangular.ts';
import * as linalgSvd from './ops/linalg/svd.ts';
import * as linear from './ops/linear.ts';
import * as lossesBinaryCrossEntropy from './ops/losses/binary-cross-entropy.ts';
import * as lossesCrossEntropy from './ops/losses/cross-entropy.ts';
import * as lossesDivergences from './ops/losses/divergences.ts';
import * as lossesMargins from './ops/losses/margins.ts';
import * as lossesMseLoss from './ops/losses/mse-loss.ts';
import * as lossesNllLoss from './ops/losses/nll-loss.ts';
import * as lossesSeveralClasses from './ops/losses/several-classes.ts';
import * as lossesSimilarity from './ops/losses/similarity.ts';
import * as lossesSmoothL1Loss from './ops/losses/smooth-l1-loss.ts';
import * as logarithms from './ops/logarithms.ts';
import * as logic from './ops/logic.ts';
import * as logsumexp from './ops/logsumexp.ts';
import * as maskedSelect from './ops/masked-select.ts';
import * as masks from './ops/masks.ts';
import * as matmul from './ops/matmul.ts';
import * as maxMin from './ops/max-min.ts';
import * as middle from './ops/middle.ts';
import * as moments from './ops/moments.ts';
import * as movedim from './ops/movedim.ts';
import * as nanReductions from './ops/nan-reductions.ts';
import * as nanToNum from './ops/nan-to-num.ts';
import * as nonzero from './ops/nonzero.ts';
import * as norm from './ops/norm.ts';
import * as pointwise from './ops/pointwise.ts';
import * as powers from './ops/powers.ts';
import * as prelu from './ops/prelu.ts';
import * as prod from './ops/prod.ts';
import * as products from './ops/products.ts';
import * as quantile from './ops/quantile.ts';
import * as rearranging from './ops/rearranging.ts';
import * as rectifiers from './ops/rectifiers.ts';
import * as reductions from './ops/reductions.ts';
import * as remainders from './ops/remainders.ts';
import * as repeating from './ops/repeating.ts';
import * as reshaping from './ops/reshaping.ts';
import * as rot90 from './ops/rot90.ts';
import * as roundedDivision from './ops/rounded-division.ts';
import * as rounding from './ops/rounding.ts';
import * as rrelu from './ops/rrelu.ts';
import * as running from './ops/running.ts';
import * as scatter from './ops/scatter.ts';
import * as scatterReduce from './ops/scatter-reduce.ts';
import * as several from './ops/several.ts';
import * as shrinking from './ops/shrinking.ts';
import * as signs from './ops/signs.ts';
import * as silu from './ops/silu.ts';
import * as slices from './ops/slices.ts';
import * as softmax from './ops/softmax.ts';
import * as softplus from './ops/softplus.ts';
import * as sorting from './ops/sorting.ts';
import * as splitting from './ops/splitting.ts';
import * as squashing from './ops/squashing.ts';
import * as stack from './ops/stack.ts';
import * as stacking from './ops/stacking.ts';
import * as take from './ops/take.ts';
import * as takeAlongDim from './ops/take-along-dim.ts';
import * as tensordot from './ops/tensordot.ts';
import * as trace from './ops/trace.ts';
import * as triangleIndices from './ops/triangle-indices.ts';
import * as triangles from './ops/triangles.ts';
import * as trigonometry from './ops/trigonometry.ts';
import * as unfold from './ops/unfold.ts';
import * as variance from './ops/variance.ts';
import * as viewScatter from './ops/view-scatter.ts';
import * as views from './ops/views.ts';

/** A function that is an operation, whatever it takes. */
export type AnyOp = Op<(...args: never[]) => unknown>;

const subjects: readonly object[] = [
  arithmetic,
  fmaxFmin,
  roundedDivision,
  remainders,
  lerp,
  addcmul,
  powers,
  floatPower,
  pointwise,
  trigonometry,
  hyperbolics,
  logarithms,
  errorFunctions,
  gamma,
  rounding,
  signs,
  nanToNum,
  softplus,
  rectifiers,
  prelu,
  rrelu,
  elu,
  gelu,
  silu,
  hardActivations,
  shrinking,
  squashing,
  glu,
  clamp,
  clampOneSide,
  conditional,
  nonzero,
  masks,
  maskedSelect,
  comparison,
  closeness,
  logic,
  bitwise,
  reductions,
  prod,
  variance,
  norm,
  linalgNorm,
  logsumexp,
  extremes,
  maxMin,
  argExtremes,
  nanReductions,
  moments,
  sorting,
  middle,
  quantile,
  cumulative,
  running,
  differences,
  dist,
  cdist,
  softmax,
  products,
  matmul,
  addmm,
  baddbmm,
  trace,
  kron,
  tensordot,
  einsum,
  linalgDeterminants,
  linalgInv,
  linalgSolve,
  linalgSolveTriangular,
  linalgCholesky,
  linalgQr,
  linalgEigh,
  linalgSvd,
  linalgPinv,
  linalgMatrixPower,
  linalgMatrixExp,
  linalgCross,
  linear,
  views,
  reshaping,
  dimensions,
  movedim,
  expand,
  atleast,
  unfold,
  asStrided,
  diagonals,
  indexing,
  slices,
  indexSelect,
  indexCopy,
  indexFill,
  take,
  indexPut,
  gather,
  takeAlongDim,
  scatter,
  scatterReduce,
  viewScatter,
  cat,
  stack,
  stacking,
  blockDiag,
  several,
  splitting,
  repeating,
  rearranging,
  rot90,
  triangles,
  triangleIndices,
  grids,
  copies,
  layersBilinear,
  layersEmbedding,
  layersLayerNorm,
  layersBatchNorm,
  layersDropout,
  layersAttention,
  convolutionConv,
  convolutionConvTranspose,
  convolutionMaxPool,
  convolutionAvgPool,
  convolutionPad,
  convolutionInterpolate,
  convolutionUnfold,
  convolutionPixelShuffle,
  layersLocalResponseNorm,
  lossesMseLoss,
  lossesSmoothL1Loss,
  lossesBinaryCrossEntropy,
  lossesNllLoss,
  lossesCrossEntropy,
  lossesDivergences,
  lossesSimilarity,
  lossesMargins,
  lossesSeveralClasses,
];

const functions = new Map<Operation, AnyOp>();

function isOp(value: unknown): value is AnyOp {
  return typeof value === 'function' && 'operation' in value;
}

for (const subject of subjects) {
  const entries = Object.values(subject)
    .filter(isOp)
    .flatMap((fn) => [fn.operation, ...(fn.further ?? [])].map((o) => [o, fn] as const));
  // A module's names come in the order of the alphabet: back to that of the file.
  for (const [operation, fn] of entries.toSorted(([p], [q]) => p.place - q.place)) {
    functions.set(operation, fn);
  }
}

/** Every operation's record, in reading order. */
export const operations: readonly Operation[] = [...functions.keys()];

/** The public function of an operation: what its samples are the arguments of. */
export function functionOf(operation: Operation): (...args: unknown[]) => unknown {
  return functions.get(operation) as unknown as (...args: unknown[]) => unknown;
}

/**
 * All operations, by subject, in the order in which a reader would meet them. An operation is in the
 * list because its subject's file exports it. The methods of Tensor, the table of derivatives, the
 * gradient checks and the comparison with PyTorch are made from this list.
 */
import type { Op, Operation } from './operation.ts';
import * as addmm from './ops/addmm.ts';
import * as argExtremes from './ops/arg-extremes.ts';
import * as arithmetic from './ops/arithmetic.ts';
import * as asStrided from './ops/as-strided.ts';
import * as cat from './ops/cat.ts';
import * as clamp from './ops/clamp.ts';
import * as comparison from './ops/comparison.ts';
import * as conditional from './ops/conditional.ts';
import * as copies from './ops/copies.ts';
import * as crossEntropy from './ops/cross-entropy.ts';
import * as cumulative from './ops/cumulative.ts';
import * as diagonals from './ops/diagonals.ts';
import * as differences from './ops/differences.ts';
import * as dimensions from './ops/dimensions.ts';
import * as dist from './ops/dist.ts';
import * as errorFunctions from './ops/error-functions.ts';
import * as extremes from './ops/extremes.ts';
import * as gamma from './ops/gamma.ts';
import * as gather from './ops/gather.ts';
import * as hyperbolics from './ops/hyperbolics.ts';
import * as indexPut from './ops/index-put.ts';
import * as indexSelect from './ops/index-select.ts';
import * as indexing from './ops/indexing.ts';
import * as linalgNorm from './ops/linalg-norm.ts';
import * as linear from './ops/linear.ts';
import * as logarithms from './ops/logarithms.ts';
import * as logic from './ops/logic.ts';
import * as logsumexp from './ops/logsumexp.ts';
import * as masks from './ops/masks.ts';
import * as matmul from './ops/matmul.ts';
import * as maxMin from './ops/max-min.ts';
import * as middle from './ops/middle.ts';
import * as moments from './ops/moments.ts';
import * as mseLoss from './ops/mse-loss.ts';
import * as nanReductions from './ops/nan-reductions.ts';
import * as nanToNum from './ops/nan-to-num.ts';
import * as norm from './ops/norm.ts';
import * as pointwise from './ops/pointwise.ts';
import * as powers from './ops/powers.ts';
import * as prod from './ops/prod.ts';
import * as products from './ops/products.ts';
import * as quantile from './ops/quantile.ts';
import * as rearranging from './ops/rearranging.ts';
import * as reductions from './ops/reductions.ts';
import * as rounding from './ops/rounding.ts';
import * as running from './ops/running.ts';
import * as scatter from './ops/scatter.ts';
import * as several from './ops/several.ts';
import * as signs from './ops/signs.ts';
import * as slices from './ops/slices.ts';
import * as softmax from './ops/softmax.ts';
import * as softplus from './ops/softplus.ts';
import * as sorting from './ops/sorting.ts';
import * as stack from './ops/stack.ts';
import * as trace from './ops/trace.ts';
import * as triangles from './ops/triangles.ts';
import * as trigonometry from './ops/trigonometry.ts';
import * as variance from './ops/variance.ts';
import * as views from './ops/views.ts';

/** A function that is an operation, whatever it takes. */
export type AnyOp = Op<(...args: never[]) => unknown>;

const subjects: readonly object[] = [
  arithmetic,
  powers,
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
  clamp,
  conditional,
  masks,
  comparison,
  logic,
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
  softmax,
  products,
  matmul,
  addmm,
  trace,
  linear,
  views,
  dimensions,
  asStrided,
  diagonals,
  indexing,
  slices,
  indexSelect,
  indexPut,
  gather,
  scatter,
  cat,
  stack,
  several,
  rearranging,
  triangles,
  copies,
  mseLoss,
  crossEntropy,
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

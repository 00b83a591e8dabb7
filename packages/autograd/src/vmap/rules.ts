/** Which operations are carried out for a whole batch at once, and how. All others go sample by sample. */
import { maximum, minimum } from '../ops/arithmetic.ts';
import { amax, amin } from '../ops/extremes.ts';
import { alongDim, argExtreme, extreme, reduction } from './rules/dims.ts';
import { negativeLogLikelihood, squaredError } from './rules/losses.ts';
import { addedProduct, multiplied } from './rules/products.ts';
import { chosen, filled } from './rules/masks.ts';
import * as parts from './rules/parts.ts';
import { asItIs, ownWay, type Rule } from './rules/rule.ts';
import * as shapes from './rules/shapes.ts';

export const rules: { readonly [operation: string]: Rule } = {
  sum: reduction(1),
  mean: reduction(1),
  prod: reduction(1),
  var: reduction(1),
  std: reduction(1),
  amax: reduction(1),
  amin: reduction(1),
  logsumexp: reduction(1),
  any: reduction(1),
  all: reduction(1),
  norm: reduction(2),
  max: extreme(amax, maximum),
  min: extreme(amin, minimum),
  argmax: argExtreme,
  argmin: argExtreme,
  softmax: alongDim(1),
  logSoftmax: alongDim(1),
  cumsum: alongDim(1),

  view: shapes.reshaped,
  reshape: shapes.reshaped,
  permute: shapes.permuted,
  transpose: shapes.transposed,
  t: shapes.matrixTransposed,
  expand: shapes.expanded,
  squeeze: shapes.squeezed,
  unsqueeze: shapes.unsqueezed,
  flip: shapes.flipped,
  roll: shapes.rolled,
  repeat: shapes.repeated,
  select: shapes.atDim(1),
  narrow: shapes.atDim(1),
  unbind: shapes.atDim(1),
  split: shapes.atDim(2),
  chunk: shapes.atDim(2),
  cat: shapes.joined,
  stack: shapes.stacked,
  gather: shapes.gathered,
  scatterAdd: shapes.gathered,
  tril: asItIs,
  triu: asItIs,
  clone: asItIs,
  detach: asItIs,
  to: asItIs,

  alias: asItIs,
  slice: parts.sliced,
  embedSlice: parts.sliced,
  index: parts.placesRead,
  putPlaces: parts.placesPut,
  indexPut: ownWay,
  indexSelect: parts.indexed,
  indexAdd: parts.indexed,
  asStrided: parts.restrided,
  where: chosen,
  maskedFill: filled,

  mm: multiplied,
  mv: multiplied,
  dot: multiplied,
  bmm: multiplied,
  matmul: multiplied,
  addmm: addedProduct,

  mseLoss: squaredError,
  nllLoss: negativeLogLikelihood,
};

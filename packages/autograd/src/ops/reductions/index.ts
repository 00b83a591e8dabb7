/** Many numbers made one: sums, norms, extremes, what lies in the middle. */
import * as argExtremes from './arg-extremes.ts';
import * as cdist from './cdist.ts';
import * as dist from './dist.ts';
import * as extremes from './extremes.ts';
import * as linalgNorm from './linalg-norm.ts';
import * as logsumexp from './logsumexp.ts';
import * as maxMin from './max-min.ts';
import * as median from './median.ts';
import * as moments from './moments.ts';
import * as nanReductions from './nan-reductions.ts';
import * as norm from './norm.ts';
import * as prod from './prod.ts';
import * as quantile from './quantile.ts';
import * as reductions from './reductions.ts';
import * as variance from './variance.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [
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
  median,
  quantile,
  dist,
  cdist,
] as const;

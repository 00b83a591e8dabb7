/** The same numbers in another shape, another order, or more than once. */
import * as asStrided from './as-strided.ts';
import * as atleast from './atleast.ts';
import * as copies from './copies.ts';
import * as diagonals from './diagonals.ts';
import * as dimensions from './dimensions.ts';
import * as expand from './expand.ts';
import * as grids from './grids.ts';
import * as movedim from './movedim.ts';
import * as rearranging from './rearranging.ts';
import * as repeating from './repeating.ts';
import * as reshaping from './reshaping.ts';
import * as rot90 from './rot90.ts';
import * as triangleIndices from './triangle-indices.ts';
import * as triangles from './triangles.ts';
import * as unfold from './unfold.ts';
import * as views from './views.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [
  views,
  reshaping,
  dimensions,
  movedim,
  expand,
  atleast,
  unfold,
  asStrided,
  diagonals,
  repeating,
  rearranging,
  rot90,
  triangles,
  triangleIndices,
  grids,
  copies,
] as const;

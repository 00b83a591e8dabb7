/**
 * Arithmetic on shapes, in types: what an operation makes of the shapes it is given, a file for each
 * subject. Read `shape.ts` and `broadcasting.ts` first; `numbers.ts`, `agreement.ts` and `dimensions.ts` are what
 * the others are written with.
 */
export type { Shape, Dims, Dynamic, Guard, Fit, Mutable } from './shape.ts';
export type { GivenSize, CountTo, Minus, Numel, Product, Quotient, Steps } from './numbers.ts';
export type { ImplicitSeed, Seed } from './agreement.ts';
export type { DimsOf, AnySizes } from './dimensions.ts';
export type {
  Broadcast,
  Broadcast3,
  Broadcasted,
  InPlace,
  InPlace3,
  BroadcastAll,
} from './broadcasting.ts';
export type {
  Addmm,
  Baddbmm,
  Bmm,
  Dot,
  Linear,
  LinearBias,
  MatMul,
  Mm,
  MultiDot,
  Mv,
  Outer,
} from './products.ts';
export type { Cdist, Einsum, Kron, Tensordot, TensordotDims } from './contractions.ts';
export type { RemoveAt } from './reductions.ts';
export type { Diff, Pieces } from './differences.ts';
export type {
  Transpose,
  T,
  Reversed,
  MatrixTransposed,
  Permute,
  Movedim,
  Rot90,
} from './transposes.ts';
export type { Squeeze, Unsqueeze, Flatten, Reshape, Unflatten, Atleast } from './reshaping.ts';
export type { Expand, Repeat, Tile, RepeatInterleave, Unfold } from './repeating.ts';
export type {
  Diagonal,
  DiagEmbed,
  HasDiagonals,
  Diag,
  VectorOrMatrix,
  Diagflat,
} from './diagonals.ts';
export type {
  Cat,
  Stack,
  Hstack,
  Vstack,
  Dstack,
  ColumnStack,
  BlockDiag,
  Meshgrid,
  CartesianProd,
} from './joining.ts';
export type { Unbind, Split, Chunk, TensorSplit, SplitAlong, Halved } from './splitting.ts';
export type { Select, Narrow, IndexSelect, Gather, TakeAlongDim, InPlaceOf } from './picking.ts';
export type { Slice, At } from './indexing.ts';
export type { Nested, ShapeOf, NestedShape, Arange } from './creation.ts';
export type { ForDim, Option, Padded, Parts, Slid, Unslid, WithChannels } from './windows.ts';
export type { BatchOf, MatrixWith, Solved, WithoutLast } from './linalg.ts';

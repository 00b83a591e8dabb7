/** What the loops over a row look like from outside. */
import type { Data } from '../dtype.ts';

/**
 * y[i] = f(x[i]) along a row: array, start and step of each operand, the number of elements, and up
 * to three numbers that are the same for all of them, as the slope of a leaky relu.
 */
export type UnaryLoop = (
  x: Data,
  xi: number,
  xs: number,
  y: Data,
  yi: number,
  n: number,
  p: number,
  q: number,
  r: number,
) => void;

export type BinaryLoop = (
  a: Data,
  ai: number,
  as: number,
  b: Data,
  bi: number,
  bs: number,
  y: Data,
  yi: number,
  n: number,
  p: number,
  q: number,
  r: number,
) => void;

export type TernaryLoop = (
  a: Data,
  ai: number,
  as: number,
  b: Data,
  bi: number,
  bs: number,
  c: Data,
  ci: number,
  cs: number,
  y: Data,
  yi: number,
  n: number,
  p: number,
) => void;

/** Folds a row into what came before it. */
export type AlongLoop = (x: Data, xi: number, xs: number, n: number, before: number) => number;

/** Folds each element of a row into the total of its own column; the totals lie side by side. */
export type AcrossLoop = (
  totals: Float64Array,
  ti: number,
  x: Data,
  xi: number,
  xs: number,
  n: number,
) => void;

/** A fold in both directions: neighbours are read one after the other whichever dimensions go. */
export interface FoldLoop {
  readonly along: AlongLoop;
  readonly across: AcrossLoop;
}

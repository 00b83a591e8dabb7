/**
 * The inner loops. An operation says what happens to one element; the loop over a row is generated
 * from that (`npm run generate`), one loop for each operation, because a loop that all of them
 * share is several times slower. What has no generated loop yet runs through the shared one.
 */
import type { Data } from '../dtype.ts';
import { loops } from './loops.generated.ts';

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

/** What happens to one element, by operation name; the source of the generated loops. */
export const scalars = {
  unary: new Map<string, (x: number, p: number, q: number, r: number) => number>(),
  binary: new Map<string, (a: number, b: number, p: number, q: number, r: number) => number>(),
  ternary: new Map<string, (a: number, b: number, c: number, p: number) => number>(),
  fold: new Map<string, (before: number, x: number) => number>(),
};

export function unaryLoop(
  name: string,
  f: (x: number, p: number, q: number, r: number) => number,
): UnaryLoop {
  scalars.unary.set(name, f);
  return (
    loops.unary[name] ??
    ((x, xi, xs, y, yi, n, p, q, r) => {
      for (let i = 0; i < n; i++, xi += xs) y[yi + i] = f(x[xi]!, p, q, r);
    })
  );
}

export function binaryLoop(
  name: string,
  f: (a: number, b: number, p: number, q: number, r: number) => number,
): BinaryLoop {
  scalars.binary.set(name, f);
  return (
    loops.binary[name] ??
    ((a, ai, as, b, bi, bs, y, yi, n, p, q, r) => {
      for (let i = 0; i < n; i++, ai += as, bi += bs) y[yi + i] = f(a[ai]!, b[bi]!, p, q, r);
    })
  );
}

export function ternaryLoop(
  name: string,
  f: (a: number, b: number, c: number, p: number) => number,
): TernaryLoop {
  scalars.ternary.set(name, f);
  return (
    loops.ternary[name] ??
    ((a, ai, as, b, bi, bs, c, ci, cs, y, yi, n, p) => {
      for (let i = 0; i < n; i++, ai += as, bi += bs, ci += cs)
        y[yi + i] = f(a[ai]!, b[bi]!, c[ci]!, p);
    })
  );
}

export function foldLoop(name: string, f: (before: number, x: number) => number): FoldLoop {
  scalars.fold.set(name, f);
  return (
    loops.fold[name] ?? {
      along: (x, xi, xs, n, before) => {
        for (let i = 0; i < n; i++, xi += xs) before = f(before, x[xi]!);
        return before;
      },
      across: (totals, ti, x, xi, xs, n) => {
        for (let i = 0; i < n; i++, xi += xs) totals[ti + i] = f(totals[ti + i]!, x[xi]!);
      },
    }
  );
}

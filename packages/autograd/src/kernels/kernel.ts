/**
 * The inner loops. An operation says what happens to one element; the loop over a row is generated
 * from that (`npm run generate`), one loop for each operation, because a loop that all of them
 * share is several times slower. What has no generated loop yet runs through the shared one.
 */
import type { BinaryLoop, FoldLoop, TernaryLoop, UnaryLoop } from './loop-types.ts';
import { loops } from './loops.generated.ts';

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

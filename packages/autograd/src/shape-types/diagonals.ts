/** Diagonals: of two dimensions one, and back. */
import type { Dim, Insert, OutOfRange, Without } from './dimensions.ts';
import type { Distance, Minus, Numel, Plus, Smaller } from './numbers.ts';
import type { Dynamic, Rest, Shape } from './shape.ts';

/** What stands on a diagonal, in a last dimension. Source: `torch.diagonal` */
export type Diagonal<
  S extends Shape,
  K extends number,
  D1 extends number,
  D2 extends number,
> = number extends S['length']
  ? Shape
  : Dim<S, D1> extends infer I extends number
    ? Dim<S, D2> extends infer J extends number
      ? number extends I | J
        ? Dynamic<Rest<S>>
        : I extends J
          ? `diagonal dimensions cannot be identical ${D1}, ${D2}`
          : [...Without<S, I | J>, DiagonalSize<S[I], S[J], K>]
      : Dim<S, D2>
    : Dim<S, D1>;
type DiagonalSize<M extends number, N extends number, K extends number> = number extends K
  ? number
  : `${K}` extends `-${infer Down extends number}`
    ? Smaller<Minus<M, Down>, N>
    : Smaller<M, Minus<N, K>>;
/** A last dimension laid on a diagonal of two. Source: `torch.diag_embed` */
export type DiagEmbed<
  S extends Shape,
  K extends number,
  D1 extends number,
  D2 extends number,
> = number extends S['length']
  ? Shape
  : S extends readonly [...infer Front extends Shape, infer N extends number]
    ? Dim<[...S, 0], D1> extends infer I extends number
      ? Dim<[...S, 0], D2> extends infer J extends number
        ? number extends I | J
          ? Dynamic<[...S, 0]>
          : I extends J
            ? `diagonal dimensions cannot be identical ${D1}, ${D2}`
            : InsertTwo<Front, Plus<N, Distance<K>>, Smaller<I, J>, I, J>
        : Dim<[...S, 0], D2>
      : Dim<[...S, 0], D1>
    : OutOfRange<S, D1>;
/** The first place before the second, which counts what is at the first. */
type InsertTwo<
  S extends Shape,
  N extends number,
  First extends number,
  I extends number,
  J extends number,
> = Insert<Insert<S, First, N>, First extends I ? J : I, N>;
/** A diagonal runs along two dimensions. */
export type HasDiagonals<S extends Shape> = S extends readonly [number?] ? OutOfRange<S, 1> : S;

/** Source: `torch.diag` */
export type Diag<S extends Shape, K extends number> = number extends S['length']
  ? Shape
  : S extends readonly [number]
    ? DiagEmbed<S, K, -2, -1>
    : Diagonal<S, K, 0, 1>;
export type VectorOrMatrix<S extends Shape> = number extends S['length']
  ? S
  : S['length'] extends 1 | 2
    ? S
    : `diag(): Supports 1D or 2D tensors. Got ${S['length']}D`;

/** Source: `torch.diagflat` */
export type Diagflat<S extends Shape, K extends number> = number extends S['length']
  ? [number, number]
  : DiagEmbed<[Numel<S>], K, -2, -1>;

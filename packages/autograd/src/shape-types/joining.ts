/** Of several tensors one. */
import type { Agreed, MayEqual } from './agreement.ts';
import type { Dim, With } from './dimensions.ts';
import type { Numel, Plus } from './numbers.ts';
import type { Atleast, Unsqueeze } from './reshaping.ts';
import type { Dynamic, List, Mutable, Shape } from './shape.ts';

/** The shapes `L`, one after the other along `D`. Source: `torch.cat` */
export type Cat<L extends readonly Shape[], D extends number> = number extends L['length']
  ? With<L[number], Dim<L[number], D> & number, number>
  : L extends readonly []
    ? 'torch.cat(): expected a non-empty list of Tensors'
    : CatNext<L, D>;
type CatNext<
  L extends readonly Shape[],
  D extends number,
  Out extends Shape | null = null,
  Seen extends unknown[] = [],
> = L extends readonly [infer S extends Shape, ...infer Further extends readonly Shape[]]
  ? number extends S['length']
    ? Shape
    : S extends readonly []
      ? `zero-dimensional tensor (at position ${Seen['length']}) cannot be concatenated`
      : S extends readonly [0]
        ? CatNext<Further, D, Out, [...Seen, S]> // an empty vector fits anything
        : Out extends Shape
          ? S['length'] extends Out['length']
            ? CatSizes<Out, S, Dim<S, D>, Seen['length'] & number> extends infer R
              ? R extends Shape
                ? CatNext<Further, D, R, [...Seen, S]>
                : R
              : never
            : MayBeEmpty<S> extends true
              ? CatNext<Further, D, Out, [...Seen, S]>
              : MayBeEmpty<Out> extends true
                ? CatNext<Further, D, Mutable<S>, [...Seen, S]>
                : `Tensors must have same number of dimensions: got ${Out['length']} and ${S['length']}`
          : Dim<S, D> extends infer Message extends string
            ? Message
            : CatNext<Further, D, Mutable<S>, [...Seen, S]>
  : Out extends Shape
    ? Out
    : [0];
/** A vector of nobody knows how many elements. */
type MayBeEmpty<S extends Shape> = S extends readonly [infer N extends number]
  ? number extends N
    ? true
    : false
  : false;
type CatSizes<
  A extends Shape,
  B extends Shape,
  I,
  Nth extends number,
  Out extends Shape = [],
> = number extends I
  ? Dynamic<A>
  : A extends readonly [infer P extends number, ...infer A2 extends Shape]
    ? B extends readonly [infer Q extends number, ...infer B2 extends Shape]
      ? Out['length'] extends I
        ? CatSizes<A2, B2, I, Nth, [...Out, Plus<P, Q>]>
        : [Agreed<P, Q>] extends [never]
          ? `Sizes of tensors must match except in dimension ${I & number}. Expected size ${P} but got size ${Q} for tensor number ${Nth} in the list.`
          : CatSizes<A2, B2, I, Nth, [...Out, Agreed<P, Q>]>
      : never
    : Out;

/** Equal shapes, side by side along a new dimension. Source: `torch.stack` */
export type Stack<L extends readonly Shape[], D extends number> = number extends L['length']
  ? Unsqueeze<L[number], D, number>
  : L extends readonly [infer S extends Shape, ...infer Further extends readonly Shape[]]
    ? StackNext<S, Further> extends infer Message extends string
      ? Message
      : Unsqueeze<S, D, L['length']>
    : 'stack expects a non-empty TensorList';
type StackNext<
  S extends Shape,
  L extends readonly Shape[],
  Seen extends unknown[] = [S],
> = L extends readonly [infer B extends Shape, ...infer Further extends readonly Shape[]]
  ? MayEqual<S, B> extends true
    ? StackNext<S, Further, [...Seen, B]>
    : `stack expects each tensor to be equal size, but got ${List<S>} at entry 0 and ${List<B>} at entry ${Seen['length']}`
  : S;

type EachAtleast<L extends readonly Shape[], N extends 1 | 2 | 3> = {
  -readonly [K in keyof L]: Atleast<L[K], N>;
};

/** Source: `torch.hstack` */
export type Hstack<L extends readonly Shape[]> = L extends readonly []
  ? 'hstack expects a non-empty TensorList'
  : SideBySide<EachAtleast<L, 1>>;
type SideBySide<L extends readonly Shape[]> = number extends L['length'] | L[0]['length']
  ? Shape
  : Cat<L, L[0] extends readonly [number] ? 0 : 1>;
/** Source: `torch.vstack` */
export type Vstack<L extends readonly Shape[]> = L extends readonly []
  ? 'vstack expects a non-empty TensorList'
  : Cat<EachAtleast<L, 2>, 0>;
/** Source: `torch.dstack` */
export type Dstack<L extends readonly Shape[]> = L extends readonly []
  ? 'dstack expects a non-empty TensorList'
  : Cat<EachAtleast<L, 3>, 2>;
/** Source: `torch.column_stack` */
export type ColumnStack<L extends readonly Shape[]> = L extends readonly []
  ? 'column_stack expects a non-empty TensorList'
  : SideBySide<{
      -readonly [K in keyof L]: L[K] extends readonly []
        ? [1, 1]
        : L[K] extends readonly [infer N extends number]
          ? [N, 1]
          : L[K];
    }>;

/** Rows and columns of all matrices added up. Source: `torch.block_diag` */
export type BlockDiag<
  L extends readonly Shape[],
  Rows extends number = 0,
  Columns extends number = 0,
> = number extends L['length']
  ? [number, number]
  : L extends readonly [infer S extends Shape, ...infer Further extends readonly Shape[]]
    ? number extends S['length']
      ? [number, number]
      : Atleast<S, 2> extends [infer M extends number, infer N extends number]
        ? BlockDiag<Further, Plus<Rows, M>, Plus<Columns, N>>
        : 'torch.block_diag: Input tensors must have 2 or fewer dimensions.'
    : Rows extends 0
      ? [1, 0]
      : [Rows, Columns];

/** A grid over all vectors. Source: `torch.meshgrid` */
export type Meshgrid<
  L extends readonly Shape[],
  Indexing extends 'ij' | 'xy',
> = number extends L['length']
  ? Shape
  : Indexing extends 'xy'
    ? Lengths<L> extends [infer M extends number, infer N extends number, ...infer R extends Shape]
      ? [N, M, ...R]
      : Lengths<L>
    : Lengths<L>;
type Lengths<L extends readonly Shape[]> = { -readonly [K in keyof L]: Numel<L[K]> };

/** Source: `torch.cartesian_prod` */
export type CartesianProd<L extends readonly Shape[]> = number extends L['length']
  ? Shape
  : L extends readonly [infer S extends Shape]
    ? S
    : [Numel<Lengths<L>>, L['length']];

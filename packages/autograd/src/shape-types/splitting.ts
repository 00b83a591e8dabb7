/** Of one tensor several: a list of shapes. */
import type { Agreed } from './agreement.ts';
import type { Dim, With } from './dimensions.ts';
import type { Count, IsCountable, Plus, Repeated } from './numbers.ts';
import type { RemoveAt } from './reductions.ts';
import type { List, Shape } from './shape.ts';

/** A list of shapes: one for each index along `D`. Source: `torch.unbind` */
export type Unbind<S extends Shape, D extends number> = number extends S['length']
  ? readonly Shape[]
  : S extends readonly []
    ? 'Dimension specified as 0 but tensor has no dimensions'
    : RemoveAt<S, D> extends infer R extends Shape
      ? Listed<S[Dim<S, D> & number], R>
      : RemoveAt<S, D>;
type Listed<N extends number, S extends Shape> = number extends N
  ? readonly S[]
  : IsCountable<N> extends true
    ? Repeated<`${N}`, [S]>
    : readonly S[];

/** A list of shapes: pieces of the given size, or sizes, along `D`. Source: `torch.split` */
export type Split<
  S extends Shape,
  N extends number | Shape,
  D extends number,
> = S extends readonly []
  ? 'split expects at least a 1-dimensional tensor'
  : number extends S['length']
    ? readonly Shape[]
    : Dim<S, D> extends infer I extends number
      ? N extends Shape
        ? SplitSizes<S, N, I>
        : number extends Count<N & number>['length'] | Count<S[I]>['length']
          ? readonly With<S, I, number>[]
          : N extends 0
            ? `split_size can only be 0 if dimension size is 0, but got dimension size of ${S[I]}`
            : SplitEvery<S, N & number, I, Count<S[I]>>
      : Dim<S, D>;
type SplitSizes<S extends Shape, N extends Shape, I extends number> = number extends N['length']
  ? readonly With<S, I, number>[]
  : Agreed<S[I], Total<N>> extends never
    ? `split_with_sizes expects split_sizes to sum exactly to ${S[I]} (input tensor's size at dimension ${I}), but got split_sizes=${List<N>}`
    : { -readonly [K in keyof N]: With<S, I, N[K]> };
type Total<N extends Shape, Sum extends number = 0> = N extends readonly [
  infer Q extends number,
  ...infer R extends Shape,
]
  ? Total<R, Plus<Sum, Q>>
  : Sum;
type SplitEvery<
  S extends Shape,
  N extends number,
  I extends number,
  Left extends unknown[],
  Out extends Shape[] = [],
> = Left extends [...Count<N>, unknown, ...infer R]
  ? SplitEvery<S, N, I, [unknown, ...R], [...Out, With<S, I, N>]>
  : [...Out, With<S, I, Left['length']>];

/** A part along a dimension, however long. Source: `torch.tensor_split` */
export type PartOf<S extends Shape, D extends number> = number extends S['length']
  ? Shape
  : Dim<S, D> extends infer I extends number
    ? With<S, I, number>
    : Dim<S, D>;

/** Of one tensor several: a list of shapes. */
import type { Agreed } from './agreement.ts';
import type { Dim, With } from './dimensions.ts';
import type { SliceSize } from './indexing.ts';
import type { Count, IsCountable, Minus, Plus, Quotient, Repeated, Steps } from './numbers.ts';
import type { RemoveAt } from './reductions.ts';
import type { Dynamic, List, Shape } from './shape.ts';

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

/** A list of shapes: at most N pieces of one size, the last perhaps smaller. Source: `torch.chunk` */
export type Chunk<S extends Shape, N extends number, D extends number> = S extends readonly []
  ? 'chunk expects at least a 1-dimensional tensor'
  : number extends S['length']
    ? readonly Shape[]
    : Dim<S, D> extends infer I extends number
      ? S[I] extends 0
        ? Listed<N, S>
        : Split<S, Steps<S[I], N>, D>
      : Dim<S, D>;

/** A list of shapes: N pieces as equal as can be, or those between the places. Source: `torch.tensor_split` */
export type TensorSplit<S extends Shape, P, D extends number> = S extends readonly []
  ? 'tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims'
  : number extends S['length']
    ? readonly Shape[]
    : Dim<S, D> extends infer I extends number
      ? P extends Shape
        ? number extends P['length']
          ? readonly With<S, I, number>[]
          : CutAt<S, P, I>
        : P extends number
          ? number extends Count<P>['length']
            ? readonly With<S, I, number>[]
            : CutEvenly<S, Count<P>, I, S[I]>
          : readonly With<S, I, number>[]
      : Dim<S, D>;
type CutAt<S extends Shape, P extends Shape, I extends number, Start = 0> = P extends readonly [
  infer Place extends number,
  ...infer Further extends Shape,
]
  ? [With<S, I, SliceSize<S[I], Start, Place>>, ...CutAt<S, Further, I, Place>]
  : [With<S, I, SliceSize<S[I], Start, null>>];
/** The first piece is as long as what is left, divided by the pieces to come, rounded up. */
type CutEvenly<
  S extends Shape,
  Pieces extends unknown[],
  I extends number,
  Left extends number,
  Out extends Shape[] = [],
> = Pieces extends [unknown, ...infer Further]
  ? Steps<Left, Pieces['length']> extends infer First extends number
    ? CutEvenly<S, Further, I, Minus<Left, First>, [...Out, With<S, I, First>]>
    : never
  : Out;

interface Along {
  hsplit: 1;
  vsplit: 0;
  dsplit: 2;
}
/** The same along one dimension, with N pieces of one size. Source: `torch.hsplit`, `torch.vsplit`, `torch.dsplit` */
export type SplitAlong<S extends Shape, P, Name extends keyof Along> = number extends S['length']
  ? readonly Shape[]
  : [S['length'], Name] extends [1, 'hsplit']
    ? Evenly<S, P, 0, Name>
    : `${Along[Name]}` extends keyof S
      ? Evenly<S, P, Along[Name], Name>
      : `torch.${Name} requires a tensor with at least ${Name extends 'hsplit' ? 1 : Name extends 'vsplit' ? 2 : 3} dimension, but got a tensor with ${S['length']} dimensions!`;
type Evenly<S extends Shape, P, I extends number, Name extends string> = P extends number
  ? [Quotient<S[I], P>] extends [never]
    ? `torch.${Name} attempted to split along dimension ${I}, but the size of the dimension ${S[I]} is not divisible by the split_size ${P}!`
    : TensorSplit<S, P, I>
  : TensorSplit<S, P, I>;

/** Source: `torch.nn.functional.glu` */
export type Halved<S extends Shape, D extends number> = S extends readonly []
  ? 'glu does not support scalars because halving size must be even'
  : number extends S['length']
    ? Shape
    : Dim<S, D> extends infer I extends number
      ? number extends I
        ? Dynamic<S>
        : [Quotient<S[I], 2>] extends [never]
          ? `Halving dimension must be even, but dimension ${I} is size ${S[I]}`
          : With<S, I, Quotient<S[I], 2>>
      : Dim<S, D>;

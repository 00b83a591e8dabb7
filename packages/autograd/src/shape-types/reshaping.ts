/** The same numbers in other dimensions: sizes of 1 come and go, neighbours merge and part. */
import type { Agreed } from './agreement.ts';
import type { Dim, DimsOf, Insert, Without } from './dimensions.ts';
import type { Numel, Product, Quotient } from './numbers.ts';
import type { Dims, List, Mutable, Shape } from './shape.ts';

/** Without sizes of 1, all of them or those named; an empty list names none. Source: `torch.squeeze` */
export type Squeeze<S extends Shape, D extends Dims = null> = number extends S['length']
  ? Shape
  : [D] extends [null]
    ? SqueezeAt<S, number, S[number]>
    : D extends readonly []
      ? Mutable<S>
      : DimsOf<S, D> extends infer I extends number
        ? SqueezeAt<S, I, I | S[I]>
        : DimsOf<S, D>;
/** Where one of `Known` is `number`, only running tells which dimensions go. */
type SqueezeAt<S extends Shape, I extends number, Known> = number extends Known
  ? Shape
  : Without<S, I, 1>;

/** With a dimension put in: of size 1, or of `N` for `stack`. Source: `torch.unsqueeze` */
export type Unsqueeze<
  S extends Shape,
  D extends number,
  N extends number = 1,
> = number extends S['length']
  ? Shape
  : Dim<[...S, N], D> extends infer I extends number
    ? Insert<S, I, N>
    : Dim<[...S, N], D>;

/** Source: `torch.flatten` */
export type Flatten<
  S extends Shape,
  D0 extends number = 0,
  D1 extends number = -1,
> = number extends S['length']
  ? [D0, D1] extends [0, -1]
    ? [number]
    : Shape
  : S extends readonly []
    ? [1]
    : Dim<S, D0> extends infer I extends number
      ? Dim<S, D1> extends infer J extends number
        ? number extends I | J
          ? Shape
          : Merge<S, I, J>
        : Dim<S, D1>
      : Dim<S, D0>;
type Merge<
  S extends Shape,
  I extends number,
  J extends number,
  Seen extends unknown[] = [],
  Out extends Shape = [],
  Merged extends number | null = null,
> = S extends readonly [infer N extends number, ...infer R extends Shape]
  ? (
      Merged extends number ? Product<Merged, N> : Seen['length'] extends I ? N : null
    ) extends infer P extends number
    ? Seen['length'] extends J
      ? [...Out, P, ...R]
      : Merge<R, I, J, [...Seen, N], Out, P>
    : Seen['length'] extends J
      ? 'flatten() has invalid args: start_dim cannot come after end_dim'
      : Merge<R, I, J, [...Seen, N], [...Out, N]>
  : never;

/** The shape asked for, with what -1 stands for worked out. Source: `torch.reshape` */
export type Reshape<S extends Shape, N extends Shape> = number extends N['length']
  ? Shape
  : HasTwoInferred<N> extends true
    ? 'only one dimension can be inferred'
    : number extends S['length']
      ? Inferred<N>
      : [Missing<S, N>] extends [never]
        ? `shape '${List<N>}' is invalid for input of size ${Numel<S>}`
        : Inferred<N, Missing<S, N>>;
export type Inferred<N extends Shape, Size extends number = number> = {
  -readonly [K in keyof N]: N[K] extends -1 ? Size : N[K];
};
/** How much the other sizes leave for -1; `never` where they do not multiply up to the elements. */
type Missing<S extends Shape, N extends Shape> =
  WithoutSameFirst<S, N> extends [infer R extends Shape, infer M extends Shape]
    ? Missing<R, M>
    : -1 extends N[number]
      ? Quotient<Numel<S>, Numel<Inferred<N, 1>>>
      : Agreed<Numel<S>, Numel<N>>;
/** A first size that both have cancels out, which keeps the products small. */
type WithoutSameFirst<S extends Shape, N extends Shape> = [S, N] extends [
  readonly [infer P extends number, ...infer R extends Shape],
  readonly [infer Q extends number, ...infer M extends Shape],
]
  ? [Q] extends [number extends P ? never : Exclude<P, 0>]
    ? [R, M]
    : null
  : null;
type HasTwoInferred<N extends Shape> = N extends readonly [infer Q, ...infer R extends Shape]
  ? Q extends -1
    ? Extract<R[number], -1> extends never
      ? false
      : true
    : HasTwoInferred<R>
  : false;

/** One dimension as several. Source: `torch.unflatten` */
export type Unflatten<S extends Shape, D extends number, N extends Shape> = number extends
  | S['length']
  | N['length']
  ? Shape
  : N extends readonly []
    ? 'unflatten: sizes must be non-empty'
    : Dim<S, D> extends infer I extends number
      ? number extends I
        ? Shape
        : [Missing<[S[I]], N>] extends [never]
          ? `unflatten: Provided sizes ${List<N>} don't multiply up to the size of dim ${I} (${S[I]}) in the input tensor`
          : SizesAt<S, I, Inferred<N, Missing<[S[I]], N>>>
      : Dim<S, D>;
type SizesAt<
  S extends Shape,
  I extends number,
  N extends Shape,
  Out extends Shape = [],
> = S extends readonly [infer M extends number, ...infer R extends Shape]
  ? Out['length'] extends I
    ? [...Out, ...N, ...R]
    : SizesAt<R, I, N, [...Out, M]>
  : Out;

/** With at least so many dimensions. Source: `torch.atleast_1d`, `torch.atleast_2d`, `torch.atleast_3d` */
export type Atleast<S extends Shape, N extends 1 | 2 | 3> = number extends S['length']
  ? Shape
  : S extends readonly []
    ? [[1], [1, 1], [1, 1, 1]][N extends 1 ? 0 : N extends 2 ? 1 : 2]
    : S extends readonly [infer P extends number]
      ? [[P], [1, P], [1, P, 1]][N extends 1 ? 0 : N extends 2 ? 1 : 2]
      : S extends readonly [number, number]
        ? N extends 3
          ? [...S, 1]
          : S
        : S;

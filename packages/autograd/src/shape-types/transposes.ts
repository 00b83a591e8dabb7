/** The same sizes in another order. */
import type { Dim, DimSet, Insert, Without } from './dimensions.ts';
import type { Dynamic, Shape } from './shape.ts';

/** Source: `torch.transpose` */
export type Transpose<
  S extends Shape,
  D0 extends number,
  D1 extends number,
> = number extends S['length']
  ? Shape
  : Dim<S, D0> extends infer I extends number
    ? Dim<S, D1> extends infer J extends number
      ? number extends I | J
        ? Dynamic<S>
        : Swap<S, I, J>
      : Dim<S, D1>
    : Dim<S, D0>;
type Swap<S extends Shape, I extends number, J extends number> = {
  -readonly [K in keyof S]: K extends `${I}` ? S[J] : K extends `${J}` ? S[I] : S[K];
};

/** Source: `torch.t` */
export type T<S extends Shape> = number extends S['length']
  ? Shape
  : S extends readonly [infer M extends number, infer N extends number]
    ? [N, M]
    : S extends readonly [number?]
      ? S
      : `t() expects a tensor with <= 2 dimensions, but self is ${S['length']}D`;

/** Source: `torch.Tensor.T` */
export type Reversed<S extends Shape, Out extends Shape = []> = number extends S['length']
  ? Shape
  : S extends readonly [infer N extends number, ...infer R extends Shape]
    ? Reversed<R, [N, ...Out]>
    : Out;

/** Source: `torch.Tensor.mT` */
export type MatrixTransposed<S extends Shape> = number extends S['length']
  ? Shape
  : S extends readonly [
        ...infer Batch extends Shape,
        infer M extends number,
        infer N extends number,
      ]
    ? [...Batch, N, M]
    : Shape;

/** Source: `torch.permute` */
export type Permute<S extends Shape, P extends Shape> = number extends S['length'] | P['length']
  ? number extends P['length']
    ? number extends S['length']
      ? Shape
      : Dynamic<S>
    : Dynamic<P>
  : S['length'] extends P['length']
    ? DimSet<S, P> extends infer Message extends string
      ? Message extends `dim ${string}`
        ? 'permute(): duplicate dims are not allowed.'
        : Message
      : { -readonly [K in keyof P]: S[Dim<S, P[K]> & number] }
    : `permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${S['length']} is not equal to len(dims) = ${P['length']}`;

/** One dimension at another place; of several, only how many there are. Source: `torch.movedim` */
export type Movedim<
  S extends Shape,
  From extends number | Shape,
  To extends number | Shape,
> = number extends S['length']
  ? Shape
  : [From, To] extends [infer F extends number, infer G extends number]
    ? Dim<S, F> extends infer I extends number
      ? Dim<S, G> extends infer J extends number
        ? number extends I | J
          ? Dynamic<S>
          : S extends readonly []
            ? S
            : Insert<Without<S, I>, J, S[I]>
        : Dim<S, G>
      : Dim<S, F>
    : Dynamic<S>;

/** Source: `torch.rot90` */
export type Rot90<S extends Shape, K extends number, P extends Shape> = number extends
  | S['length']
  | P['length']
  ? Shape
  : K extends 0 | 2 | -2
    ? S
    : K extends 1 | -1 | 3 | -3
      ? Transpose<S, P[0] & number, P[1] & number>
      : Dynamic<S>;

/** The same sizes in another order. */
import type { Dim, DimSet, Without } from './dimensions.ts';
import type { Dynamic, List, Shape } from './shape.ts';

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
    ? [DimSet<S, P>] extends [number]
      ? { -readonly [K in keyof P]: S[Dim<S, P[K]> & number] }
      : DimSet<S, P> extends `dim ${string}`
        ? 'permute(): duplicate dims are not allowed.'
        : DimSet<S, P>
    : `permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${S['length']} is not equal to len(dims) = ${P['length']}`;

/** Dimensions at other places, the others in order. Source: `torch.movedim` */
export type Movedim<
  S extends Shape,
  From extends number | Shape,
  To extends number | Shape,
> = number extends S['length']
  ? Shape
  : S extends readonly []
    ? S
    : MoveAll<S, Several<From>, Several<To>>;
type Several<D extends number | Shape> = D extends Shape ? D : [D & number];
type MoveAll<S extends Shape, From extends Shape, To extends Shape> = [DimSet<S, From>] extends [
  number,
]
  ? [DimSet<S, To>] extends [number]
    ? number extends DimSet<S, From> | DimSet<S, To>
      ? Dynamic<S>
      : From['length'] extends To['length']
        ? Placed<S['length'], Without<S, DimSet<S, From>>, Moved<S, From, To>>
        : `movedim: Invalid source or destination dims: source (${List<From>} dims) should contain the same number of dims as destination (${List<To>} dims)`
    : NamedTwice<'destination', To, DimSet<S, To>>
  : NamedTwice<'source', From, DimSet<S, From>>;
type NamedTwice<Which extends string, L extends Shape, Message> = Message extends `dim ${string}`
  ? `movedim: repeated dim in \`${Which}\` (${List<L>})`
  : Message;
/** The new place and the size of each. */
type Moved<S extends Shape, From extends Shape, To extends Shape> = [From, To] extends [
  readonly [infer F extends number, ...infer F2 extends Shape],
  readonly [infer T extends number, ...infer T2 extends Shape],
]
  ? [Dim<S, T>, S[Dim<S, F> & number]] | Moved<S, F2, T2>
  : never;
type Placed<Rank, Others extends Shape, Moved, Out extends Shape = []> = Out['length'] extends Rank
  ? Out
  : [Extract<Moved, [Out['length'], number]>] extends [never]
    ? Others extends readonly [infer N extends number, ...infer R extends Shape]
      ? Placed<Rank, R, Moved, [...Out, N]>
      : never
    : Placed<Rank, Others, Moved, [...Out, Extract<Moved, [Out['length'], number]>[1]]>;

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

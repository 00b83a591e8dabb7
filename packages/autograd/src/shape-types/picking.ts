/** Parts by number along one dimension. */
import type { MayEqual } from './agreement.ts';
import type { Broadcast } from './broadcasting.ts';
import type { Dim, HasIndex, With } from './dimensions.ts';
import type { AtLeast, Numel, Plus } from './numbers.ts';
import type { RemoveAt } from './reductions.ts';
import type { List, Shape } from './shape.ts';

/** Source: `torch.select` */
export type Select<S extends Shape, D extends number, I extends number> = S extends readonly []
  ? 'select() cannot be applied to a 0-dim tensor.'
  : Dim<S, D> extends infer K extends number
    ? HasIndex<S[K], I> extends false
      ? `select(): index ${I} out of range for tensor of size ${List<S>} at dimension ${K}`
      : RemoveAt<S, D>
    : Dim<S, D>;

/** Source: `torch.narrow` */
export type Narrow<
  S extends Shape,
  D extends number,
  Start extends number,
  Length extends number,
> = S extends readonly []
  ? 'narrow() cannot be applied to a 0-dim tensor.'
  : number extends S['length']
    ? Shape
    : Dim<S, D> extends infer K extends number
      ? AtLeast<S[K], Plus<Start, Length>> extends false
        ? `start (${Start}) + length (${Length}) exceeds dimension size (${S[K]}).`
        : With<S, K, Length>
      : Dim<S, D>;

/** Rows and columns by number: the index's size takes the dimension's place. Source: `torch.index_select` */
export type IndexSelect<
  S extends Shape,
  D extends number,
  I extends Shape,
> = number extends S['length']
  ? Shape
  : I extends readonly [number, number, ...Shape]
    ? 'index_select(): Index is supposed to be a vector'
    : Dim<S, D> extends infer K extends number
      ? With<
          S,
          K,
          I extends readonly [infer N extends number] ? N : I extends readonly [] ? 1 : number
        >
      : Dim<S, D>;

/** Source: `torch.gather` */
export type Gather<S extends Shape, D extends number, I extends Shape> = number extends
  | S['length']
  | I['length']
  ? I
  : Dim<S, D> extends infer Message extends string
    ? Message
    : [S, I] extends [readonly [number?], readonly [number?]]
      ? I
      : S['length'] extends I['length']
        ? I
        : 'Index tensor must have the same number of dimensions as input tensor';

/** Source: `torch.take_along_dim` */
export type TakeAlongDim<
  S extends Shape,
  I extends Shape,
  D extends number | null,
> = number extends S['length'] | I['length']
  ? Shape
  : [D] extends [number]
    ? Dim<S, D> extends infer K extends number
      ? Broadcast<With<S, K, 1>, With<I, K, 1>> extends infer R extends Shape
        ? With<R, K, I[K]>
        : Broadcast<With<S, K, 1>, With<I, K, 1>>
      : Dim<S, D>
    : [Numel<I>];

/** What is put in the place of a part has its shape. Source: `torch.select_scatter` */
export type InPlaceOf<Part, B extends Shape> = Part extends Shape
  ? MayEqual<Part, B> extends true
    ? B
    : `expected src to have a size equal to the slice of self. src size = ${List<B>}, slice size = ${List<Part>}`
  : Part;

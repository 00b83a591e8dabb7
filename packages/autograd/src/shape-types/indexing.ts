/** `x.at(…)`: an index for each dimension, one after the other. */
import type { ShapeOf } from './creation.ts';
import type { HasIndex } from './dimensions.ts';
import type { AtLeast, Minus, Steps } from './numbers.ts';
import type { Shape } from './shape.ts';

/** What `slice(start, stop, step)` makes, for indexing. */
export interface Slice<
  Start extends number | null = number | null,
  Stop extends number | null = number | null,
  Step extends number = number,
> {
  readonly start: Start;
  readonly stop: Stop;
  readonly step: Step;
}

/** Numbers, slices, `null`, lists and index tensors, one per dimension. Source: indexing a `torch.Tensor` */
export type At<
  S extends Shape,
  L extends readonly unknown[],
  Out extends Shape = [],
  Seen extends unknown[] = [],
> = number extends S['length'] | L['length']
  ? Shape
  : L extends readonly [infer I, ...infer Further]
    ? [I] extends [null]
      ? At<S, Further, [...Out, 1], Seen>
      : [I] extends [boolean]
        ? Shape
        : [I] extends ['...']
          ? AtEnd<S, Further, Out, Seen>
          : S extends readonly [infer N extends number, ...infer R extends Shape]
            ? [I] extends [number]
              ? HasIndex<N, I> extends false
                ? `index ${I} is out of bounds for dimension ${Seen['length']} with size ${N}`
                : At<R, Further, Out, [...Seen, N]>
              : [I] extends [Slice<infer A, infer B, infer Step>]
                ? At<R, Further, [...Out, SliceSize<N, A, B, Step>], [...Seen, N]>
                : Extract<Further[number], Many> extends never
                  ? AtMany<I, R, Further, Out, [...Seen, N]>
                  : Shape
            : [Seen, I] extends [[], number]
              ? 'invalid index of a 0-dim tensor. Use `tensor.item()` to convert a 0-dim tensor to a number'
              : `too many indices for tensor of dimension ${Seen['length']}`
    : [...Out, ...S];
/** What names many positions. */
type Many = boolean | readonly unknown[] | { shape: Shape };
type Positions = readonly (number | Positions)[];
/** Positions are replaced by what stands there. A vector of positions keeps the rank, and so does a mask; which of the two it is, is not in the type of a tensor. */
type AtMany<
  I,
  S extends Shape,
  L extends readonly unknown[],
  Out extends Shape,
  Seen extends unknown[],
> = [I] extends [Positions]
  ? At<S, L, [...Out, ...ShapeOf<I>], Seen>
  : [I] extends [readonly boolean[] | { shape: readonly [number] }]
    ? At<S, L, [...Out, number], Seen>
    : Shape;
/** The indices after '...' are those of the last dimensions. */
type AtEnd<
  S extends Shape,
  L extends readonly unknown[],
  Out extends Shape,
  Seen extends unknown[],
> =
  Exclude<L[number], number | Slice | null | Positions> extends never
    ? S extends readonly [...infer Front extends Shape, ...Taken<L>]
      ? S extends readonly [...Front, ...infer Back extends Shape]
        ? At<Back, L, [...Out, ...Front], [...Seen, ...Front]>
        : never
      : `too many indices for tensor of dimension ${[...Seen, ...S]['length'] & number}`
    : Shape;
/** One dimension for each index that takes one. */
type Taken<L extends readonly unknown[], Out extends number[] = []> = L extends readonly [
  infer I,
  ...infer Further,
]
  ? Taken<Further, [I] extends [null] ? Out : [...Out, number]>
  : Out;
/** How many elements a slice has. */
export type SliceSize<N extends number, A, B, Step = 1> = [A, B, Step] extends [null, null, 1]
  ? N
  : [Step] extends [number]
    ? Steps<Minus<ClipIndex<N, B, N>, ClipIndex<N, A, 0>>, Step>
    : number;
/** Where a slice begins or ends, counted from the front and kept within the size. */
type ClipIndex<N extends number, I, Default extends number> = I extends number
  ? number extends N
    ? number
    : `${I}` extends `-${infer K extends number}`
      ? Minus<N, K>
      : AtLeast<N, I> extends true
        ? I
        : N
  : Default;

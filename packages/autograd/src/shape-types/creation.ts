/** The shape of what is made from numbers: of arrays in arrays, and of a range. */
import type { Agreed } from './agreement.ts';
import type { IsCountable, Minus } from './numbers.ts';
import type { Fit, Shape } from './shape.ts';

/** A number, a truth value, or arrays of them in arrays. */
export type Nested = number | boolean | readonly Nested[];

/** The shape of nested arrays. Source: `torch.tensor` */
export type ShapeOf<T> = Fit<NestedShape<T>>;

/** The same, or the message for rows that differ in length. */
export type NestedShape<T, Depth extends unknown[] = []> = [Nested] extends [T]
  ? Shape
  : Depth['length'] extends 8 // Deeper than anyone writes: without an end, a generic T has no shape.
    ? Shape
    : T extends number | boolean
      ? []
      : T extends readonly unknown[]
        ? number extends T['length']
          ? Before<number, NestedShape<T[number], [...Depth, 0]>>
          : T extends readonly []
            ? [0]
            : [T[number]] extends [number | boolean]
              ? [T['length']]
              : Before<
                  T['length'],
                  Alike<{ [K in keyof T]: NestedShape<T[K], [...Depth, 0]> }, Depth>
                >
        : T extends ArrayLike<number>
          ? [number]
          : Shape;
type Before<N extends number, R> = R extends Shape
  ? number extends R['length']
    ? Shape
    : [N, ...R]
  : R;
/** The shape that all rows have. */
type Alike<L extends readonly unknown[], Depth extends unknown[]> = L extends readonly [
  infer A,
  ...infer Further,
]
  ? [L[number]] extends [A]
    ? A
    : AlikeNext<A, Further, [...Depth, 0]>
  : never;
type AlikeNext<A, L extends readonly unknown[], Depth extends unknown[]> = A extends Shape
  ? L extends readonly [infer B, ...infer Further]
    ? B extends Shape
      ? AlikeNext<AlikeSizes<A, B, Depth>, Further, Depth>
      : B
    : A
  : A;
type AlikeSizes<
  A extends Shape,
  B extends Shape,
  Depth extends unknown[],
  Out extends Shape = [],
> = number extends A['length'] | B['length']
  ? Shape
  : A extends readonly [infer P extends number, ...infer A2 extends Shape]
    ? B extends readonly [infer Q extends number, ...infer B2 extends Shape]
      ? [Agreed<P, Q>] extends [never]
        ? `expected sequence of length ${P} at dim ${Depth['length']} (got ${Q})`
        : AlikeSizes<A2, B2, [...Depth, 0], [...Out, Agreed<P, Q>]>
      : 'not a sequence'
    : B extends readonly []
      ? Out
      : "'list' object cannot be interpreted as an integer";

/** Source: `torch.arange` with a step of 1 */
export type Arange<Start extends number, End extends number> = number extends Start | End
  ? [number]
  : [IsCountable<Start>, IsCountable<End>] extends [true, true]
    ? [Minus<End, Start>]
    : [number];

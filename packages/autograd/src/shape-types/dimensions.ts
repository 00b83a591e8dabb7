/** Dimensions by number, counted from either end, and shapes with a dimension taken out, put in or resized. */
import type { AtLeast, Count, Plus } from './numbers.ts';
import type { Dims, Dynamic, Rest, Shape } from './shape.ts';

export type OutOfRange<
  S extends Shape,
  D extends number,
> = `Dimension out of range (expected to be in range of [-${S['length']}, ${Rest<S>['length']}], but got ${D})`;

/** The dimension counted from the front; `number` where only running tells. A 0-d tensor counts as 1-d. */
export type Dim<S extends Shape, D extends number> = number extends S['length'] | D
  ? number
  : S extends readonly []
    ? Dim<readonly [1], D>
    : `${D}` extends keyof S
      ? D
      : `${D}` extends `-${infer K extends number}`
        ? S extends readonly [...infer Front, ...Count<K>]
          ? Front['length']
          : OutOfRange<S, D>
        : OutOfRange<S, D>;

/** The union of several dimensions, each named once. */
export type DimSet<
  S extends Shape,
  L extends Shape,
  Seen extends number = never,
> = L extends readonly [infer D extends number, ...infer Further extends Shape]
  ? Dim<S, D> extends infer I extends number
    ? number extends I
      ? number
      : I extends Seen
        ? `dim ${I} appears multiple times in the list of dims`
        : DimSet<S, Further, Seen | I>
    : Dim<S, D>
  : number extends L['length']
    ? number
    : Seen;

/** All dimensions, as PyTorch lets one say it. */
export type Every = null | readonly [];
/** The union of those that `D` names, counted from the front. */
export type DimsOf<S extends Shape, D extends Dims> = D extends Every
  ? number
  : D extends number
    ? Dim<S, D>
    : D extends Shape
      ? DimSet<S, D>
      : never;

/** Whether a size has this index, counted from either end. */
export type HasIndex<
  N extends number,
  I extends number,
> = `${I}` extends `-${infer K extends number}` ? AtLeast<N, K> : AtLeast<N, Plus<I, 1>>;

/** Without the dimensions `I`, or without those of them whose size is `Size`. */
export type Without<
  S extends Shape,
  I,
  Size = number,
  Seen extends unknown[] = [],
  Out extends Shape = [],
> = S extends readonly [infer N extends number, ...infer R extends Shape]
  ? Without<
      R,
      I,
      Size,
      [...Seen, N],
      Seen['length'] extends I ? (N extends Size ? Out : [...Out, N]) : [...Out, N]
    >
  : Out;

/** With the size of dimension `I` replaced. */
export type With<S extends Shape, I extends number, N extends number> = number extends I
  ? Dynamic<S>
  : { -readonly [K in keyof S]: K extends `${I}` ? N : S[K] };

/** With a size put in before dimension `I`. */
export type Insert<
  S extends Shape,
  I extends number,
  N extends number,
  Out extends Shape = [],
> = number extends I
  ? Dynamic<[...S, N]>
  : Out['length'] extends I
    ? [...Out, N, ...S]
    : S extends readonly [infer M extends number, ...infer R extends Shape]
      ? Insert<R, I, N, [...Out, M]>
      : [...Out, N];

/** The same rank, with sizes that only running tells. */
export type AnySizes<S extends Shape> = number extends S['length'] ? Shape : Dynamic<S>;

/** Products over dimensions of one's choice, blocks of products, and distances of all pairs. */
import type { Agreed } from './agreement.ts';
import type { Broadcast } from './broadcasting.ts';
import type { Dim, DimSet, Without } from './dimensions.ts';
import type { Tile } from './repeating.ts';
import type { Shape } from './shape.ts';

/** How many of the last and first dimensions, or which of each. */
export type TensordotDims = number | readonly [Shape, Shape];
interface LastAndFirst {
  0: [[], []];
  1: [[-1], [0]];
  2: [[-2, -1], [0, 1]];
  3: [[-3, -2, -1], [0, 1, 2]];
}
/** Source: `torch.tensordot` */
export type Tensordot<A extends Shape, B extends Shape, D extends TensordotDims> = number extends
  | A['length']
  | B['length']
  ? Shape
  : (D extends keyof LastAndFirst ? LastAndFirst[D] : D) extends readonly [
        infer P extends Shape,
        infer Q extends Shape,
      ]
    ? Unpaired<A, B, P, Q> extends infer Message extends string
      ? Message
      : number extends DimSet<A, P> | DimSet<B, Q>
        ? Shape
        : [...Without<A, DimSet<A, P>>, ...Without<B, DimSet<B, Q>>]
    : Shape;
/** The message for two dimensions that are paired and differ; a size of 1 stretches. */
type Unpaired<
  A extends Shape,
  B extends Shape,
  P extends Shape,
  Q extends Shape,
> = P extends readonly [infer D extends number, ...infer P2 extends Shape]
  ? Q extends readonly [infer E extends number, ...infer Q2 extends Shape]
    ? Dim<A, D> extends infer I extends number
      ? Dim<B, E> extends infer J extends number
        ? [number extends I | J ? null : Agreed<A[I], B[J]> | Extract<A[I] | B[J], 1>] extends [
            never,
          ]
          ? `contracted dimensions need to match, but first has size ${A[I]} in dim ${I} and second has size ${B[J]} in dim ${J}`
          : Unpaired<A, B, P2, Q2>
        : Dim<B, E>
      : Dim<A, D>
    : 'both dimension lists should have same length'
  : Q extends readonly [number, ...Shape]
    ? 'both dimension lists should have same length'
    : null;

/** As large as one laid side by side with itself, as often as the other says. Source: `torch.kron` */
export type Kron<A extends Shape, B extends Shape> = Tile<A, B>;

/**
 * `Einsum<'ij,jk->ik', [[2, 3], [3, 4]]>` is `[2, 4]`: the sizes that the letters behind the arrow
 * have before it. Without an arrow, or with dimensions that have no letter, running tells.
 * Source: `torch.einsum`
 */
export type Einsum<E extends string, L extends readonly Shape[]> = number extends
  | L['length']
  | L[number]['length']
  ? Shape
  : WithoutSpaces<E> extends `${infer Operands}->${infer Result}`
    ? `${Operands}${Result}` extends `${string}.${string}`
      ? Shape
      : SizesOf<Result, Letters<Operands, L>>
    : Shape;
type WithoutSpaces<E extends string> = E extends `${infer A} ${infer B}`
  ? WithoutSpaces<`${A}${B}`>
  : E;
/** Each letter with each of its sizes: `['i', 2] | ['j', 3]`. */
type Letters<Operands extends string, L extends readonly Shape[]> = L extends readonly [
  infer S extends Shape,
  ...infer Further extends readonly Shape[],
]
  ? Operands extends `${infer Own},${infer Others}`
    ? LettersOf<Own, S> | Letters<Others, Further>
    : LettersOf<Operands, S>
  : never;
type LettersOf<Text extends string, S extends Shape> = Text extends `${infer Letter}${infer Others}`
  ? S extends readonly [infer N extends number, ...infer R extends Shape]
    ? [Letter, N] | LettersOf<Others, R>
    : never
  : never;
type SizesOf<
  Text extends string,
  Sizes extends [string, number],
> = Text extends `${infer Letter}${infer Others}`
  ? [Stretched<Extract<Sizes, [Letter, number]>[1]>, ...SizesOf<Others, Sizes>]
  : [];
/** Of the sizes of a letter the one that counts: 1 stretches, and a letter from nowhere is for running to refuse. */
type Stretched<N extends number> = [N] extends [never]
  ? number
  : [N] extends [1]
    ? 1
    : Exclude<N, 1>;

/** Source: `torch.cdist` */
export type Cdist<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? Shape
  : A extends readonly [...infer AB extends Shape, infer M extends number, infer K extends number]
    ? B extends readonly [...infer BB extends Shape, infer N extends number, infer L extends number]
      ? [Agreed<K, L>] extends [never]
        ? `X1 and X2 must have the same number of columns. X1: ${K} X2: ${L}`
        : Broadcast<AB, BB> extends infer Batch extends Shape
          ? [...Batch, M, N]
          : Broadcast<AB, BB>
      : `cdist only supports at least 2D tensors, X2 got: ${B['length']}D`
    : `cdist only supports at least 2D tensors, X1 got: ${A['length']}D`;

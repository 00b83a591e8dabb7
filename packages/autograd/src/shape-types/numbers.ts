/**
 * Arithmetic on sizes. Whole numbers are counted with tuples, which are cheap below a thousand. A
 * size beyond that, or one known only at run time, is counted by an array of unknown length: the
 * answer is `number`.
 */
import type { Agreed } from './agreement.ts';
import type { Shape } from './shape.ts';

/** A size that is given: `number` for one that cannot be. */
export type GivenSize<N extends number> = `${N}` extends `-${string}` | `${string}.${string}`
  ? number
  : N;
/** How many whole numbers there are from 0 to before N: N, or `number` where it has a fraction. */
export type CountTo<N extends number> = `${N}` extends `${string}e${string}`
  ? number
  : GivenSize<N>;

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
/** A whole number with up to three digits; a union of all of them would be written out wherever a size is generic. */
export type IsCountable<N extends number> = `${N}` extends `${string}${'-' | '.' | 'e'}${string}`
  ? false
  : `${N}` extends `${infer _A}${infer _B}${infer _C}${infer Further}`
    ? Further extends ''
      ? true
      : false
    : true;
/** One with up to two digits. */
type IsShort<N extends number> = `${N}` extends `${infer _A}${infer _B}${infer Further}`
  ? Further extends ''
    ? IsCountable<N>
    : false
  : true;
/** N elements. */
export type Count<N extends number> = number extends N
  ? unknown[]
  : IsCountable<N> extends true
    ? Repeated<`${N}`, [unknown]>
    : unknown[];
/** The elements of `T` again and again, as often as the digits say. */
export type Repeated<
  Digits extends string,
  T extends unknown[],
  Done extends unknown[] = [],
> = Digits extends `${infer D extends Digit}${infer Further}`
  ? Repeated<Further, T, [...Times<Times<Done, '5'>, '2'>, ...Times<T, D>]>
  : Done;
type Times<T extends unknown[], D extends Digit> = {
  '0': [];
  '1': T;
  '2': [...T, ...T];
  '3': [...T, ...T, ...T];
  '4': [...T, ...T, ...T, ...T];
  '5': [...T, ...T, ...T, ...T, ...T];
  '6': [...T, ...T, ...T, ...T, ...T, ...T];
  '7': [...T, ...T, ...T, ...T, ...T, ...T, ...T];
  '8': [...T, ...T, ...T, ...T, ...T, ...T, ...T, ...T];
  '9': [...T, ...T, ...T, ...T, ...T, ...T, ...T, ...T, ...T];
}[D];

export type Plus<A extends number, B extends number> = [...Count<A>, ...Count<B>]['length'] &
  number;
/** A − B, and 0 where B is larger. */
export type Minus<A extends number, B extends number> = number extends
  | Count<A>['length']
  | Count<B>['length']
  ? number
  : Count<A> extends [...Count<B>, ...infer R]
    ? R['length']
    : 0;
/** Worked out where both have at most two digits. */
export type Product<A extends number, B extends number> = A extends 1
  ? B
  : B extends 1
    ? A
    : number extends A | B
      ? number
      : [IsShort<A>, IsShort<B>] extends [true, true]
        ? Repeated<`${B}`, Count<A>>['length']
        : number;

/** How often a step of S fits into T, the last one perhaps not whole. */
export type Steps<T extends number, S extends number> = S extends 1
  ? T
  : S extends 0
    ? number
    : number extends Count<T>['length'] | Count<S>['length']
      ? number
      : StepsOf<Count<T>, Count<S>>;
type StepsOf<T extends unknown[], S extends unknown[], N extends unknown[] = []> = T extends [
  ...S,
  ...infer Further,
]
  ? StepsOf<Further, S, [...N, unknown]>
  : T extends []
    ? N['length']
    : [...N, unknown]['length'];

/** T ÷ S; `never` where it is not whole. */
export type Quotient<T extends number, S extends number> =
  Steps<T, S> extends infer Q extends number
    ? [Agreed<Product<Q, S>, T>] extends [never]
      ? never
      : Q
    : never;

/** All sizes multiplied. */
export type Numel<S extends Shape, P extends number = 1> = S extends readonly [
  infer N extends number,
  ...infer R extends Shape,
]
  ? Numel<R, Product<P, N>>
  : P;

/** Whether A ≥ B; true where that is not known. */
export type AtLeast<A extends number, B extends number> = number extends
  | Count<A>['length']
  | Count<B>['length']
  ? true
  : Count<A> extends [...Count<B>, ...unknown[]]
    ? true
    : false;
/** The smaller of two. */
export type Smaller<A extends number, B extends number> = number extends A | B
  ? number
  : AtLeast<A, B> extends true
    ? B
    : A;

/** |K| */
export type Distance<K extends number> = `${K}` extends `-${infer N extends number}` ? N : K;

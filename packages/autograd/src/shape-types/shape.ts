/**
 * What a shape is in types, and what becomes of an answer: a shape, or PyTorch's message.
 *
 * A size is a literal (`3`) or, where only running the program tells, `number`; a shape of unknown
 * rank is `readonly number[]`. Each operation is a type that gives the resulting shape or, where the
 * shapes do not fit, PyTorch's message; `Guard` makes such a message an error in the editor.
 */

export type Shape = readonly number[];

/** One dimension, several, or (`null`) all of them. */
export type Dims = number | readonly number[] | null;

/** The type of a parameter: `T` where the shapes fit, else the message, which no argument is. */
export type Guard<Result, T> = [Result] extends [string] ? NoInfer<Result> : T;

/** The resulting shape; unknown where there is a message, so that one mistake is reported once. */
export type Fit<Result> = Result extends Shape ? Result : Shape;

/** A shape as it is shown, a plain tuple: `[2, 3]`. */
export type Mutable<S extends Shape> = number extends S['length'] ? Shape : Copy<S>;
type Copy<S extends Shape> = { -readonly [K in keyof S]: S[K] };
/** The same rank, with every size known only at run time. */
export type Dynamic<S extends Shape> = { -readonly [K in keyof S]: number };
/** All sizes but the first. */
export type Rest<S extends Shape> = S extends readonly [number, ...infer R extends Shape] ? R : S;
/** The same rank, with sizes of 1. */
export type Ones<S extends Shape> = { -readonly [K in keyof S]: 1 };

/** Sizes as messages show them: `2x3` or `2, 3`. */
export type Join<S extends Shape, Between extends string> = S extends readonly [
  infer N extends number,
]
  ? `${N}`
  : S extends readonly [infer N extends number, ...infer R extends Shape]
    ? `${N}${Between}${Join<R, Between>}`
    : '';
/** `[2, 3]` */
export type List<S extends Shape> = `[${Join<S, ', '>}]`;

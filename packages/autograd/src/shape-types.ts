/**
 * Arithmetic on shapes, in types: what an operation makes of the shapes it is given.
 *
 * A size is a literal (`3`) or, where only running the program tells, `number`; a shape of unknown
 * rank is `readonly number[]`. Each operation is a type that gives the resulting shape or, where the
 * shapes do not fit, PyTorch's message; `Guard` makes such a message an error in the editor.
 *
 * For example `Broadcast<[2, 3], [3]>` is `[2, 3]`, and `Broadcast<[3], [2]>` is the message
 * "The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 0".
 */

export type Shape = readonly number[];

/** One dimension, several, or (`null`) all of them. */
export type Dims = number | readonly number[] | null;

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

/** The type of a parameter: `T` where the shapes fit, else the message, which no argument is. */
export type Guard<Result, T> = [Result] extends [string] ? NoInfer<Result> : T;

/** The resulting shape; unknown where there is a message, so that one mistake is reported once. */
export type Fit<Result> = Result extends Shape ? Result : Shape;

/** A shape as it is shown, a plain tuple: `[2, 3]`. */
export type Sizes<S extends Shape> = number extends S['length'] ? Shape : Copy<S>;
type Copy<S extends Shape> = { -readonly [K in keyof S]: S[K] };
/** The same rank, with every size known only at run time. */
type Dynamic<S extends Shape> = { -readonly [K in keyof S]: number };
type Rest<S extends Shape> = S extends readonly [number, ...infer R extends Shape] ? R : S;

/** `2x3` or `2, 3`. */
type Join<S extends Shape, Between extends string> = S extends readonly [infer N extends number]
  ? `${N}`
  : S extends readonly [infer N extends number, ...infer R extends Shape]
    ? `${N}${Between}${Join<R, Between>}`
    : '';
type List<S extends Shape> = `[${Join<S, ', '>}]`;

/*
 * Whole numbers are counted with tuples, which are cheap below a thousand. A size beyond that, or
 * one known only at run time, is counted by an array of unknown length: the answer is `number`.
 */
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type Below100 = `${Digit | ''}${Digit}`;
type Below1000 = `${Digit | ''}${Below100}`;
type Count<N extends number> = number extends N
  ? unknown[]
  : `${N}` extends Below1000
    ? Repeat<`${N}`, [unknown]>
    : unknown[];
/** The elements of `T` again and again, as often as the digits say. */
type Repeat<Digits extends string, T extends unknown[], Done extends unknown[] = []> =
  Digits extends `${infer D extends Digit}${infer Further}`
    ? Repeat<Further, T, [...Times<Times<Done, '5'>, '2'>, ...Times<T, D>]>
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
type Plus<A extends number, B extends number> = [...Count<A>, ...Count<B>]['length'];
/** A − B, and 0 where B is larger. */
type Minus<A extends number, B extends number> = number extends Count<A>['length'] | Count<B>['length']
  ? number
  : Count<A> extends [...Count<B>, ...infer R]
    ? R['length']
    : 0;
type Product<A extends number, B extends number> = A extends 1
  ? B
  : B extends 1
    ? A
    : `${A}` | `${B}` extends Below100
      ? Repeat<`${B}`, Count<A>>['length']
      : number;
/** Whether A ≥ B; true where that is not known. */
type AtLeast<A extends number, B extends number> = number extends Count<A>['length'] | Count<B>['length']
  ? true
  : Count<A> extends [...Count<B>, ...unknown[]]
    ? true
    : false;
/** Whether a size has this index, counted from either end. */
type HasIndex<N extends number, I extends number> = `${I}` extends `-${infer K extends number}`
  ? AtLeast<N, K>
  : AtLeast<N, Plus<I, 1>>;

/** The size that two sizes agree on; `never` where they do not. */
type Agreed<P extends number, Q extends number> = number extends P
  ? Q
  : number extends Q
    ? P
    : [P] extends [Q]
      ? P
      : never;
/** `true` where no size contradicts: two shapes that may be the same when the program runs. */
type MayEqual<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? true
  : A extends readonly [infer P extends number, ...infer A2 extends Shape]
    ? B extends readonly [infer Q extends number, ...infer B2 extends Shape]
      ? [Agreed<P, Q>] extends [never]
        ? false
        : MayEqual<A2, B2>
      : false
    : B extends readonly []
      ? true
      : false;

type OutOfRange<S extends Shape, D extends number> =
  `Dimension out of range (expected to be in range of [-${S['length']}, ${Rest<S>['length']}], but got ${D})`;

/** The dimension counted from the front; `number` where only running tells. A 0-d tensor counts as 1-d. */
type Dim<S extends Shape, D extends number> = number extends S['length'] | D
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
type DimSet<S extends Shape, L extends Shape, Seen extends number = never> = L extends readonly [
  infer D extends number,
  ...infer Further extends Shape,
]
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

type Every = null | readonly [];
type DimsOf<S extends Shape, D extends Dims> = D extends Every
  ? number
  : D extends number
    ? Dim<S, D>
    : D extends Shape
      ? DimSet<S, D>
      : never;

/** Without the dimensions `I`, or without those of them whose size is `Size`. */
type Without<S extends Shape, I, Size = number, Seen extends unknown[] = [], Out extends Shape = []> =
  S extends readonly [infer N extends number, ...infer R extends Shape]
    ? Without<R, I, Size, [...Seen, N], Seen['length'] extends I ? (N extends Size ? Out : [...Out, N]) : [...Out, N]>
    : Out;

/** With the size of dimension `I` replaced. */
type With<S extends Shape, I extends number, N extends number> = number extends I
  ? Dynamic<S>
  : { -readonly [K in keyof S]: K extends `${I}` ? N : S[K] };

type Insert<S extends Shape, I extends number, N extends number, Out extends Shape = []> = number extends I
  ? Dynamic<[...S, N]>
  : Out['length'] extends I
    ? [...Out, N, ...S]
    : S extends readonly [infer M extends number, ...infer R extends Shape]
      ? Insert<R, I, N, [...Out, M]>
      : [...Out, N];

type SizeAt<S extends Shape, I> = I extends keyof S ? (S[I] extends infer N extends number ? N : never) : number;

/** A tensor and a tensor, or a number, element by element. Source: `torch.broadcast_shapes` */
export type Broadcast<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? Shape
  : Stretch<A, B, []>;
/** From the right: a size of 1 stretches to the other's, all else must be equal. */
type Stretch<A extends Shape, B extends Shape, Out extends Shape> = A extends readonly [
  ...infer AI extends Shape,
  infer P extends number,
]
  ? B extends readonly [...infer BI extends Shape, infer Q extends number]
    ? [Q] extends [1]
      ? Stretch<AI, BI, [P, ...Out]>
      : [P] extends [1]
        ? Stretch<AI, BI, [Q, ...Out]>
        : [Agreed<P, Q>] extends [never]
          ? `The size of tensor a (${P}) must match the size of tensor b (${Q}) at non-singleton dimension ${Longer<AI, BI>['length']}`
          : Stretch<AI, BI, [Agreed<P, Q>, ...Out]>
    : [...A, ...Out]
  : [...B, ...Out];
type Longer<A extends Shape, B extends Shape> = A extends readonly [...Dynamic<B>, ...Shape] ? A : B;

/** Three shapes, the first two first. */
export type Broadcast3<A extends Shape, B extends Shape, C extends Shape> =
  Broadcast<A, B> extends infer R extends Shape ? Broadcast<R, C> : Broadcast<A, B>;

/**
 * The same as `Broadcast`, and known even inside a generic function where it is: for the same shape
 * on both sides and for a number. (A box of an unresolved S is compared at once, a bare S is not.)
 */
export type Broadcasted<A extends Shape, B extends Shape> =
  Box<B> extends Box<A> | Box<[]> ? A : Fit<Broadcast<A, B>>;
interface Box<S> {
  readonly in: (s: S) => void;
  readonly out: S;
}

type CannotMultiply<A extends Shape, B extends Shape> =
  `mat1 and mat2 shapes cannot be multiplied (${Join<A, 'x'>} and ${Join<B, 'x'>})`;
type UnlikeVectors<K extends number, L extends number> =
  `inconsistent tensor size, expected tensor [${K}] and src [${L}] to have the same number of elements, but got ${K} and ${L} elements respectively`;
type SizeMismatch<M extends number, K extends number, L extends number> =
  `size mismatch, got input (${M}), mat (${M}x${K}), vec (${L})`;
/** All sizes multiplied. */
type Numel<S extends Shape, P extends number = 1> = S extends readonly [
  infer N extends number,
  ...infer R extends Shape,
]
  ? Numel<R, Product<P, N>>
  : P;

/** Source: `torch.matmul` */
export type MatMul<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? Shape
  : A extends readonly [...infer AB extends Shape, infer M extends number, infer K extends number]
    ? B extends readonly [...infer BB extends Shape, infer L extends number, infer N extends number]
      ? Batched<AB, M, K, BB, L, N>
      : B extends readonly [infer L extends number]
        ? [Agreed<K, L>] extends [never]
          ? SizeMismatch<Numel<[...AB, M]>, K, L>
          : [...AB, M]
        : NoMatMul<A, B>
    : A extends readonly [infer K extends number]
      ? B extends readonly [infer L extends number]
        ? Dot<A, B>
        : B extends readonly [...infer BB extends Shape, infer L extends number, infer N extends number]
          ? Batched<[], 1, K, BB, L, N> extends infer R
            ? R extends readonly [...infer Front extends Shape, 1, infer N2 extends number]
              ? [...Front, N2]
              : R
            : never
          : NoMatMul<A, B>
      : NoMatMul<A, B>;
type NoMatMul<A extends Shape, B extends Shape> =
  `both arguments to matmul need to be at least 1D, but they are ${A['length']}D and ${B['length']}D`;
type Batched<
  AB extends Shape, M extends number, K extends number,
  BB extends Shape, L extends number, N extends number,
> = Broadcast<AB, BB> extends infer Batch
  ? Batch extends Shape
    ? [Agreed<K, L>] extends [never]
      ? BB extends readonly []
        ? CannotMultiply<[Numel<[...AB, M]>, K], [L, N]>
        : `Expected size for first two dimensions of batch2 tensor to be: [${Numel<Batch>}, ${K}] but got: [${Numel<Batch>}, ${L}].`
      : [...Batch, M, N]
    : Batch
  : never;

/** Source: `torch.dot` */
export type Dot<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? []
  : A extends readonly [infer K extends number]
    ? B extends readonly [infer L extends number]
      ? [Agreed<K, L>] extends [never]
        ? UnlikeVectors<K, L>
        : []
      : NotVectors<A, B>
    : NotVectors<A, B>;
type NotVectors<A extends Shape, B extends Shape> =
  `1D tensors expected, but got ${A['length']}D and ${B['length']}D tensors`;

/** Source: `torch.mv` */
export type Mv<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? [number]
  : A extends readonly [infer M extends number, infer K extends number]
    ? B extends readonly [infer L extends number]
      ? [Agreed<K, L>] extends [never]
        ? SizeMismatch<M, K, L>
        : [M]
      : NotMatrixAndVector<A, B>
    : NotMatrixAndVector<A, B>;
type NotMatrixAndVector<A extends Shape, B extends Shape> =
  `vector + matrix @ vector expected, got ${B['length']}, ${A['length']}, ${B['length']}`;

/** Source: `torch.mm` */
export type Mm<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? [number, number]
  : A extends readonly [number, number]
    ? B extends readonly [number, number]
      ? MatMul<A, B>
      : 'mat2 must be a matrix'
    : 'self must be a matrix';

/** Source: `torch.outer` */
export type Outer<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? [number, number]
  : A extends readonly [infer M extends number]
    ? B extends readonly [infer N extends number]
      ? [M, N]
      : `outer: Expected 1-D argument vec2, but got ${B['length']}-D`
    : `outer: Expected 1-D argument self, but got ${A['length']}-D`;

/** Sums, means and the like: some dimensions go, or stay with size 1. Source: `torch.sum` */
export type RemoveAt<S extends Shape, D extends Dims, Keep extends boolean = false> =
  number extends S['length']
    ? [D, Keep] extends [Every, false] ? [] : Shape
    : boolean extends Keep
      ? Shape
      : D extends Every
        ? Keep extends true ? Without... 

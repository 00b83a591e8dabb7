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
export type Mutable<S extends Shape> = number extends S['length'] ? Shape : Copy<S>;
type Copy<S extends Shape> = { -readonly [K in keyof S]: S[K] };
/** A size that is given: `number` for one that cannot be. */
export type GivenSize<N extends number> = `${N}` extends `-${string}` | `${string}.${string}`
  ? number
  : N;
/** How many whole numbers there are from 0 to before N: N, or `number` where it has a fraction. */
export type CountTo<N extends number> = `${N}` extends `${string}e${string}`
  ? number
  : GivenSize<N>;
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
/** A whole number with up to three digits; a union of all of them would be written out wherever a size is generic. */
type IsCountable<N extends number> = `${N}` extends `${string}${'-' | '.' | 'e'}${string}`
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
type Count<N extends number> = number extends N
  ? unknown[]
  : IsCountable<N> extends true
    ? Repeated<`${N}`, [unknown]>
    : unknown[];
/** The elements of `T` again and again, as often as the digits say. */
type Repeated<
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
type Plus<A extends number, B extends number> = [...Count<A>, ...Count<B>]['length'] & number;
/** A − B, and 0 where B is larger. */
type Minus<A extends number, B extends number> = number extends
  | Count<A>['length']
  | Count<B>['length']
  ? number
  : Count<A> extends [...Count<B>, ...infer R]
    ? R['length']
    : 0;
type Product<A extends number, B extends number> = A extends 1
  ? B
  : B extends 1
    ? A
    : [IsShort<A>, IsShort<B>] extends [true, true]
      ? Repeated<`${B}`, Count<A>>['length']
      : number;
/** Whether A ≥ B; true where that is not known. */
type AtLeast<A extends number, B extends number> = number extends
  | Count<A>['length']
  | Count<B>['length']
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

type OutOfRange<
  S extends Shape,
  D extends number,
> = `Dimension out of range (expected to be in range of [-${S['length']}, ${Rest<S>['length']}], but got ${D})`;

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
export type DimsOf<S extends Shape, D extends Dims> = D extends Every
  ? number
  : D extends number
    ? Dim<S, D>
    : D extends Shape
      ? DimSet<S, D>
      : never;

/** Without the dimensions `I`, or without those of them whose size is `Size`. */
type Without<
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
type With<S extends Shape, I extends number, N extends number> = number extends I
  ? Dynamic<S>
  : { -readonly [K in keyof S]: K extends `${I}` ? N : S[K] };

type Insert<
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
type Longer<A extends Shape, B extends Shape> = A extends readonly [...Dynamic<B>, ...Shape]
  ? A
  : B;

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

/** `a.add_(b)`: b may stretch, a may not. */
export type InPlace<A extends Shape, B extends Shape> =
  Broadcast<A, B> extends infer R extends Shape
    ? MayEqual<A, R> extends true
      ? A
      : `output with shape ${List<A>} doesn't match the broadcast shape ${List<R>}`
    : Broadcast<A, B>;

/** The same for two that may stretch. */
export type InPlace3<A extends Shape, B extends Shape, C extends Shape> =
  InPlace<A, B> extends infer R extends Shape ? InPlace<R, C> : InPlace<A, B>;

type CannotMultiply<
  A extends Shape,
  B extends Shape,
> = `mat1 and mat2 shapes cannot be multiplied (${Join<A, 'x'>} and ${Join<B, 'x'>})`;
type UnlikeVectors<
  K extends number,
  L extends number,
> = `inconsistent tensor size, expected tensor [${K}] and src [${L}] to have the same number of elements, but got ${K} and ${L} elements respectively`;
type SizeMismatch<
  M extends number,
  K extends number,
  L extends number,
> = `size mismatch, got input (${M}), mat (${M}x${K}), vec (${L})`;
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
      ? B extends readonly [number]
        ? Dot<A, B>
        : B extends readonly [
              ...infer BB extends Shape,
              infer L extends number,
              infer N extends number,
            ]
          ? Batched<[], 1, K, BB, L, N> extends infer R
            ? R extends readonly [...infer Front extends Shape, 1, infer N2 extends number]
              ? [...Front, N2]
              : R
            : never
          : NoMatMul<A, B>
      : NoMatMul<A, B>;
type NoMatMul<
  A extends Shape,
  B extends Shape,
> = `both arguments to matmul need to be at least 1D, but they are ${A['length']}D and ${B['length']}D`;
type Batched<
  AB extends Shape,
  M extends number,
  K extends number,
  BB extends Shape,
  L extends number,
  N extends number,
> =
  Broadcast<AB, BB> extends infer Batch
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
type NotVectors<
  A extends Shape,
  B extends Shape,
> = `1D tensors expected, but got ${A['length']}D and ${B['length']}D tensors`;

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
type NotMatrixAndVector<
  A extends Shape,
  B extends Shape,
> = `vector + matrix @ vector expected, got ${B['length']}, ${A['length']}, ${B['length']}`;

/** Source: `torch.mm` */
export type Mm<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? [number, number]
  : A extends readonly [number, number]
    ? B extends readonly [number, number]
      ? MatMul<A, B>
      : 'mat2 must be a matrix'
    : 'self must be a matrix';

/** Source: `torch.bmm` */
export type Bmm<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? [number, number, number]
  : A extends readonly [infer P extends number, infer M extends number, infer K extends number]
    ? B extends readonly [infer Q extends number, infer L extends number, infer N extends number]
      ? MayEqual<[P, K], [Q, L]> extends true
        ? [Agreed<P, Q>, M, N]
        : `Expected size for first two dimensions of batch2 tensor to be: ${List<[P, K]>} but got: ${List<[Q, L]>}.`
      : 'batch2 must be a 3D tensor'
    : 'batch1 must be a 3D tensor';

/** Source: `torch.outer` */
export type Outer<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? [number, number]
  : A extends readonly [infer M extends number]
    ? B extends readonly [infer N extends number]
      ? [M, N]
      : `outer: Expected 1-D argument vec2, but got ${B['length']}-D`
    : `outer: Expected 1-D argument self, but got ${A['length']}-D`;

/** Sums, means and the like: dimensions go, or stay with size 1. Source: `torch.sum` */
export type RemoveAt<S extends Shape, D extends Dims, Keep extends boolean = false> = [
  D,
  Keep,
] extends [Every, false]
  ? []
  : number extends S['length']
    ? Shape
    : boolean extends Keep
      ? Shape
      : [D] extends [Every]
        ? Ones<S>
        : DimsOf<S, D> extends infer Message extends string
          ? Message
          : Keep extends true
            ? With<S, DimsOf<S, D> & number, 1>
            : number extends DimsOf<S, D>
              ? [D] extends [number]
                ? Dynamic<Rest<S>>
                : Shape
              : Without<S, DimsOf<S, D>>;
type Ones<S extends Shape> = { -readonly [K in keyof S]: 1 };

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

/** Source: `torch.Tensor.expand` */
export type Expand<S extends Shape, N extends Shape> = number extends N['length']
  ? Shape
  : number extends S['length']
    ? Inferred<N>
    : ExpandFrom<S, N, [], S, N>;
type ExpandFrom<
  S extends Shape,
  N extends Shape,
  Out extends Shape,
  S0 extends Shape,
  N0 extends Shape,
> = N extends readonly [...infer NI extends Shape, infer Q extends number]
  ? S extends readonly [...infer SI extends Shape, infer P extends number]
    ? Q extends -1
      ? ExpandFrom<SI, NI, [P, ...Out], S0, N0>
      : P extends 1
        ? ExpandFrom<SI, NI, [Q, ...Out], S0, N0>
        : [Agreed<P, Q>] extends [never]
          ? `The expanded size of the tensor (${Q}) must match the existing size (${P}) at non-singleton dimension ${NI['length']}.  Target sizes: ${List<N0>}.  Tensor sizes: ${List<S0>}`
          : ExpandFrom<SI, NI, [Agreed<P, Q>, ...Out], S0, N0>
    : Q extends -1
      ? `The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension ${NI['length']}`
      : ExpandFrom<S, NI, [Q, ...Out], S0, N0>
  : S extends readonly []
    ? Out
    : `the number of sizes provided (${N0['length']}) must be greater or equal to the number of dimensions in the tensor (${S0['length']})`;

/** Source: `torch.Tensor.repeat` */
export type Repeat<S extends Shape, N extends Shape, Out extends Shape = []> = number extends
  | S['length']
  | N['length']
  ? Shape
  : N extends readonly [...infer NI extends Shape, infer Q extends number]
    ? S extends readonly [...infer SI extends Shape, infer P extends number]
      ? Repeat<SI, NI, [Product<P, Q>, ...Out]>
      : [...N, ...Out]
    : S extends readonly []
      ? Out
      : 'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor';

/** Source: `torch.squeeze` */
export type Squeeze<S extends Shape, D extends Dims = null> = number extends S['length']
  ? Shape
  : DimsOf<S, D> extends infer Message extends string
    ? Message
    : number extends S[DimsOf<S, D> & number]
      ? Shape
      : Without<S, DimsOf<S, D>, 1>;

/** With a dimension put in: of size 1, or of `N` for `stack`. Source: `torch.unsqueeze` */
export type Unsqueeze<
  S extends Shape,
  D extends number,
  N extends number = 1,
> = number extends S['length']
  ? Shape
  : Dim<[...S, N], D> extends infer I extends number
    ? Insert<S, I, N>
    : Dim<[...S, N], D>;

/** Source: `torch.flatten` */
export type Flatten<
  S extends Shape,
  D0 extends number = 0,
  D1 extends number = -1,
> = number extends S['length']
  ? [D0, D1] extends [0, -1]
    ? [number]
    : Shape
  : S extends readonly []
    ? [1]
    : Dim<S, D0> extends infer I extends number
      ? Dim<S, D1> extends infer J extends number
        ? number extends I | J
          ? Shape
          : Merge<S, I, J>
        : Dim<S, D1>
      : Dim<S, D0>;
type Merge<
  S extends Shape,
  I extends number,
  J extends number,
  Seen extends unknown[] = [],
  Out extends Shape = [],
  Merged extends number | null = null,
> = S extends readonly [infer N extends number, ...infer R extends Shape]
  ? (
      Merged extends number ? Product<Merged, N> : Seen['length'] extends I ? N : null
    ) extends infer P extends number
    ? Seen['length'] extends J
      ? [...Out, P, ...R]
      : Merge<R, I, J, [...Seen, N], Out, P>
    : Seen['length'] extends J
      ? 'flatten() has invalid args: start_dim cannot come after end_dim'
      : Merge<R, I, J, [...Seen, N], [...Out, N]>
  : never;

/** The shape asked for; the size that -1 stands for is not worked out. Source: `torch.reshape` */
export type Reshape<N extends Shape> = number extends N['length']
  ? Shape
  : HasTwoInferred<N> extends true
    ? 'only one dimension can be inferred'
    : Inferred<N>;
type Inferred<N extends Shape> = { -readonly [K in keyof N]: N[K] extends -1 ? number : N[K] };
type HasTwoInferred<N extends Shape> = N extends readonly [infer Q, ...infer R extends Shape]
  ? Q extends -1
    ? Extract<R[number], -1> extends never
      ? false
      : true
    : HasTwoInferred<R>
  : false;

/** What stands on a diagonal, in a last dimension. Source: `torch.diagonal` */
export type Diagonal<
  S extends Shape,
  K extends number,
  D1 extends number,
  D2 extends number,
> = number extends S['length']
  ? Shape
  : Dim<S, D1> extends infer I extends number
    ? Dim<S, D2> extends infer J extends number
      ? number extends I | J
        ? Dynamic<Rest<S>>
        : I extends J
          ? `diagonal dimensions cannot be identical ${D1}, ${D2}`
          : [...Without<S, I | J>, DiagonalSize<S[I], S[J], K>]
      : Dim<S, D2>
    : Dim<S, D1>;
type DiagonalSize<M extends number, N extends number, K extends number> = number extends K
  ? number
  : `${K}` extends `-${infer Down extends number}`
    ? Smaller<Minus<M, Down>, N>
    : Smaller<M, Minus<N, K>>;
type Smaller<A extends number, B extends number> = number extends A | B
  ? number
  : AtLeast<A, B> extends true
    ? B
    : A;

/** A last dimension laid on a diagonal of two. Source: `torch.diag_embed` */
export type DiagEmbed<
  S extends Shape,
  K extends number,
  D1 extends number,
  D2 extends number,
> = number extends S['length']
  ? Shape
  : [D1, D2] extends [-2, -1]
    ? S extends readonly [...infer Front extends Shape, infer N extends number]
      ? [...Front, Plus<N, Distance<K>>, Plus<N, Distance<K>>]
      : OutOfRange<S, D1>
    : Dynamic<[...S, 0]>;
/** |K| */
type Distance<K extends number> = `${K}` extends `-${infer N extends number}` ? N : K;

/** A diagonal runs along two dimensions. */
export type HasDiagonals<S extends Shape> = S extends readonly [number?] ? OutOfRange<S, 1> : S;

/** Source: `torch.diag` */
export type Diag<S extends Shape, K extends number> = number extends S['length']
  ? Shape
  : S extends readonly [number]
    ? DiagEmbed<S, K, -2, -1>
    : Diagonal<S, K, 0, 1>;
export type VectorOrMatrix<S extends Shape> = number extends S['length']
  ? S
  : S['length'] extends 1 | 2
    ? S
    : `diag(): Supports 1D or 2D tensors. Got ${S['length']}D`;

/** Source: `torch.diagflat` */
export type Diagflat<S extends Shape, K extends number> = number extends S['length']
  ? [number, number]
  : DiagEmbed<[Numel<S>], K, -2, -1>;

/** Windows along a dimension; how many only where they are a step of 1 apart. Source: `torch.Tensor.unfold` */
export type Unfold<
  S extends Shape,
  D extends number,
  Size extends number,
  Step extends number,
> = number extends S['length']
  ? Shape
  : Dim<S, D> extends infer I extends number
    ? S extends readonly []
      ? [Size]
      : AtLeast<S[I], Size> extends false
        ? `maximum size for tensor at dimension ${I} is ${S[I]} but size is ${Size}`
        : [...With<S, I, Step extends 1 ? Plus<Minus<S[I], Size>, 1> : number>, Size]
    : Dim<S, D>;

/** One dimension as several. Source: `torch.unflatten` */
export type Unflatten<S extends Shape, D extends number, N extends Shape> = number extends
  | S['length']
  | N['length']
  ? Shape
  : N extends readonly []
    ? 'unflatten: sizes must be non-empty'
    : Dim<S, D> extends infer I extends number
      ? number extends I
        ? Shape
        : SizesAt<S, I, Inferred<N>>
      : Dim<S, D>;
type SizesAt<
  S extends Shape,
  I extends number,
  N extends Shape,
  Out extends Shape = [],
> = S extends readonly [infer M extends number, ...infer R extends Shape]
  ? Out['length'] extends I
    ? [...Out, ...N, ...R]
    : SizesAt<R, I, N, [...Out, M]>
  : Out;

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

/** Source: `torch.tile` */
export type Tile<S extends Shape, N extends Shape, Out extends Shape = []> = number extends
  | S['length']
  | N['length']
  ? Shape
  : N extends readonly [...infer NI extends Shape, infer Q extends number]
    ? S extends readonly [...infer SI extends Shape, infer P extends number]
      ? Tile<SI, NI, [Product<P, Q>, ...Out]>
      : [...N, ...Out]
    : [...S, ...Out];

/** Source: `torch.repeat_interleave` */
export type RepeatInterleave<
  S extends Shape,
  R,
  D extends number | null,
> = number extends S['length']
  ? [D] extends [null]
    ? [number]
    : Shape
  : [D] extends [number]
    ? Dim<S, D> extends infer I extends number
      ? With<S, I, R extends number ? Product<S[I], R> : number>
      : Dim<S, D>
    : [R extends number ? Product<Numel<S>, R> : number];

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

/** With at least so many dimensions. Source: `torch.atleast_1d`, `torch.atleast_2d`, `torch.atleast_3d` */
export type Atleast<S extends Shape, N extends 1 | 2 | 3> = number extends S['length']
  ? Shape
  : S extends readonly []
    ? [[1], [1, 1], [1, 1, 1]][N extends 1 ? 0 : N extends 2 ? 1 : 2]
    : S extends readonly [infer P extends number]
      ? [[P], [1, P], [1, P, 1]][N extends 1 ? 0 : N extends 2 ? 1 : 2]
      : S extends readonly [number, number]
        ? N extends 3
          ? [...S, 1]
          : S
        : S;
type EachAtleast<L extends readonly Shape[], N extends 1 | 2 | 3> = {
  -readonly [K in keyof L]: Atleast<L[K], N>;
};

/** Source: `torch.hstack` */
export type Hstack<L extends readonly Shape[]> = L extends readonly []
  ? 'hstack expects a non-empty TensorList'
  : SideBySide<EachAtleast<L, 1>>;
type SideBySide<L extends readonly Shape[]> = number extends L['length'] | L[0]['length']
  ? Shape
  : Cat<L, L[0] extends readonly [number] ? 0 : 1>;
/** Source: `torch.vstack` */
export type Vstack<L extends readonly Shape[]> = L extends readonly []
  ? 'vstack expects a non-empty TensorList'
  : Cat<EachAtleast<L, 2>, 0>;
/** Source: `torch.dstack` */
export type Dstack<L extends readonly Shape[]> = L extends readonly []
  ? 'dstack expects a non-empty TensorList'
  : Cat<EachAtleast<L, 3>, 2>;
/** Source: `torch.column_stack` */
export type ColumnStack<L extends readonly Shape[]> = L extends readonly []
  ? 'column_stack expects a non-empty TensorList'
  : SideBySide<{
      -readonly [K in keyof L]: L[K] extends readonly []
        ? [1, 1]
        : L[K] extends readonly [infer N extends number]
          ? [N, 1]
          : L[K];
    }>;

/** Rows and columns of all matrices added up. Source: `torch.block_diag` */
export type BlockDiag<
  L extends readonly Shape[],
  Rows extends number = 0,
  Columns extends number = 0,
> = number extends L['length']
  ? [number, number]
  : L extends readonly [infer S extends Shape, ...infer Further extends readonly Shape[]]
    ? number extends S['length']
      ? [number, number]
      : Atleast<S, 2> extends [infer M extends number, infer N extends number]
        ? BlockDiag<Further, Plus<Rows, M>, Plus<Columns, N>>
        : 'torch.block_diag: Input tensors must have 2 or fewer dimensions.'
    : Rows extends 0
      ? [1, 0]
      : [Rows, Columns];

/** The common shape of all. Source: `torch.broadcast_tensors` */
export type BroadcastAll<
  L extends readonly Shape[],
  Out extends Shape = [],
> = number extends L['length']
  ? Shape
  : L extends readonly [infer S extends Shape, ...infer Further extends readonly Shape[]]
    ? Broadcast<Out, S> extends infer R extends Shape
      ? BroadcastAll<Further, R>
      : Broadcast<Out, S>
    : Out;

/** A grid over all vectors. Source: `torch.meshgrid` */
export type Meshgrid<
  L extends readonly Shape[],
  Indexing extends 'ij' | 'xy',
> = number extends L['length']
  ? Shape
  : Indexing extends 'xy'
    ? Lengths<L> extends [infer M extends number, infer N extends number, ...infer R extends Shape]
      ? [N, M, ...R]
      : Lengths<L>
    : Lengths<L>;
type Lengths<L extends readonly Shape[]> = { -readonly [K in keyof L]: Numel<L[K]> };

/** Source: `torch.cartesian_prod` */
export type CartesianProd<L extends readonly Shape[]> = number extends L['length']
  ? Shape
  : L extends readonly [infer S extends Shape]
    ? S
    : [Numel<Lengths<L>>, L['length']];

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

/** A part along a dimension, however long. Source: `torch.tensor_split` */
export type PartOf<S extends Shape, D extends number> = number extends S['length']
  ? Shape
  : Dim<S, D> extends infer I extends number
    ? With<S, I, number>
    : Dim<S, D>;
/** The same rank, with sizes that only running tells. */
export type AnySizes<S extends Shape> = number extends S['length'] ? Shape : Dynamic<S>;

/** What is put in the place of a part has its shape. Source: `torch.select_scatter` */
export type InPlaceOf<Part, B extends Shape> = Part extends Shape
  ? MayEqual<Part, B> extends true
    ? B
    : `expected src to have a size equal to the slice of self. src size = ${List<B>}, slice size = ${List<Part>}`
  : Part;

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

/** The shapes `L`, one after the other along `D`. Source: `torch.cat` */
export type Cat<L extends readonly Shape[], D extends number> = number extends L['length']
  ? With<L[number], Dim<L[number], D> & number, number>
  : L extends readonly []
    ? 'torch.cat(): expected a non-empty list of Tensors'
    : CatNext<L, D>;
type CatNext<
  L extends readonly Shape[],
  D extends number,
  Out extends Shape | null = null,
  Seen extends unknown[] = [],
> = L extends readonly [infer S extends Shape, ...infer Further extends readonly Shape[]]
  ? number extends S['length']
    ? Shape
    : S extends readonly []
      ? `zero-dimensional tensor (at position ${Seen['length']}) cannot be concatenated`
      : S extends readonly [0]
        ? CatNext<Further, D, Out, [...Seen, S]> // an empty vector fits anything
        : Out extends Shape
          ? S['length'] extends Out['length']
            ? CatSizes<Out, S, Dim<S, D>, Seen['length'] & number> extends infer R
              ? R extends Shape
                ? CatNext<Further, D, R, [...Seen, S]>
                : R
              : never
            : `Tensors must have same number of dimensions: got ${Out['length']} and ${S['length']}`
          : Dim<S, D> extends infer Message extends string
            ? Message
            : CatNext<Further, D, Mutable<S>, [...Seen, S]>
  : Out extends Shape
    ? Out
    : [0];
type CatSizes<
  A extends Shape,
  B extends Shape,
  I,
  Nth extends number,
  Out extends Shape = [],
> = number extends I
  ? Dynamic<A>
  : A extends readonly [infer P extends number, ...infer A2 extends Shape]
    ? B extends readonly [infer Q extends number, ...infer B2 extends Shape]
      ? Out['length'] extends I
        ? CatSizes<A2, B2, I, Nth, [...Out, Plus<P, Q>]>
        : [Agreed<P, Q>] extends [never]
          ? `Sizes of tensors must match except in dimension ${I & number}. Expected size ${P} but got size ${Q} for tensor number ${Nth} in the list.`
          : CatSizes<A2, B2, I, Nth, [...Out, Agreed<P, Q>]>
      : never
    : Out;

/** Equal shapes, side by side along a new dimension. Source: `torch.stack` */
export type Stack<L extends readonly Shape[], D extends number> = number extends L['length']
  ? Unsqueeze<L[number], D, number>
  : L extends readonly [infer S extends Shape, ...infer Further extends readonly Shape[]]
    ? StackNext<S, Further> extends infer Message extends string
      ? Message
      : Unsqueeze<S, D, L['length']>
    : 'stack expects a non-empty TensorList';
type StackNext<
  S extends Shape,
  L extends readonly Shape[],
  Seen extends unknown[] = [S],
> = L extends readonly [infer B extends Shape, ...infer Further extends readonly Shape[]]
  ? MayEqual<S, B> extends true
    ? StackNext<S, Further, [...Seen, B]>
    : `stack expects each tensor to be equal size, but got ${List<S>} at entry 0 and ${List<B>} at entry ${Seen['length']}`
  : S;

/** A list of shapes: one for each index along `D`. Source: `torch.unbind` */
export type Unbind<S extends Shape, D extends number> = number extends S['length']
  ? readonly Shape[]
  : S extends readonly []
    ? 'Dimension specified as 0 but tensor has no dimensions'
    : RemoveAt<S, D> extends infer R extends Shape
      ? Listed<S[Dim<S, D> & number], R>
      : RemoveAt<S, D>;
type Listed<N extends number, S extends Shape> = number extends N
  ? readonly S[]
  : IsCountable<N> extends true
    ? Repeated<`${N}`, [S]>
    : readonly S[];

/** A list of shapes: pieces of the given size, or sizes, along `D`. Source: `torch.split` */
export type Split<
  S extends Shape,
  N extends number | Shape,
  D extends number,
> = S extends readonly []
  ? 'split expects at least a 1-dimensional tensor'
  : number extends S['length']
    ? readonly Shape[]
    : Dim<S, D> extends infer I extends number
      ? N extends Shape
        ? SplitSizes<S, N, I>
        : number extends Count<N & number>['length'] | Count<S[I]>['length']
          ? readonly With<S, I, number>[]
          : N extends 0
            ? `split_size can only be 0 if dimension size is 0, but got dimension size of ${S[I]}`
            : SplitEvery<S, N & number, I, Count<S[I]>>
      : Dim<S, D>;
type SplitSizes<S extends Shape, N extends Shape, I extends number> = number extends N['length']
  ? readonly With<S, I, number>[]
  : Agreed<S[I], Total<N>> extends never
    ? `split_with_sizes expects split_sizes to sum exactly to ${S[I]} (input tensor's size at dimension ${I}), but got split_sizes=${List<N>}`
    : { -readonly [K in keyof N]: With<S, I, N[K]> };
type Total<N extends Shape, Sum extends number = 0> = N extends readonly [
  infer Q extends number,
  ...infer R extends Shape,
]
  ? Total<R, Plus<Sum, Q>>
  : Sum;
type SplitEvery<
  S extends Shape,
  N extends number,
  I extends number,
  Left extends unknown[],
  Out extends Shape[] = [],
> = Left extends [...Count<N>, unknown, ...infer R]
  ? SplitEvery<S, N, I, [unknown, ...R], [...Out, With<S, I, N>]>
  : [...Out, With<S, I, Left['length']>];

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
/** A vector of positions keeps the rank, and so does a mask; which of the two it is, is not in the type of a tensor. */
type AtMany<
  I,
  S extends Shape,
  L extends readonly unknown[],
  Out extends Shape,
  Seen extends unknown[],
> = [I] extends [readonly number[]]
  ? At<S, L, [...Out, I['length']], Seen>
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
  Exclude<L[number], number | Slice | null> extends never
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
type SliceSize<N extends number, A, B, Step> = [A, B, Step] extends [null, null, 1]
  ? N
  : [Step] extends [1]
    ? Minus<ClipIndex<N, B, N>, ClipIndex<N, A, 0>>
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

/** Whether `backward()` may run without a gradient: only where every size may be 1. */
export type ImplicitSeed<S extends Shape> =
  MayEqual<S, Ones<S>> extends true ? S : 'grad can be implicitly created only for scalar outputs';

/** A gradient has the shape of what it belongs to. */
export type Seed<S extends Shape, G extends Shape> =
  MayEqual<S, G> extends true
    ? G
    : `Mismatch in shape: grad_output[0] has a shape of torch.Size(${List<G>}) and output[0] has a shape of torch.Size(${List<S>}).`;

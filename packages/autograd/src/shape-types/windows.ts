/** Windows that slide over signals and images: how many places there are for them. */
import type { Minus, Plus, Product, Steps } from './numbers.ts';
import type { Shape } from './shape.ts';

/** What the dimension `I` ('0', '1') has of an option for all or for each; `Otherwise` where it was not given. */
export type ForDim<P, I, Otherwise extends number> = P extends readonly [infer Only extends number]
  ? Only
  : P extends readonly number[]
    ? I extends keyof P
      ? P[I] & number
      : number
    : P extends number
      ? P
      : undefined extends P
        ? Otherwise
        : number;

/** The option of this name, `undefined` where it was not given. */
export type Option<O, Name extends string> = Name extends keyof O ? O[Name] : undefined;

/** How far a window of K elements reaches that lie D apart. */
type Reach<K extends number, D extends number> = Plus<Product<D, Minus<K, 1>>, 1>;

/** The places of a window of K elements, D apart, in L elements and P more at both ends; every S-th of them counts. */
export type Windows<
  L extends number,
  K extends number,
  S extends number,
  P extends number,
  D extends number,
> =
  Minus<Plus<Plus<L, Plus<P, P>>, 1>, Reach<K, D>> extends infer N extends number
    ? // There is no place, which is for the running program to say.
      N extends 0
      ? number
      : Steps<N, S>
    : never;

/** The length that has L such places: the inverse, and E more at the end. */
export type Spread<
  L extends number,
  K extends number,
  S extends number,
  P extends number,
  D extends number,
  E extends number,
> = Minus<Plus<Plus<Product<S, Minus<L, 1>>, Reach<K, D>>, E>, Plus<P, P>>;

/** The sizes of a signal (`D` is 1) or an image, and what stands before them: channels, or samples and channels. */
export type Parts<S extends Shape, D extends 1 | 2> = number extends S['length']
  ? never
  : D extends 1
    ? S extends readonly [...infer Front extends Shape, infer L extends number]
      ? [Front, [L]]
      : never
    : S extends readonly [
          ...infer Front extends Shape,
          infer H extends number,
          infer W extends number,
        ]
      ? [Front, [H, W]]
      : never;

/** The same samples, with another number of channels. */
export type WithChannels<Front extends Shape, C extends number> = Front extends readonly [
  infer N extends number,
  number,
]
  ? [N, C]
  : [C];

/** The windows along each dimension of a signal or an image. */
export type Slid<Sizes extends Shape, Kernel, Stride, Padding, Dilation> = {
  -readonly [I in keyof Sizes]: Windows<
    Sizes[I],
    ForDim<Kernel, I, number>,
    ForDim<Stride, I, 1>,
    ForDim<Padding, I, 0>,
    ForDim<Dilation, I, 1>
  >;
};

/** What has these windows, cut by the padding and with `More` at the end. */
export type Unslid<Sizes extends Shape, Kernel, Stride, Padding, Dilation, More> = {
  -readonly [I in keyof Sizes]: Spread<
    Sizes[I],
    ForDim<Kernel, I, number>,
    ForDim<Stride, I, 1>,
    ForDim<Padding, I, 0>,
    ForDim<Dilation, I, 1>,
    ForDim<More, I, 0>
  >;
};

/** What is cut away may be what was added at the other end. */
type Grown<L extends number, A extends number, B extends number> = `${A}` extends `-${string}`
  ? Longer<Longer<L, B>, A>
  : Longer<Longer<L, A>, B>;
type Longer<L extends number, By extends number> = `${By}` extends `-${infer K extends number}`
  ? Minus<L, K>
  : Plus<L, By>;

/** Every size with what is added before and after it: the last dimension comes first in the list. */
export type Padded<S extends Shape, P extends readonly number[]> = P extends readonly [
  infer Before extends number,
  infer After extends number,
  ...infer Further extends readonly number[],
]
  ? S extends readonly [...infer Front extends Shape, infer L extends number]
    ? [...Padded<Front, Further>, Grown<L, Before, After>]
    : Shape
  : P extends readonly []
    ? S
    : { -readonly [I in keyof S]: number };

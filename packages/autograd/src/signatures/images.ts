/** Margins, other sizes, and windows of signals and images. */
import type { PerDim } from '../ops/convolution/pairs.ts';
import type {
  ForDim,
  Numel,
  Option,
  Padded,
  Product,
  Shape,
  Slid,
  Steps,
} from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

export type PadMode = 'constant' | 'reflect' | 'replicate' | 'circular';

/** `pad(x, [left, right, top, bottom], mode, value)`: the last dimension comes first. */
export type Pad = <S extends Shape, const P extends readonly number[]>(
  input: Tensor<S>,
  pad: P,
  mode?: PadMode,
  value?: number | null,
) => Tensor<Padded<S, P>>;

export interface InterpolateOptions {
  readonly size?: PerDim;
  readonly scaleFactor?: PerDim;
  readonly mode?: 'nearest' | 'nearest-exact' | 'linear' | 'bilinear' | 'bicubic' | 'area';
  /** Whether the outermost elements keep their places. */
  readonly alignCorners?: boolean;
  /** Whether the factor is worked out anew from the whole sizes that it gives. */
  readonly recomputeScaleFactor?: boolean;
  /** Whether every element of an image that is made smaller counts: for 'bilinear' and 'bicubic'. */
  readonly antialias?: boolean;
}

/** The sizes as asked for, or so many times as large: samples and channels stay. */
type Resized<S extends Shape, O> = S extends readonly [
  infer N extends number,
  infer C extends number,
  ...infer Sizes extends Shape,
]
  ? [N, C, ...SizesFor<Sizes, Option<O, 'size'>, Option<O, 'scaleFactor'>>]
  : Shape;
type SizesFor<Sizes extends Shape, Size, Factor> = {
  -readonly [I in keyof Sizes]: undefined extends Size
    ? Scaled<Sizes[I], ForDim<Factor, I, number>>
    : ForDim<Size, I, number>;
};
/** A part of an element more is for the running program to round. */
type Scaled<L extends number, F extends number> = `${F}` extends `${string}.${string}`
  ? number
  : Product<L, F>;

export type Interpolate = <S extends Shape, const O extends InterpolateOptions>(
  input: Tensor<S>,
  options: O,
) => Tensor<Resized<S, O>>;

export interface WindowOptions {
  readonly dilation?: PerDim;
  readonly padding?: PerDim;
  readonly stride?: PerDim;
}

/** What a window holds, and how many of them there are. */
type Unfolded<S extends Shape, K, O> = S extends readonly [
  ...infer Samples extends Shape,
  infer C extends number,
  infer H extends number,
  infer W extends number,
]
  ? [
      ...Samples,
      Numel<[C, ForDim<K, '0', number>, ForDim<K, '1', number>]>,
      Numel<Slid<[H, W], K, Option<O, 'stride'>, Option<O, 'padding'>, Option<O, 'dilation'>>>,
    ]
  : Shape;

export type UnfoldImages = <
  S extends Shape,
  const K extends PerDim,
  const O extends WindowOptions = {},
>(
  input: Tensor<S>,
  kernelSize: K,
  options?: O,
) => Tensor<Unfolded<S, K, O>>;

/** Put together again: the places of a window are shared out among the channels. */
type Folded<S extends Shape, Size, K> = S extends readonly [
  ...infer Samples extends Shape,
  infer E extends number,
  number,
]
  ? [
      ...Samples,
      Steps<E, Product<ForDim<K, '0', number>, ForDim<K, '1', number>>>,
      ForDim<Size, '0', number>,
      ForDim<Size, '1', number>,
    ]
  : Shape;

export type Fold = <S extends Shape, const Size extends PerDim, const K extends PerDim>(
  input: Tensor<S>,
  outputSize: Size,
  kernelSize: K,
  options?: WindowOptions,
) => Tensor<Folded<S, Size, K>>;

/** Fewer channels, larger images. */
type Shuffled<S extends Shape, F extends number> = S extends readonly [
  ...infer Samples extends Shape,
  infer C extends number,
  infer H extends number,
  infer W extends number,
]
  ? [...Samples, Steps<C, Product<F, F>>, Product<H, F>, Product<W, F>]
  : Shape;
export type PixelShuffle = <S extends Shape, const F extends number>(
  input: Tensor<S>,
  factor: F,
) => Tensor<Shuffled<S, F>>;

/** More channels, smaller images. */
type Unshuffled<S extends Shape, F extends number> = S extends readonly [
  ...infer Samples extends Shape,
  infer C extends number,
  infer H extends number,
  infer W extends number,
]
  ? [...Samples, Product<C, Product<F, F>>, Steps<H, F>, Steps<W, F>]
  : Shape;
export type PixelUnshuffle = <S extends Shape, const F extends number>(
  input: Tensor<S>,
  factor: F,
) => Tensor<Unshuffled<S, F>>;

/** Poolings: samples and channels stay, and each window of a signal or an image becomes one element. */
import type { Picks } from '../define/picks.ts';
import type { OutputSize } from '../ops/convolution/avg-pool.ts';
import type { PerDim } from '../ops/convolution/pairs.ts';
import type { Dynamic, Option, Parts, Shape, Slid } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

interface PoolingOptions {
  /** How far apart the windows lie: side by side unless told. */
  readonly stride?: PerDim;
  readonly padding?: PerDim;
  /** Whether a window may reach over the end. */
  readonly ceilMode?: boolean;
}

export interface AvgPoolOptions extends PoolingOptions {
  /** Whether the zeros of the padding count: they do unless told. */
  readonly countIncludePad?: boolean;
  /** What to divide by, in the place of the size. */
  readonly divisorOverride?: number;
}

export interface MaxPoolOptions extends PoolingOptions {
  readonly dilation?: PerDim;
  readonly returnIndices?: boolean;
}

/** Samples and channels, and how many windows there are; whether one that reaches over the end counts, running tells. */
type Pooled<S extends Shape, D extends 1 | 2, K, O> =
  Parts<S, D> extends readonly [infer Front extends Shape, infer Sizes extends Shape]
    ? [
        ...Front,
        ...(Option<O, 'ceilMode'> extends false | undefined
          ? Slid<
              Sizes,
              K,
              // Side by side, unless told.
              undefined extends Option<O, 'stride'> ? K : Option<O, 'stride'>,
              Option<O, 'padding'>,
              Option<O, 'dilation'>
            >
          : Dynamic<Sizes>),
      ]
    : Shape;

export type AvgPool<D extends 1 | 2> = <
  S extends Shape,
  const K extends PerDim,
  const O extends AvgPoolOptions = {},
>(
  input: Tensor<S>,
  kernelSize: K,
  options?: O,
) => Tensor<Pooled<S, D, K, O>>;

type Found<S extends Shape, Indices> = boolean extends Indices
  ? Tensor<S> | Picks<S>
  : Indices extends true
    ? Picks<S>
    : Tensor<S>;

export type MaxPool<D extends 1 | 2> = <
  S extends Shape,
  const K extends PerDim,
  const O extends MaxPoolOptions = {},
>(
  input: Tensor<S>,
  kernelSize: K,
  options?: O,
) => Found<Pooled<S, D, K, O>, Option<O, 'returnIndices'>>;

/** As many places as asked for; null keeps the size. */
type Adapted<S extends Shape, D extends 1 | 2, Size> =
  Parts<S, D> extends readonly [infer Front extends Shape, infer Sizes extends Shape]
    ? [...Front, ...AsAsked<Sizes, Size>]
    : Shape;
type AsAsked<Sizes extends Shape, Size> = {
  -readonly [I in keyof Sizes]: SizeFor<Size, I> extends null
    ? Sizes[I]
    : SizeFor<Size, I> & number;
};
type SizeFor<Size, I> = Size extends readonly [infer Only]
  ? Only
  : Size extends readonly unknown[]
    ? I extends keyof Size
      ? Size[I]
      : number
    : Size;

export type AdaptivePool<D extends 1 | 2> = <S extends Shape, const Size extends OutputSize>(
  input: Tensor<S>,
  outputSize: Size,
) => Tensor<Adapted<S, D, Size>>;

export type AdaptiveMaxPool<D extends 1 | 2> = <
  S extends Shape,
  const Size extends OutputSize,
  const Indices extends boolean = false,
>(
  input: Tensor<S>,
  outputSize: Size,
  options?: { readonly returnIndices?: Indices },
) => Found<Adapted<S, D, Size>, Indices>;

/** Sliding over signals and images: the size of the result follows from the options. */
import type { PerDim } from '../ops/convolution/pairs.ts';
import type {
  ForDim,
  Option,
  Parts,
  Shape,
  Slid,
  Unslid,
  WithChannels,
  Product,
} from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

export interface ConvolutionOptions {
  /** How far apart the places lie: 1 unless told. */
  readonly stride?: PerDim;
  /** Zeros on both sides; 'same' keeps the size, 'valid' adds none. */
  readonly padding?: PerDim | 'same' | 'valid';
  /** How far apart the elements of the weight lie: 1 unless told. */
  readonly dilation?: PerDim;
  /** Each group of channels has its own part of the weight. */
  readonly groups?: number;
}

export interface TransposedOptions extends Omit<ConvolutionOptions, 'padding'> {
  /** What a convolution would have padded, and so is cut off here. */
  readonly padding?: PerDim;
  /** Makes the result larger at the end. */
  readonly outputPadding?: PerDim;
}

/** The sizes of the weight's window. */
type Kernel<W extends Shape> = W extends readonly [number, number, ...infer K extends Shape]
  ? K
  : readonly number[];

type Convolved<S extends Shape, W extends Shape, D extends 1 | 2, O> =
  Parts<S, D> extends readonly [infer Front extends Shape, infer Sizes extends Shape]
    ? [
        ...WithChannels<Front, W[0] & number>,
        ...(Option<O, 'padding'> extends 'same'
          ? Sizes
          : Slid<
              Sizes,
              Kernel<W>,
              Option<O, 'stride'>,
              Option<O, 'padding'> extends 'valid' ? 0 : Option<O, 'padding'>,
              Option<O, 'dilation'>
            >),
      ]
    : Shape;

export type Convolution<D extends 1 | 2> = <
  S extends Shape,
  W extends Shape,
  const O extends ConvolutionOptions = {},
>(
  input: Tensor<S>,
  weight: Tensor<W>,
  bias?: Tensor | null,
  options?: O,
) => Tensor<Convolved<S, W, D, O>>;

type Transposed<S extends Shape, W extends Shape, D extends 1 | 2, O> =
  Parts<S, D> extends readonly [infer Front extends Shape, infer Sizes extends Shape]
    ? [
        ...WithChannels<Front, Product<W[1] & number, ForDim<Option<O, 'groups'>, '0', 1>>>,
        ...Unslid<
          Sizes,
          Kernel<W>,
          Option<O, 'stride'>,
          Option<O, 'padding'>,
          Option<O, 'dilation'>,
          Option<O, 'outputPadding'>
        >,
      ]
    : Shape;

export type TransposedConvolution<D extends 1 | 2> = <
  S extends Shape,
  W extends Shape,
  const O extends TransposedOptions = {},
>(
  input: Tensor<S>,
  weight: Tensor<W>,
  bias?: Tensor | null,
  options?: O,
) => Tensor<Transposed<S, W, D, O>>;

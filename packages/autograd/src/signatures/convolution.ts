/** Sliding over signals and images: of the result, samples and channels are known to the types. */
import type { PerDim } from '../ops/convolution/pairs.ts';
import type { Shape } from '../shape-types/index.ts';
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

/** `D` sizes that only running tells, and before them samples and channels. */
type Slid<S extends Shape, Channels extends number, D extends 1 | 2> = number extends S['length']
  ? Shape
  : S['length'] extends (D extends 1 ? 3 : 4)
    ? [S[0], Channels, ...Sizes<D>]
    : [Channels, ...Sizes<D>];
type Sizes<D extends 1 | 2> = D extends 1 ? [number] : [number, number];

export type Convolution<D extends 1 | 2> = <S extends Shape, W extends Shape>(
  input: Tensor<S>,
  weight: Tensor<W>,
  bias?: Tensor | null,
  options?: ConvolutionOptions,
) => Tensor<Slid<S, W[0] & number, D>>;

export type TransposedConvolution<D extends 1 | 2> = <S extends Shape>(
  input: Tensor<S>,
  weight: Tensor,
  bias?: Tensor | null,
  options?: TransposedOptions,
) => Tensor<Slid<S, number, D>>;

/** Margins, other sizes, and windows of signals and images. */
import type { PerDim } from '../ops/convolution/pairs.ts';
import type { Tensor } from '../tensor.ts';

export type PadMode = 'constant' | 'reflect' | 'replicate' | 'circular';

/** `pad(x, [left, right, top, bottom], mode, value)`: the last dimension comes first. */
export type Pad = (
  input: Tensor,
  pad: readonly number[],
  mode?: PadMode,
  value?: number | null,
) => Tensor;

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

export type Interpolate = (input: Tensor, options: InterpolateOptions) => Tensor;

export interface WindowOptions {
  readonly dilation?: PerDim;
  readonly padding?: PerDim;
  readonly stride?: PerDim;
}

export type UnfoldImages = (input: Tensor, kernelSize: PerDim, options?: WindowOptions) => Tensor;

export type Fold = (
  input: Tensor,
  outputSize: PerDim,
  kernelSize: PerDim,
  options?: WindowOptions,
) => Tensor;

/** `pixelShuffle`, `pixelUnshuffle`. */
export type PixelShuffle = (input: Tensor, factor: number) => Tensor;

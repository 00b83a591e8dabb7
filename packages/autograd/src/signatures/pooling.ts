/** Poolings: samples and channels stay, and only running tells how many windows there are. */
import type { Picks } from '../define/picks.ts';
import type { OutputSize } from '../ops/convolution/avg-pool.ts';
import type { PerDim } from '../ops/convolution/pairs.ts';
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

export interface MaxPoolOptions<I extends boolean = boolean> extends PoolingOptions {
  readonly dilation?: PerDim;
  readonly returnIndices?: I;
}

export type AvgPool = (input: Tensor, kernelSize: PerDim, options?: AvgPoolOptions) => Tensor;

type Found<I extends boolean> = boolean extends I
  ? Tensor | Picks
  : I extends true
    ? Picks
    : Tensor;

export type MaxPool = <const I extends boolean = false>(
  input: Tensor,
  kernelSize: PerDim,
  options?: MaxPoolOptions<I>,
) => Found<I>;

export type AdaptivePool = (input: Tensor, outputSize: OutputSize) => Tensor;

export type AdaptiveMaxPool = <const I extends boolean = false>(
  input: Tensor,
  outputSize: OutputSize,
  options?: { readonly returnIndices?: I },
) => Found<I>;

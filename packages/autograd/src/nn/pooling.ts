/** Poolings of images as modules. */
import { avgPool2d, maxPool2d } from '../functional.ts';
import type { PerDim } from '../ops/convolution/pairs.ts';
import type { AvgPoolOptions, MaxPoolOptions } from '../signatures/pooling.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';
import { perDim, truth } from './repr.ts';

/**
 * The largest element of each window.
 *
 * Shapes: [N, C, H, W] or [C, H, W] → [N, C, H′, W′].
 * Source: `torch.nn.MaxPool2d`
 */
export class MaxPool2d extends Module {
  readonly kernelSize: PerDim;
  readonly options: Omit<MaxPoolOptions, 'returnIndices'>;

  constructor(kernelSize: PerDim, options: Omit<MaxPoolOptions, 'returnIndices'> = {}) {
    super();
    this.kernelSize = kernelSize;
    this.options = options;
  }

  forward(input: Tensor): Tensor {
    return maxPool2d(input, this.kernelSize, { ...this.options, returnIndices: false });
  }

  override extraRepr(): string {
    const { stride = this.kernelSize, padding = 0, dilation = 1, ceilMode = false } = this.options;
    return `kernel_size=${perDim(this.kernelSize)}, stride=${perDim(stride)}, padding=${perDim(padding)}, dilation=${perDim(dilation)}, ceil_mode=${truth(ceilMode)}`;
  }
}

/**
 * The mean of each window.
 *
 * Shapes: [N, C, H, W] or [C, H, W] → [N, C, H′, W′].
 * Source: `torch.nn.AvgPool2d`
 */
export class AvgPool2d extends Module {
  readonly kernelSize: PerDim;
  readonly options: AvgPoolOptions;

  constructor(kernelSize: PerDim, options: AvgPoolOptions = {}) {
    super();
    this.kernelSize = kernelSize;
    this.options = options;
  }

  forward(input: Tensor): Tensor {
    return avgPool2d(input, this.kernelSize, this.options);
  }

  override extraRepr(): string {
    const { stride = this.kernelSize, padding = 0 } = this.options;
    return `kernel_size=${perDim(this.kernelSize)}, stride=${perDim(stride)}, padding=${perDim(padding)}`;
  }
}

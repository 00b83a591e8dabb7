/** Convolutions as modules, which hold their weight. */
import type { DType } from '../dtype.ts';
import { fail } from '../errors.ts';
import { conv1d, conv2d, pad } from '../functional.ts';
import type { PerDim } from '../ops/convolution/pairs.ts';
import { type Shape, sizeOf } from '../shape.ts';
import type { ConvolutionOptions } from '../signatures/convolution.ts';
import type { PadMode } from '../signatures/images.ts';
import { empty, type Tensor } from '../tensor.ts';
import { checkGiven } from './check-given.ts';
import { kaimingUniform_, uniform_ } from './init.ts';
import { Module } from './module.ts';
import { Parameter } from './parameter.ts';
import { truth, tuple } from './repr.ts';

/** What a convolution layer can be told. */
export interface ConvOptions extends ConvolutionOptions {
  /** Whether something is added: true unless told. */
  readonly bias?: boolean;
  /** What the padding is made of: zeros unless told. */
  readonly paddingMode?: 'zeros' | Exclude<PadMode, 'constant'>;
  readonly dtype?: DType;
}

type Slide = (
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  options: ConvolutionOptions,
) => Tensor;

abstract class Convolution extends Module {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernelSize: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly number[] | 'same' | 'valid';
  readonly dilation: readonly number[];
  readonly groups: number;
  readonly paddingMode: NonNullable<ConvOptions['paddingMode']>;
  readonly weight: Parameter;
  readonly bias: Parameter<[number]> | null;

  constructor(
    dims: 1 | 2,
    inChannels: number,
    outChannels: number,
    kernelSize: PerDim,
    options: ConvOptions,
  ) {
    super();
    const sizes = { in_channels: inChannels, out_channels: outChannels, kernel_size: kernelSize };
    checkGiven(`Conv${dims}d`, sizes, `new Conv${dims}d(1, 8, 3)`);
    const { stride = 1, padding = 0, dilation = 1, groups = 1 } = options;
    const { bias = true, paddingMode = 'zeros', dtype = 'float32' } = options;
    checkGroups(inChannels, outChannels, groups);
    const each = (option: PerDim): readonly number[] =>
      typeof option === 'number' ? Array.from({ length: dims }, () => option) : option;
    this.inChannels = inChannels;
    this.outChannels = outChannels;
    this.kernelSize = each(kernelSize);
    this.stride = each(stride);
    this.padding = typeof padding === 'string' ? padding : each(padding);
    this.dilation = each(dilation);
    this.groups = groups;
    this.paddingMode = paddingMode;
    const shape: Shape = [outChannels, inChannels / groups, ...this.kernelSize];
    this.weight = new Parameter(empty(shape, dtype));
    this.bias = bias ? new Parameter(empty<[number]>([outChannels], dtype)) : null;
    checkPadding(this.padding, this.stride);
    this.resetParameters();
  }

  /** Begins anew. */
  resetParameters(): void {
    kaimingUniform_(this.weight, { a: Math.sqrt(5) });
    const fanIn = sizeOf(this.weight.shape.slice(1));
    if (this.bias === null || fanIn === 0) return;
    uniform_(this.bias, -1 / Math.sqrt(fanIn), 1 / Math.sqrt(fanIn));
  }

  protected slide(fn: Slide, input: Tensor): Tensor {
    const { stride, padding, dilation, groups, paddingMode } = this;
    if (paddingMode === 'zeros') {
      return fn(input, this.weight, this.bias, { stride, padding, dilation, groups });
    }
    const around = pad(input, this.margins(), paddingMode);
    return fn(around, this.weight, this.bias, { stride, dilation, groups });
  }

  /** As `pad` takes them: two for each dimension, the last dimension first. */
  private margins(): number[] {
    const { padding, kernelSize, dilation } = this;
    const sides = kernelSize.map((n, i): [before: number, after: number] => {
      if (typeof padding === 'object') return [padding[i]!, padding[i]!];
      const total = padding === 'valid' ? 0 : dilation[i]! * (n - 1);
      return [Math.floor(total / 2), Math.ceil(total / 2)];
    });
    return sides.toReversed().flat();
  }

  override extraRepr(): string {
    const { stride, padding, dilation, groups, paddingMode } = this;
    const differs = (list: readonly number[], usual: number): boolean =>
      list.some((n) => n !== usual);
    return [
      `${this.inChannels}, ${this.outChannels}`,
      `kernel_size=${tuple(this.kernelSize)}`,
      `stride=${tuple(stride)}`,
      ...(typeof padding === 'string' ? [`padding=${padding}`] : []),
      ...(typeof padding === 'object' && differs(padding, 0) ? [`padding=${tuple(padding)}`] : []),
      ...(differs(dilation, 1) ? [`dilation=${tuple(dilation)}`] : []),
      ...(groups === 1 ? [] : [`groups=${groups}`]),
      ...(this.bias === null ? [`bias=${truth(false)}`] : []),
      ...(paddingMode === 'zeros' ? [] : [`padding_mode=${paddingMode}`]),
    ].join(', ');
  }
}

/**
 * A learnt weight that slides over signals. It begins as random numbers between −1/√n and 1/√n, where
 * n is how many numbers go into each result, and so does the bias.
 *
 * Shapes: [N, inChannels, L] or [inChannels, L] → [N, outChannels, L′] or [outChannels, L′].
 * Throws: RangeError for channels that the groups cannot share out evenly.
 * Source: `torch.nn.Conv1d`
 */
export class Conv1d extends Convolution {
  constructor(
    inChannels: number,
    outChannels: number,
    kernelSize: PerDim,
    options: ConvOptions = {},
  ) {
    super(1, inChannels, outChannels, kernelSize, options);
  }

  forward(input: Tensor): Tensor {
    return this.slide(conv1d as Slide, input);
  }
}

/**
 * A learnt weight that slides over images. It begins as `Conv1d` does.
 *
 * Shapes: [N, inChannels, H, W] or [inChannels, H, W] → [N, outChannels, H′, W′].
 * Throws: RangeError for channels that the groups cannot share out evenly.
 * Source: `torch.nn.Conv2d`
 */
export class Conv2d extends Convolution {
  constructor(
    inChannels: number,
    outChannels: number,
    kernelSize: PerDim,
    options: ConvOptions = {},
  ) {
    super(2, inChannels, outChannels, kernelSize, options);
  }

  forward(input: Tensor): Tensor {
    return this.slide(conv2d as Slide, input);
  }
}

function checkGroups(inChannels: number, outChannels: number, groups: number): void {
  if (groups <= 0) {
    throw fail(
      RangeError,
      'groups must be a positive integer',
      `It is ${groups}; a single group, 1, sees all channels.`,
    );
  }
  for (const [name, channels] of Object.entries({ inChannels, outChannels })) {
    if (channels % groups === 0) continue;
    throw fail(
      RangeError,
      `${name === 'inChannels' ? 'in' : 'out'}_channels must be divisible by groups`,
      `${channels} channels make no ${groups} groups of one size.`,
    );
  }
}

function checkPadding(padding: Convolution['padding'], stride: readonly number[]): void {
  if (padding !== 'same' || stride.every((n) => n === 1)) return;
  throw fail(
    RangeError,
    "padding='same' is not supported for strided convolutions",
    'With steps over 1 the result is smaller: give the padding as a number.',
  );
}

/** Transposed convolutions: every element lays down the weight, multiplied by it. */
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import type { Pair } from '../../kernels/convolution.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { type Sample, t } from '../../sample.ts';
import type { TransposedConvolution, TransposedOptions } from '../../signatures/convolution.ts';
import type { Tensor } from '../../tensor.ts';
import { squeeze, unsqueeze } from '../shape/dimensions.ts';
import { checkBatch, checkBias, checkSteps, checkWeight } from './check-convolution.ts';
import { pairOf } from './pairs.ts';
import { backward, type Geometry, ofBackward } from './three-forms.ts';

type Dims = 1 | 2;

/** That of the convolution of which this is the transpose: its result is the input here. */
function geometry(y: Tensor, w: Tensor, dims: Dims, options: TransposedOptions): Geometry {
  const { groups = 1 } = options;
  const stride = pairOf('stride', options.stride ?? 1, dims);
  const padding = pairOf('padding', options.padding ?? 0, dims, 0);
  const dilation = pairOf('dilation', options.dilation ?? 1, dims);
  const extra = pairOf('output_padding', options.outputPadding ?? 0, dims, 0);
  checkSteps(stride, padding, dilation);
  if (extra.some((n, i) => n > 0 && n >= Math.max(stride[i]!, dilation[i]!))) {
    throw fail(
      RangeError,
      `output padding must be smaller than either stride or dilation, but got output_padding_height: ${extra[0]} output_padding_width: ${extra[1]} stride_height: ${stride[0]} stride_width: ${stride[1]} dilation_height: ${dilation[0]} dilation_width: ${dilation[1]}`,
      'It settles which of the sizes is meant that one step covers.',
    );
  }
  const sizes = (shape: readonly number[]): Pair =>
    dims === 1 ? [1, shape[2]!] : [shape[2]!, shape[3]!];
  const count = sizes(y.shape);
  const window = sizes(w.shape);
  const image = count.map(
    (n, i) =>
      (n - 1) * stride[i]! - 2 * padding[i]! + dilation[i]! * (window[i]! - 1) + extra[i]! + 1,
  ) as unknown as Pair;
  if (image.some((n) => n < 1)) {
    throw fail(
      RangeError,
      `Given input size per channel: (${count.join(' x ')}). Calculated output size per channel: (${image.join(' x ')}). Output size is too small`,
      'The padding cuts off more than there is.',
    );
  }
  const [samples, results] = y.shape as [number, number];
  const channels = w.shape[1]! * groups;
  const x = [samples, channels, ...image.slice(2 - dims)];
  return {
    image,
    window,
    count,
    stride,
    padding,
    dilation,
    samples,
    groups,
    channels,
    results,
    x,
    w: w.shape,
    y: y.shape,
  };
}

function transposedConvolution<D extends Dims>(
  dims: D,
  samples: readonly Sample[],
): Op<TransposedConvolution<D>> {
  const name = `convTranspose${dims}d`;
  const torch = `conv_transpose${dims}d`;
  const op = operation({
    name,
    torch: `torch.nn.functional.${torch}`,
    node: 'ConvolutionBackward0',
    summary: 'Each element times the weight, laid down where a convolution would have read.',
    formula:
      dims === 1
        ? 'y[n, o, i + k] += a[n, c, i] b[c, o, k]'
        : 'y[n, o, i + k, j + l] += a[n, c, i, j] b[c, o, k, l]',
    method: false,
    derivatives: ofBackward,
    samples,
  });
  const batched = (
    x: Tensor,
    w: Tensor,
    bias: Tensor | null,
    options: TransposedOptions,
  ): Tensor => {
    const how = geometry(x, w, dims, options);
    return record(
      op,
      noGrad(() => backward(x, w, bias, how)),
      x,
      w,
      bias,
      how,
    );
  };
  const fn = (
    x: Tensor,
    w: Tensor,
    bias: Tensor | null = null,
    options: TransposedOptions = {},
  ): Tensor => {
    checkBatch(torch, x, w, dims);
    checkWeight(x.shape, x.ndim - dims - 1, w, options.groups ?? 1, true);
    checkBias(w, bias, w.shape[1]! * (options.groups ?? 1));
    checkSameDType(x, w);
    if (x.ndim === dims + 2) return batched(x, w, bias, options);
    return squeeze(batched(unsqueeze(x, 0), w, bias, options), 0);
  };
  return publish(fn, op);
}

/**
 * The transpose of `conv1d`: where that reads, this adds.
 *
 * Shapes: input [N, C, L] or [C, L], weight [C, O / groups, k], bias [O] → [N, O, L′] or [O, L′].
 * Throws: RangeError where sizes do not fit.
 * Source: `torch.nn.functional.conv_transpose1d`
 */
export const convTranspose1d = transposedConvolution(1, [
  [t([2, 3, 4]), t([3, 2, 2]), t([2])],
  [t([2, 4]), t([2, 3, 2])],
  [t([1, 2, 3]), t([2, 2, 2]), t([2]), { stride: 2, padding: 1, outputPadding: 1, dilation: 2 }],
  [t([1, 4, 3]), t([4, 1, 2]), t([2]), { groups: 2 }],
]);

/**
 * The transpose of `conv2d`: where that reads, this adds.
 *
 * Shapes: input [N, C, H, W] or [C, H, W], weight [C, O / groups, k, l], bias [O] → [N, O, H′, W′].
 * Throws: RangeError where sizes do not fit.
 * Source: `torch.nn.functional.conv_transpose2d`
 */
export const convTranspose2d = transposedConvolution(2, [
  [t([1, 2, 2, 3]), t([2, 1, 2, 2]), t([1])],
  [t([1, 2, 2]), t([1, 2, 2, 2])],
  [t([1, 2, 2, 2]), t([2, 1, 2, 2]), t([2]), { stride: [2, 1], padding: [1, 0], groups: 2 }],
]);

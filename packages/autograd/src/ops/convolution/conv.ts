/** Convolutions: a small weight slides over a signal or an image. */
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { cTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import type { Pair } from '../../kernels/convolution.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { type Sample, t } from '../../sample.ts';
import type { Convolution, ConvolutionOptions } from '../../signatures/convolution.ts';
import type { Tensor } from '../../tensor.ts';
import { squeeze, unsqueeze } from '../shape/dimensions.ts';
import { checkBatch, checkBias, checkSteps, checkWeight } from './check-convolution.ts';
import { constantPad } from './pad.ts';
import { pairOf } from './pairs.ts';
import { forward, type Geometry, ofForward } from './three-forms.ts';

type Dims = 1 | 2;

interface Padded {
  readonly input: Tensor;
  readonly padding: Pair;
}

/** 'same' keeps the size: where it cannot be on both sides equally, one zero more comes at the end. */
function padded(input: Tensor, window: Pair, dims: Dims, options: ConvolutionOptions): Padded {
  const { padding = 0, stride = 1, dilation = 1 } = options;
  if (padding === 'valid') return { input, padding: [0, 0] };
  if (typeof padding !== 'string') {
    return { input, padding: pairOf('padding', padding, dims, 0) };
  }
  if (padding !== 'same') {
    throw fail(
      TypeError,
      `Invalid padding string: '${String(padding)}'`,
      "It is a number, 'same' or 'valid'.",
    );
  }
  if (pairOf('stride', stride, dims).some((s) => s !== 1)) {
    throw fail(
      RangeError,
      "padding='same' is not supported for strided convolutions",
      'With steps over 1 the result is smaller: give the padding as a number.',
    );
  }
  const apart = pairOf('dilation', dilation, dims);
  const total = window.map((n, i) => apart[i]! * (n - 1)) as unknown as Pair;
  const more = total.map((n) => n % 2).reverse();
  const sides = more.slice(0, dims).flatMap((n) => [0, n]);
  return {
    input: more.some((n) => n > 0) ? constantPad(input, sides, 0) : input,
    padding: [Math.floor(total[0] / 2), Math.floor(total[1] / 2)],
  };
}

function geometry(
  x: Tensor,
  w: Tensor,
  dims: Dims,
  padding: Pair,
  options: ConvolutionOptions,
): Geometry {
  const { stride = 1, dilation = 1, groups = 1 } = options;
  const sizes = (shape: readonly number[]): Pair =>
    dims === 1 ? [1, shape[2]!] : [shape[2]!, shape[3]!];
  const steps = pairOf('stride', stride, dims);
  const apart = pairOf('dilation', dilation, dims);
  checkSteps(steps, padding, apart);
  const image = sizes(x.shape);
  const window = sizes(w.shape);
  const count = image.map((n, i) => {
    const reach = apart[i]! * (window[i]! - 1) + 1;
    if (n + 2 * padding[i]! >= reach)
      return Math.floor((n + 2 * padding[i]! - reach) / steps[i]!) + 1;
    const list = (pair: Pair): string => `(${pair.slice(2 - dims).join(' x ')})`;
    throw fail(
      RangeError,
      `Calculated padded input size per channel: ${list([image[0] + 2 * padding[0], image[1] + 2 * padding[1]])}. Kernel size: ${list([apart[0] * (window[0] - 1) + 1, apart[1] * (window[1] - 1) + 1])}. Kernel size can't be greater than actual input size`,
      'The weight has to fit into the input at least once: pad the input, or take a smaller weight.',
    );
  }) as unknown as Pair;
  const [samples, channels] = x.shape as [number, number];
  const results = w.shape[0]!;
  const y = [samples, results, ...count.slice(2 - dims)];
  return {
    image,
    window,
    count,
    stride: steps,
    padding,
    dilation: apart,
    samples,
    groups,
    channels,
    results,
    x: x.shape,
    w: w.shape,
    y,
  };
}

function convolution<D extends Dims>(dims: D, samples: readonly Sample[]): Op<Convolution<D>> {
  const name = `conv${dims}d`;
  const op = operation({
    name,
    torch: `torch.nn.functional.${name}`,
    node: 'ConvolutionBackward0',
    summary: `A weight that slides over ${dims === 1 ? 'signals' : 'images'}: at each place the sum of its products with what lies under it.`,
    formula:
      dims === 1
        ? 'y[n, o, i] = Σ b[o, c, k] a[n, c, i + k]'
        : 'y[n, o, i, j] = Σ b[o, c, k, l] a[n, c, i + k, j + l]',
    method: false,
    derivatives: ofForward,
    samples,
  });
  const batched = (
    given: Tensor,
    w: Tensor,
    bias: Tensor | null,
    options: ConvolutionOptions,
  ): Tensor => {
    const window: Pair = dims === 1 ? [1, w.shape[2]!] : [w.shape[2]!, w.shape[3]!];
    const { input, padding } = padded(given, window, dims, options);
    const how = geometry(input, w, dims, padding, options);
    return record(
      op,
      noGrad(() => forward(input, w, bias, how)),
      input,
      w,
      bias,
      how,
    );
  };
  const fn = (
    x: Tensor,
    w: Tensor,
    bias: Tensor | null = null,
    options: ConvolutionOptions = {},
  ): Tensor => {
    if (bias !== null) {
      checkSameDType(
        x,
        bias,
        () =>
          `Input type (${cTypeName[x.dtype]}) and bias type (${cTypeName[bias.dtype]}) should be the same`,
      );
    }
    checkBatch(name, x, w, dims);
    const channel = x.ndim - dims - 1;
    checkWeight(x.shape, channel, w, options.groups ?? 1, false);
    checkBias(w, bias, w.shape[0]!);
    checkSameDType(x, w);
    if (x.ndim === dims + 2) return batched(x, w, bias, options);
    return squeeze(batched(unsqueeze(x, 0), w, bias, options), 0);
  };
  return publish(fn, op);
}

/**
 * A weight slides over signals. The padding is zeros on both sides, or 'same' or 'valid'; each group of
 * channels has its own part of the weight.
 *
 * Shapes: input [N, C, L] or [C, L], weight [O, C / groups, k], bias [O] → [N, O, L′] or [O, L′].
 * Throws: RangeError where sizes do not fit.
 * Source: `torch.nn.functional.conv1d`
 */
export const conv1d = convolution(1, [
  [t([2, 3, 5]), t([2, 3, 2]), t([2])],
  [t([1, 2, 4]), t([3, 2, 3])],
  [t([2, 5]), t([3, 2, 2]), t([3])],
  [t([1, 2, 6]), t([2, 2, 2]), t([2]), { stride: 2, padding: 1, dilation: 2 }],
  [t([1, 4, 5]), t([4, 2, 2]), t([4]), { groups: 2 }],
  [t([1, 2, 4]), t([2, 2, 3]), null, { padding: 'same' }],
  [t([1, 2, 4]), t([1, 2, 2]), t([1]), { padding: 'same' }],
  [t([1, 2, 4]), t([1, 2, 2]), null, { padding: 'valid' }],
  [t([0, 2, 4]), t([1, 2, 2]), t([1])],
]);

/**
 * A weight slides over images. The padding is zeros on all sides, or 'same' or 'valid'; each group of
 * channels has its own part of the weight.
 *
 * Shapes: input [N, C, H, W] or [C, H, W], weight [O, C / groups, k, l], bias [O] → [N, O, H′, W′].
 * Throws: RangeError where sizes do not fit.
 * Source: `torch.nn.functional.conv2d`
 */
export const conv2d = convolution(2, [
  [t([1, 2, 3, 4], -4, 4), t([2, 2, 2, 2]), t([2])],
  [t([2, 1, 3, 3]), t([1, 1, 2, 3])],
  [t([2, 3, 3]), t([1, 2, 2, 2]), t([1])],
  [t([1, 1, 5, 4]), t([2, 1, 2, 2]), t([2]), { stride: [2, 1], padding: [1, 0], dilation: [1, 2] }],
  [t([1, 2, 3, 3]), t([2, 1, 2, 2]), null, { groups: 2, stride: 2, padding: 1 }],
  [t([1, 1, 3, 3]), t([1, 1, 3, 2]), null, { padding: 'same' }],
]);

import { describe, expect, test } from 'vitest';
import * as F from '../../functional.ts';
import { type Tensor, zeros } from '../../index.ts';

const image = zeros([1, 3, 4, 4]) as Tensor;

describe('convolutions, poolings and margins refuse in PyTorch’s words', () => {
  test.each<readonly [string, () => unknown, string]>([
    [
      'other channels',
      () => F.conv2d(image, zeros([2, 2, 2, 2])),
      'Given groups=1, weight of size [2, 2, 2, 2], expected input[1, 3, 4, 4] to have 2 channels, but got 3 channels instead',
    ],
    [
      'a weight larger than the image',
      () => F.conv2d(image, zeros([2, 3, 5, 5])),
      "Calculated padded input size per channel: (4 x 4). Kernel size: (5 x 5). Kernel size can't be greater than actual input size",
    ],
    [
      'a bias too many',
      () => F.conv2d(image, zeros([2, 3, 2, 2]), zeros([3])),
      'Given weight of size [2, 3, 2, 2], expected bias to be 1-dimensional with 2 elements, but got bias of size [3] instead',
    ],
    [
      'steps beside the padding that keeps the size',
      () => F.conv2d(image, zeros([2, 3, 2, 2]), null, { padding: 'same', stride: 2 }),
      "padding='same' is not supported for strided convolutions",
    ],
    [
      'padding at the end that no step covers',
      () => F.convTranspose1d(zeros([1, 3, 4]), zeros([3, 2, 2]), null, { outputPadding: 1 }),
      'output padding must be smaller than either stride or dilation, but got output_padding_height: 0 output_padding_width: 1',
    ],
    [
      'windows that hold more margin than image',
      () => F.maxPool2d(image, 2, { padding: 2 }),
      'pad should be at most half of effective kernel size, but got pad=2, kernel_size=2 and dilation=1',
    ],
    [
      'a mirror behind the edge',
      () => F.pad(zeros([1, 3]), [3, 1], 'reflect'),
      'Argument #4: Padding size should be less than the corresponding input dimension, but got: padding (3, 1) at dimension 1 of input [1, 3]',
    ],
    ['a margin on one side', () => F.pad(zeros([3]), [1]), 'Padding length must be divisible by 2'],
    [
      'columns of other windows',
      () => F.fold(zeros([1, 8, 3]), 5, 2),
      "expected size of input's dimension 2 to match the calculated number of sliding blocks 4 * 4 = 16, but got input.size(2)=3.",
    ],
    [
      'no size at all',
      () => F.interpolate(image, {}),
      'either size or scale_factor should be defined',
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message);
  });
});

import { describe, expect, test } from 'vitest';
import * as F from '../../functional.ts';
import { cdist, type Tensor, tensor, zeros } from '../../index.ts';

const classes = (...list: number[]) => tensor(list, { dtype: 'int32' });

describe('losses refuse in PyTorch’s words', () => {
  test.each<readonly [string, () => unknown, string]>([
    [
      'a class weight too few',
      () => F.crossEntropy(zeros([2, 3]), classes(0, 1), { weight: zeros([2]) }),
      'weight tensor should be defined either for all 3 classes or no classes but got weight tensor of shape: [2]',
    ],
    [
      'a class that is not there',
      () => F.nllLoss(zeros([1, 3]), classes(3)),
      'Target 3 is out of bounds.',
    ],
    [
      'targets of another size, of images',
      () => F.nllLoss(zeros([1, 3, 2]), zeros([1, 3], { dtype: 'int32' })),
      'Expected target size [1, 2], got [1, 3]',
    ],
    [
      'a delta of 0',
      () => F.huberLoss(zeros([2]), zeros([2]), { delta: 0 }),
      'huber_loss does not support non-positive values for delta.',
    ],
    [
      'a negative beta',
      () => F.smoothL1Loss(zeros([2]), zeros([2]), { beta: -1 }),
      'smooth_l1_loss does not support negative values for beta.',
    ],
    [
      'what is no probability',
      () => F.binaryCrossEntropy(tensor([2]), tensor([1])),
      'all elements of input should be between 0 and 1',
    ],
    [
      'a negative variance',
      () => F.gaussianNllLoss(zeros([2]), zeros([2]), tensor([-1, 1])),
      'var has negative entry/entries',
    ],
    [
      'a margin of 0',
      () => F.tripletMarginLoss(zeros([2]), zeros([2]), zeros([2]), { margin: 0 }),
      'margin must be greater than 0, got 0',
    ],
    [
      'a third power',
      () => F.multiMarginLoss(zeros([1, 3]), classes(0), { p: 3 }),
      'only p == 1 and p == 2 supported',
    ],
    [
      'vectors of two lengths',
      () => cdist(zeros([2, 3]) as Tensor, zeros([2, 2])),
      'X1 and X2 must have the same number of columns. X1: 3 X2: 2',
    ],
    [
      'whole numbers',
      () => F.mseLoss(classes(1, 2), classes(1, 3)),
      '"mse_cpu" not implemented for \'Int\'',
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message);
  });
});

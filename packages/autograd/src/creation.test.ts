import { describe, expect, test } from 'vitest';
import { recordedCases } from '../conformance/features/answers.ts';
import {
  arange,
  empty,
  emptyLike,
  eye,
  full,
  fullLike,
  linspace,
  logspace,
  ones,
  onesLike,
  scalarTensor,
  zeros,
  zerosLike,
} from './index.ts';

const double = { dtype: 'float64' } as const;
const int32 = { dtype: 'int32' } as const;
const bool = { dtype: 'bool' } as const;
const like = zeros([2, 3], double);

const cases = recordedCases('creation', {
  'zeros, ones, full': () => [zeros([2, 3]), ones([2], int32), full([2], 1.5)],
  'full of truth values': () => [full([2], true), full([2], true, { dtype: 'float32' })],
  'full of truth values from numbers': () => full([3], 2, bool),
  'no dimensions, no elements': () => [zeros([]), zeros([0]), ones([2, 0])],
  'like another': () => [zerosLike(like), onesLike(like), fullLike(like, 7)],
  'like another, of another dtype': () => onesLike(like, int32),
  'shapes of empty and emptyLike': () => [
    empty([2, 3]).shape,
    emptyLike(like).shape,
    `torch.${emptyLike(like).dtype}`,
  ],
  scalarTensor: () => [scalarTensor(3), scalarTensor(2, int32), scalarTensor(true)],
  eye: () => [eye(2), eye(2, 3), eye(3, 2, double), eye(0)],
  arange: () => [arange(5), arange(1, 2.5, 0.5), arange(5, 1, -2, int32), arange(0)],
  'arange in tenths': () => arange(0, 1, 0.1),
  'arange in tenths of 64 bits': () => arange(0, 1, 0.1, double),
  linspace: () => [linspace(0, 1, 5), linspace(3, -3, 4), linspace(2, 5, 1), linspace(0, 1, 0)],
  'linspace of 64 bits': () => linspace(-1, 1, 7, double),
  'linspace of whole numbers': () => linspace(0, 10, 4, int32),
  logspace: () => [logspace(0, 2, 3), logspace(0, 3, 4, 2), logspace(1, 2, 1), logspace(0, 1, 0)],
  'logspace of 64 bits': () => logspace(-1, 1, 4, double),
  'logspace of whole numbers': () => logspace(0, 3, 4, int32),
  'a negative size': () => ones([2, -1]),
  'a negative size of zeros': () => zeros([2, -1]),
  'a gradient of whole numbers': () => ones([2], { dtype: 'int32', requiresGrad: true }),
  'steps of 0': () => arange(1, 2, 0),
  'steps in the wrong direction': () => arange(1, 0, 1),
  'without end': () => arange(Infinity),
  'a negative number of steps': () => linspace(0, 1, -1),
  'a negative number of powers': () => logspace(0, 1, -1),
  'linspace of truth values': () => linspace(0, 1, 2, bool),
  'logspace of truth values': () => logspace(0, 1, 2, bool),
});

describe('new tensors are as in PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});

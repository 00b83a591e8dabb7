import { describe, expect, test } from 'vitest';
import { arange, asStrided, grad, tensor } from '../../index.ts';

describe('asStrided', () => {
  test('is a view: it shares the storage, and reads it whatever the strides of the tensor are', () => {
    const x = arange(6).reshape([2, 3]);
    const y = asStrided(x.t(), [2, 2], [1, 2], 1);
    expect(y.storage).toBe(x.storage);
    expect(y.strides).toEqual([1, 2]);
    expect(y.toArray()).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  test('counts the offset from the start of the storage, and begins where the tensor does unless told', () => {
    const x = arange(6).narrow(0, 2, 4);
    expect(x.asStrided([2], [1]).toArray()).toEqual([2, 3]);
    expect(x.asStrided([2], [1], 0).toArray()).toEqual([0, 1]);
  });

  test('an element that several places show gets the sum of their gradients', () => {
    const x = tensor([1, 2, 3, 4], { requiresGrad: true });
    const windows = x.asStrided([3, 2], [1, 1]);
    windows.backward(
      tensor([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    );
    expect(x.grad!.toArray()).toEqual([1, 2 + 3, 4 + 5, 6]);
  });

  test('places of the input that are one element share its gradient equally, as in PyTorch', () => {
    const x = tensor([1, 2, 3], { requiresGrad: true });
    const rows = x.expand([2, 3]);
    const [g] = grad([rows.asStrided([2], [1])], [rows], { gradOutputs: [tensor([10, 20])] });
    expect(g!.toArray()).toEqual([
      [5, 10, 0],
      [5, 10, 0],
    ]);
  });

  test('what lies outside the tensor, in the same storage, gets no gradient', () => {
    const x = arange(6, { requiresGrad: true });
    const y = x.narrow(0, 2, 4).asStrided([3], [1], 1);
    y.backward(tensor([1, 2, 3]));
    expect(x.grad!.toArray()).toEqual([0, 0, 2, 3, 0, 0]);
  });

  test.each([
    [
      [4],
      [2],
      undefined,
      'requiring a storage size of 28 are out of bounds for storage of size 24',
    ],
    [
      [4],
      [-1],
      5,
      'as_strided: Negative strides are not supported at the moment, got strides: [-1]',
    ],
    [[2, 2], [1], 0, 'mismatch in length of strides and shape'],
    [[2], [1], -1, 'Tensor: invalid storage offset -1'],
  ])('refuses size %j, strides %j, offset %s', (size, strides, offset, message) => {
    expect(() => arange(6).asStrided(size, strides, offset)).toThrow(message);
  });
});

import { tensor } from '@gradlings/autograd';
import { describe, expect, test } from 'vitest';
import { centralDifference } from './central-difference.ts';

describe('centralDifference', () => {
  test('of a function of a number', () => {
    expect(centralDifference((x) => 2 * x ** 2, 2)).toBeCloseTo(8, 8);
    expect(centralDifference(Math.exp, 20) / Math.exp(20)).toBeCloseTo(1, 8);
  });

  test('of a number that comes of a tensor: the gradient, in the tensor’s shape', () => {
    const x = tensor(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      { dtype: 'float64' },
    );
    const gradient = centralDifference((t) => t.mul(t).sum(), x);
    expect(gradient.shape).toEqual([2, 3]);
    gradient.values().forEach((g, i) => expect(g).toBeCloseTo(2 * (i + 1), 6));
  });

  test('of a plain number that is computed from a tensor', () => {
    const gradient = centralDifference((t) => t.sum().item() ** 2, tensor([1, 2]));
    gradient.values().forEach((g) => expect(g).toBeCloseTo(6, 6));
  });

  test('of several outputs: the Jacobian, a row for each output', () => {
    const x = tensor([1, 2], { dtype: 'float64' });
    const jacobian = centralDifference((t) => t.mul(t), x);
    expect(jacobian.shape).toEqual([2, 2]);
    [2, 0, 0, 4].forEach((expected, i) => expect(jacobian.values()[i]).toBeCloseTo(expected, 6));
  });

  test('a float32 input is differenced in float64, where the rounding is small enough', () => {
    const gradient = centralDifference((t) => t.mul(t).sum(), tensor([3]));
    expect(gradient.dtype).toBe('float64');
    expect(gradient.values()[0]).toBeCloseTo(6, 6);
  });
});

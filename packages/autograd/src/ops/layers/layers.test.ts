import { expect, test } from 'vitest';
import * as F from '../../functional.ts';
import { manualSeed, ones, tensor, zeros } from '../../index.ts';

test('dropout leaves out what PyTorch leaves out for the same seed', () => {
  manualSeed(0);
  const y = F.dropout(ones([20])).values();
  expect(y).toEqual([0, 0, 2, 0, 0, 0, 2, 2, 0, 2, 2, 2, 2, 0, 2, 2, 2, 2, 0, 0]);
});

test('dropout gives its input when it is not training', () => {
  const x = tensor([1, 2, 3]);
  expect(F.dropout(x, 0.5, false)).toBe(x);
});

test('dropout passes the gradient where it passed the element', () => {
  manualSeed(0);
  const x = ones([4]).requiresGrad_();
  const y = F.dropout(x, 0.25);
  y.sum().backward();
  expect(x.grad!.values()).toEqual(y.values());
});

test('dropout refuses what is no probability', () => {
  expect(() => F.dropout(ones([2]), 1.5)).toThrow(
    'dropout probability has to be between 0 and 1, but got 1.5',
  );
});

test('batchNorm moves the running measures by the momentum, and reads them without training', () => {
  const x = tensor([[1], [3]], { dtype: 'float64' });
  const mean = zeros([1], { dtype: 'float64' });
  const variance = ones([1], { dtype: 'float64' });
  const y = F.batchNorm(x, mean, variance, { training: true, momentum: 0.5, eps: 0 });
  expect(y.values()).toEqual([-1, 1]);
  expect(mean.values()).toEqual([1]);
  expect(variance.values()).toEqual([1.5]);
  expect(F.batchNorm(x, mean, variance, { eps: 0.75 }).values()).toEqual([0, 2 / 1.5]);
});

test('embedding refuses a row that is not there, and oneHot a class', () => {
  const three = tensor([3], { dtype: 'int32' });
  expect(() => F.embedding(three, zeros([2, 2]))).toThrow('index out of range in self');
  expect(() => F.oneHot(three, 2)).toThrow('Class values must be smaller than num_classes.');
});

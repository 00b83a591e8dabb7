/** Samples that do not count have no part in the gradient, even where none counts. As in PyTorch 2.13. */
import { expect, test } from 'vitest';
import { crossEntropy, nllLoss } from '../../functional.ts';
import { ones, tensor } from '../../index.ts';

const weight = tensor([0, 0, 1]);
const zeros = [0, 0, 0];
const nans = [NaN, NaN, NaN];

test.each([
  ['all are ignored', [-100, -100], {}, [zeros, zeros]],
  ['all are ignored, smoothed', [-100, -100], { labelSmoothing: 0.1 }, [zeros, zeros]],
  ['all are ignored, weighed', [-100, -100], { weight }, [zeros, zeros]],
  ['one is ignored, the other weighs nothing', [-100, 1], { weight }, [zeros, nans]],
  ['the same, smoothed', [-100, 1], { weight, labelSmoothing: 0.1 }, [zeros, nans]],
])('%s', (_, classes, options, expected) => {
  const x = ones([2, 3], { requiresGrad: true });
  const loss = crossEntropy(x, tensor(classes, { dtype: 'int32' }), options);
  loss.backward();
  expect(loss.item()).toBeNaN();
  expect(x.grad!.toArray()).toEqual(expected);
});

test('the likelihoods of ignored samples alone', () => {
  const x = ones([2, 3], { requiresGrad: true });
  nllLoss(x, tensor([-100, -100], { dtype: 'int32' })).backward();
  expect(x.grad!.toArray()).toEqual([zeros, zeros]);
});

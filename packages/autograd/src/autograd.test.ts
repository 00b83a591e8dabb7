import { describe, expect, test } from 'vitest';
import { recordedCases } from '../conformance/features/answers.ts';
import { eye, grad, ones, tensor, type Tensor } from './index.ts';

const t = (data: number | number[] | number[][]): Tensor =>
  tensor(data, { dtype: 'float64' }) as Tensor;
const leaf = (data: number | number[]): Tensor => t(data).requiresGrad_();
const both = eye(2, 2, { dtype: 'float64' }) as Tensor;
const isGradsBatched = true;

const cases = recordedCases('gradients', {
  'isGradsBatched: a gradient for each of several upstream ones': () => {
    const x = leaf([1.5, -0.5]);
    return [
      grad(x.mul(x), [x], { gradOutputs: both, isGradsBatched }),
      grad(x.at(0).mul(2), [x], { gradOutputs: t([1, 3, 5]), isGradsBatched }),
    ];
  },

  'isGradsBatched: several outputs and inputs': () => {
    const [a, b] = [leaf([1.5, -0.5]), leaf(3)];
    const gradOutputs = [both, t([2, 4])];
    return grad([a.mul(b), a.sum()], [a, b], { gradOutputs, isGradsBatched });
  },

  'isGradsBatched: createGraph': () => {
    const x = leaf([1.5, -0.5]);
    const options = { gradOutputs: both, isGradsBatched, createGraph: true };
    const [rows] = grad(x.pow(3), [x], options);
    const weights = t([
      [1, 2],
      [3, 4],
    ]);
    return [rows, grad(rows.mul(weights).sum(), [x])];
  },

  'isGradsBatched: an input that is not used': () => {
    const [a, b] = [leaf([1.5, -0.5]), leaf([1])];
    const options = { gradOutputs: both, isGradsBatched };
    return [
      grad(a.mul(a), [a, b], { ...options, allowUnused: true }),
      grad(a.mul(a), [a, b], { ...options, materializeGrads: true }),
    ];
  },

  'isGradsBatched: an upstream gradient of another shape': () => {
    const x = leaf([1.5, -0.5]);
    grad(x.mul(x), x, { gradOutputs: t([1, 2]), isGradsBatched });
  },

  'isGradsBatched: unlike numbers of them': () => {
    const x = leaf([1.5, -0.5]);
    const gradOutputs = [both, ones([3, 2], { dtype: 'float64' }) as Tensor];
    grad([x.mul(x), x.mul(3)], x, { gradOutputs, isGradsBatched });
  },

  'isGradsBatched: an input that is not used, as an error': () => {
    const [a, b] = [leaf([1.5, -0.5]), leaf([1])];
    grad(a.mul(a), [a, b], { gradOutputs: both, isGradsBatched });
  },
});

describe('gradients are asked for as in PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});

import { describe, expect, test } from 'vitest';
import { type Cases, recordedCases } from '../../conformance/features/answers.ts';
import { slice, tensor, type Tensor } from '../index.ts';

function parts(): { x: Tensor<[2]>; y: Tensor<[2]>; v: Tensor } {
  const x = tensor([1, 2], { requiresGrad: true, dtype: 'float64' });
  const y = x.mul(1);
  return { x, y, v: y.at(slice(0, 1)) };
}

const hundredfold = (g: Tensor): Tensor => g.mul(100);

const cases: Cases = {
  'a hook on a view: its base': () => {
    const { x, y, v } = parts();
    v.registerHook(hundredfold);
    v.mul_(2);
    y.sum().backward();
    return x.grad;
  },
  'a hook on a view: itself': () => {
    const { x, v } = parts();
    v.registerHook(hundredfold);
    v.mul_(2);
    v.sum().backward();
    return x.grad;
  },
  'a hook on a view: what was computed from it before': () => {
    const { x, y, v } = parts();
    v.registerHook(hundredfold);
    const w = v.mul(5);
    v.mul_(2);
    w.sum().add(y.sum()).backward();
    return x.grad;
  },
  'a hook on a view: another view of it is changed': () => {
    const { x, y, v } = parts();
    v.registerHook(hundredfold);
    v.view([-1]).mul_(2);
    y.sum().backward();
    return x.grad;
  },
  'a hook on the node of a view': () => {
    const { x, y, v } = parts();
    v.gradFn!.registerHook(([g]) => [g!.mul(100)]);
    v.mul_(2);
    y.sum().backward();
    return x.grad;
  },
  'a hook on a view, which reads what it held': () => {
    const { x, y, v } = parts();
    v.registerHook(hundredfold);
    v.mul_(v);
    y.sum().backward();
    return x.grad;
  },
  'a hook on the base': () => {
    const { x, y, v } = parts();
    y.registerHook(hundredfold);
    v.mul_(2);
    y.sum().backward();
    return x.grad;
  },
  'a hook on a tensor that is no view': () => {
    const { x, y } = parts();
    y.registerHook(hundredfold);
    y.mul_(2);
    y.sum().backward();
    return x.grad;
  },
  'a view that keeps its gradient: its base': () => {
    const { x, y, v } = parts();
    v.retainGrad();
    v.mul_(2);
    y.sum().backward();
    return [v.grad, x.grad];
  },
  'a view that keeps its gradient: itself': () => {
    const { x, v } = parts();
    v.retainGrad();
    v.mul_(2);
    v.mul(7).sum().backward();
    return [v.grad, x.grad];
  },
  'a view that keeps its gradient: what was computed from it before': () => {
    const { x, v } = parts();
    v.retainGrad();
    const w = v.mul(5);
    v.mul_(2);
    w.sum().backward();
    return [v.grad, x.grad];
  },
  'a view that keeps its gradient: its base is changed': () => {
    const { x, y, v } = parts();
    v.retainGrad();
    y.mul_(2);
    v.mul(7).sum().backward();
    return [v.grad, x.grad];
  },
};

describe('hooks on a tensor that is changed in place afterwards do as in PyTorch', () => {
  test.for(recordedCases('in_place_hooks', cases))('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});

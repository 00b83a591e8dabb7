import { expect, test } from 'vitest';
import { inspect } from 'node:util';
import { tensor } from './index.ts';

test('a tensor prints as in PyTorch, with what made it', () => {
  const x = tensor([1, 2, 3], { requiresGrad: true });
  expect(`${x}`).toBe('tensor([1., 2., 3.], requires_grad=True)');
  expect(`${x.mul(x)}`).toBe('tensor([1., 4., 9.], grad_fn=<MulBackward0>)');
  expect(`${x.mul(x).detach()}`).toBe('tensor([1., 4., 9.])');
  expect(`${x.sum()}`).toBe('tensor(6., grad_fn=<SumBackward0>)');
});

test('a view prints its own elements in its own order', () => {
  const x = tensor([
    [1, 2],
    [3, 4],
  ]);
  expect(`${x.t()}`).toBe('tensor([[1., 3.],\n        [2., 4.]])');
  expect(`${x.at(1)}`).toBe('tensor([3., 4.])');
});

test('console.log shows a tensor the same way, inside other values too', () => {
  const x = tensor(
    [
      [1, 2],
      [3, 4],
    ],
    { dtype: 'float64' },
  );
  expect(inspect(x)).toBe(x.toString());
  expect(inspect({ x })).toBe(
    '{\n  x: tensor([[1., 2.],\n          [3., 4.]], dtype=torch.float64)\n}',
  );
});

test('a node prints its name', () => {
  const y = tensor(2, { requiresGrad: true }).mul(3);
  expect(inspect(y.gradFn)).toBe('<MulBackward0>');
  expect(`${y.gradFn!.nextFunctions[0]![0]}`).toBe('<AccumulateGrad>');
});

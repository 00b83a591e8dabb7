import { expect, test } from 'vitest';
import * as nn from '../nn.ts';

test('a network can be made, run and differentiated with this import alone', () => {
  const net = new nn.Sequential(new nn.Linear(2, 3), new nn.Tanh(), new nn.Linear(3, 1));
  const [weight] = [...net.parameters()];
  net.forward(weight!.detach()).sum().backward();
  expect(weight!.grad!.shape).toEqual([3, 2]);
});

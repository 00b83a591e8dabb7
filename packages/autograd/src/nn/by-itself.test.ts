import { expect, test } from 'vitest';
import * as nn from '../nn.ts';

test('a network is made, run and differentiated by who imports nothing but this', () => {
  const net = new nn.Sequential(new nn.Linear(2, 3), new nn.Tanh(), new nn.Linear(3, 1));
  const [weight] = [...net.parameters()];
  net.forward(weight!.detach()).sum().backward();
  expect(weight!.grad!.shape).toEqual([3, 2]);
});

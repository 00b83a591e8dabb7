import { expect, test } from 'vitest';
import { Mt19937 } from './mt19937.ts';

test('begins with the published numbers for the seed 5489', () => {
  const twister = new Mt19937(5489);
  expect(Array.from({ length: 5 }, () => twister.next())).toEqual([
    3499211612, 581869302, 3890346734, 3586334585, 545404204,
  ]);
});

test('the ten-thousandth number for the seed 5489 is 4123659995, as the C++ standard demands', () => {
  const twister = new Mt19937(5489);
  let last = 0;
  for (let i = 0; i < 10_000; i++) last = twister.next();
  expect(last).toBe(4123659995);
});

import { expect, test } from 'vitest';
import { didYouMean } from './did-you-mean.ts';

test('what is near nothing means nothing', () => {
  expect(didYouMean('zzz', ['graph-order'])).toBe('');
});

test('several are offered, the nearest first', () => {
  expect(didYouMean('cat', ['car', 'bat', 'cart'])).toBe(' Did you mean car, bat or cart?');
  expect(didYouMean('grph-order', ['graph-order'])).toBe(' Did you mean graph-order?');
});

import { expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

const ids = ['scalar-first-grad', 'scalar-step-size', 'graph-order', 'graph-detach'];

test.each([
  ['scalar-frist-grad', 'scalar-first-grad'],
  ['scalar-firstgrad', 'scalar-first-grad'],
  ['GRAPH-ORDER', 'graph-order'],
  ['graph-oder', 'graph-order'],
])('%s means %s', (typo, meant) => {
  expect(nearest(typo, ids)[0]).toBe(meant);
});

test('what is near nothing means nothing', () => {
  expect(nearest('zzz', ids)).toEqual([]);
  expect(didYouMean('zzz', ids)).toBe('');
});

test('several are offered, the nearest first', () => {
  expect(didYouMean('cat', ['car', 'bat', 'cart'])).toBe(' Did you mean car, bat or cart?');
  expect(didYouMean('grph-order', ids)).toBe(' Did you mean graph-order?');
});

import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

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
});

test('how many letters may be wrong can be told', () => {
  expect(nearest('tensro', ['tensor'], () => 1)).toEqual(['tensor']);
  expect(nearest('tenor', ['tensors'], () => 1)).toEqual([]);
});

import { graphOf, tensor, type Tensor } from '@gradlings/autograd';
import type { Plain } from '@gradlings/check';
import { expect, test } from 'vitest';
import { nameByProbe } from './name-by-probe.ts';

const names = (y: Tensor, probe: Plain): string[] =>
  nameByProbe(graphOf(y), probe).nodes.flatMap(({ kind, name }) => (kind === 'op' ? [] : [name]));
const leaf = (value: number): Tensor => tensor(value, { requiresGrad: true }) as Tensor;

test('a leaf with the number of one input of the probe has its name', () => {
  expect(names(leaf(1.7).mul(leaf(-2.3)), { x: 1.7, z: -2.3 })).toEqual(['x', 'z']);
});

test('lists and tensors are recognised by all their numbers', () => {
  const x = tensor([1.1, 2.2], { requiresGrad: true });
  const w = tensor([[3.3], [4.4]]);
  const probe = {
    x: [1.1, 2.2],
    w: { kind: 'tensor', shape: [2, 1], dtype: 'float64', values: [3.3, 4.4] },
  } as const;
  expect(names(x.reshape([1, 2]).matmul(w), probe)).toEqual(['x', 'w']);
});

test('nothing is guessed: two inputs with the same number, two leaves with it, or none', () => {
  expect(names(leaf(5).exp(), { x: 5, z: 5 })).toEqual(['']);
  expect(names(leaf(5).mul(leaf(5)), { x: 5 })).toEqual(['', '']);
  expect(names(leaf(6).exp(), { x: 5 })).toEqual(['']);
});

test('a name that the learner gave stays, and is given to nothing else', () => {
  expect(names(leaf(5).named('mine').exp(), { x: 5 })).toEqual(['mine']);
  expect(names(leaf(4).named('x').mul(leaf(5)), { x: 5 })).toEqual(['x', '']);
});

test('a bare number stays a number; a probe that is no object names nothing', () => {
  expect(names(leaf(5).mul(2), { x: 5, a: 2 })).toEqual(['x', '']);
  expect(names(leaf(5).exp(), 5)).toEqual(['']);
});

import { Tensor, tensor } from '@gradlings/autograd';
import { expect, test } from 'vitest';
import { graphDuring, whileWatching } from './graph-during.ts';

const leaf = (): Tensor => tensor(3, { requiresGrad: true }) as Tensor;
const opsOf = (run: () => unknown): string[] | undefined =>
  graphDuring(run)?.nodes.flatMap(({ op }) => (op === '' ? [] : [op]));

test('takes the graph of the first tensor that goes backward, with the steps that the pass will make', () => {
  const graph = graphDuring(() => {
    const x = leaf();
    x.mul(x).backward();
    x.exp().backward();
    return x.grad!.item();
  })!;
  expect(graph.nodes.map(({ op }) => op)).toEqual(['', 'mul']);
  expect(graph.backward).toHaveLength(3);
});

test('without a backward pass takes the graph of what is returned, alone or in an object', () => {
  expect(opsOf(() => leaf().exp())).toEqual(['exp']);
  expect(opsOf(() => ({ value: 1, y: leaf().sin() }))).toEqual(['sin']);
});

test('an error after a backward pass does not lose the graph; one before is thrown', () => {
  const failing = (first: () => void) => (): never => {
    first();
    throw new Error('stopped');
  };
  expect(opsOf(failing(() => leaf().exp().backward()))).toEqual(['exp']);
  expect(() => graphDuring(failing(() => {}))).toThrow('stopped');
});

test('plain numbers have no graph', () => {
  expect(graphDuring(() => 8)).toBeUndefined();
});

test('backward is the engine’s own again afterwards, whatever happened', () => {
  const { backward } = Tensor.prototype;
  const seen: number[] = [];
  const run = (): never => {
    leaf().exp().backward();
    throw new Error('stopped');
  };
  expect(() => whileWatching((y) => seen.push(y.ndim), run)).toThrow('stopped');
  expect(seen).toEqual([0]);
  expect(Tensor.prototype.backward).toBe(backward);
});

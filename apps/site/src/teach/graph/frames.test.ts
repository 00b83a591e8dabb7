import { describe, expect, test } from 'vitest';
import { filmOf } from './frames.ts';
import type { Graph, GraphNode } from './graph-data.ts';

const node = (id: string, value: number, rest: Partial<GraphNode> = {}): GraphNode => ({
  id,
  kind: 'leaf',
  op: '',
  name: '',
  shape: [],
  dtype: 'float32',
  value,
  requiresGrad: true,
  gradFn: '',
  formula: '',
  ...rest,
});
const op = (id: string, value: number, name: string, formula: string): GraphNode =>
  node(id, value, { kind: 'op', op: name, formula });

/** y = x · x + z at x = 3, z = 4: x is used twice. */
const graph: Graph = {
  nodes: [
    { ...op('s', 13, 'add', 'a + b'), name: 'y' },
    op('p', 9, 'mul', 'a · b'),
    node('x', 3, { name: 'x' }),
    node('z', 4, { name: 'z' }),
  ],
  edges: [
    { id: 'e1', from: 'x', to: 'p', slot: 0, local: '∂/∂a = b', localValue: 3 },
    { id: 'e2', from: 'x', to: 'p', slot: 1, local: '∂/∂b = a', localValue: 3 },
    { id: 'e3', from: 'p', to: 's', slot: 0, local: '∂/∂a = 1', localValue: 1 },
    { id: 'e4', from: 'z', to: 's', slot: 1, local: '∂/∂b = 1', localValue: 1 },
  ],
  forward: ['x', 'z', 'p', 's'],
  backward: [
    { kind: 'seed', node: 's', gradient: 1 },
    { kind: 'edge', edge: 'e3', upstream: 1, contribution: 1, total: 1, count: 1 },
    { kind: 'edge', edge: 'e4', upstream: 1, contribution: 1, total: 1, count: 1 },
    { kind: 'edge', edge: 'e1', upstream: 1, contribution: 3, total: 3, count: 1 },
    { kind: 'edge', edge: 'e2', upstream: 1, contribution: 3, total: 6, count: 2 },
  ],
};

describe('the film of y = x · x + z', () => {
  const { frames, names, expressions } = filmOf(graph);

  test('has a frame for what is given, each operation, the seed, each way back, and the end', () => {
    expect(frames.map(({ phase }) => phase)).toEqual([
      'given',
      'forward',
      'forward',
      'seed',
      'backward',
      'backward',
      'backward',
      'backward',
      'done',
    ]);
  });

  test('computes in the order in which the values were made', () => {
    expect(frames.slice(0, 3).map(({ text }) => text)).toEqual([
      'Given: x = 3 and z = 4.',
      'Forward: t₁ = x · x = 3 · 3 = 9.',
      'Forward: y = t₁ + z = 9 + 4 = 13.',
    ]);
    expect(expressions.get('s')).toBe('t₁ + z');
    expect(names.get('p')).toBe('t₁');
  });

  test('a value is known from its frame on', () => {
    expect([...frames[0]!.known]).toEqual(['x', 'z']);
    expect(frames[1]!.known.has('p')).toBe(true);
    expect(frames[1]!.known.has('s')).toBe(false);
  });

  test('says the local derivative, the upstream, and their product', () => {
    expect(frames[3]!.text).toBe('Backward starts at y: ∂y/∂y = 1.');
    expect(frames[6]!.text).toBe(
      'Back from t₁ to x: the local derivative ∂t₁/∂x is x = 3. 3 × upstream 1 = 3. The gradient of x is 3 so far.',
    );
    expect(frames[4]!.text).toBe(
      'Back from y to t₁: the local derivative ∂y/∂t₁ is 1. 1 × upstream 1 = 1. The gradient of t₁ is 1 so far.',
    );
  });

  test('a second contribution is added, and the words say so', () => {
    expect(frames[7]!.text).toContain('x was used before: added up, its gradient is now 6.');
    expect(frames[6]!.gradients.get('x')).toBe(3);
    expect(frames[7]!.gradients.get('x')).toBe(6);
  });

  test('ends with the gradients of the leaves', () => {
    expect(frames.at(-1)!.text).toBe('Done: x.grad = 6 and z.grad = 1.');
  });
});

test('a constant is called by its number and is not listed among the given', () => {
  const { frames, names } = filmOf({
    nodes: [
      node('x', 3, { name: 'x' }),
      node('c', 2, { kind: 'constant', requiresGrad: false }),
      { ...op('y', 6, 'mul', 'a · b'), name: 'y' },
    ],
    edges: [
      { id: 'e', from: 'x', to: 'y', slot: 0, local: '∂/∂a = b', localValue: 2 },
      { id: 'f', from: 'c', to: 'y', slot: 1, local: '∂/∂b = a', localValue: 3 },
    ],
    forward: ['x', 'c', 'y'],
    backward: [],
  });
  expect(names.get('c')).toBe('2');
  expect(frames[0]!.text).toBe('Given: x = 3.');
  expect(frames[1]!.text).toBe('Forward: y = x · 2 = 3 · 2 = 6.');
});

test('an operation whose formula is a sentence is written as a call', () => {
  const { frames } = filmOf({
    nodes: [
      node('x', 0, { name: 'x', value: [1, 2], shape: [2] }),
      {
        ...op('y', 0, 'reshape', 'a, as another shape'),
        name: 'y',
        value: [[1, 2]],
        shape: [1, 2],
      },
    ],
    edges: [
      {
        id: 'e',
        from: 'x',
        to: 'y',
        slot: 0,
        local: '∂/∂a = g, as the shape of a',
        localValue: null,
      },
    ],
    forward: ['x', 'y'],
    backward: [
      { kind: 'seed', node: 'y', gradient: [[3, 5]] },
      {
        kind: 'edge',
        edge: 'e',
        upstream: [[3, 5]],
        contribution: [3, 5],
        total: [3, 5],
        count: 1,
      },
    ],
  });
  expect(frames[1]!.text).toBe('Forward: y = reshape(x) = reshape([1, 2]) = [[1, 2]].');
  expect(frames[3]!.text).toContain('The upstream gradient [[3, 5]] becomes [3, 5].');
});

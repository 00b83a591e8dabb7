import { expect, test } from 'vitest';
import { type Context, Function, graphOf, tensor, type Tensor } from './index.ts';

const polynomial = () => {
  const x = tensor(2, { requiresGrad: true }).named('x');
  const z = tensor(3, { requiresGrad: true }).named('z');
  return { x, z, y: x.pow(2).mul(2).add(z.mul(3)).named('y') };
};

test('2x² + 3z: values forward, constants among the nodes', () => {
  const { nodes, forward } = graphOf(polynomial().y);
  const computed = nodes.filter(({ kind }) => kind === 'op');
  expect(computed.map(({ op, value }) => [op, value])).toEqual([
    ['pow', 4],
    ['mul', 8],
    ['mul', 9],
    ['add', 17],
  ]);
  expect(
    nodes.filter(({ kind }) => kind === 'leaf').map(({ name, value }) => [name, value]),
  ).toEqual([
    ['x', 2],
    ['z', 3],
  ]);
  expect(nodes.filter(({ kind }) => kind === 'constant').map(({ value }) => value)).toEqual([
    2, 2, 3,
  ]);
  expect(forward).toHaveLength(nodes.length);
  expect(nodes.at(-1)).toMatchObject({ name: 'y', gradFn: 'AddBackward0', formula: 'a + b' });
});

test('each share is upstream times local, and the totals are the gradients', () => {
  const { x, z, y } = polynomial();
  const { nodes, edges, backward } = graphOf(y);
  expect(backward[0]).toEqual({ kind: 'seed', node: nodes.at(-1)!.id, gradient: 1 });
  const total = (name: string): unknown => {
    const { id } = nodes.find((node) => node.name === name)!;
    const into = backward.filter(
      (step) => step.kind === 'edge' && edges.find(({ id: e }) => e === step.edge)!.from === id,
    );
    return (into.at(-1) as { total: unknown }).total;
  };
  for (const step of backward) {
    if (step.kind !== 'edge') continue;
    const { localValue } = edges.find(({ id }) => id === step.edge)!;
    expect(step.contribution).toBe((step.upstream as number) * localValue!);
  }
  expect([total('x'), total('z')]).toEqual([8, 3]);
  expect(x.grad).toBeNull();
  y.backward();
  expect([x.grad!.item(), z.grad!.item()]).toEqual([8, 3]);
});

test('an input used twice gets two shares, counted and added', () => {
  const x = tensor(3, { requiresGrad: true });
  const steps = graphOf(x.mul(x)).backward.filter((step) => step.kind === 'edge');
  expect(steps.map(({ contribution, total, count }) => [contribution, total, count])).toEqual([
    [3, 3, 1],
    [3, 6, 2],
  ]);
});

test('a matrix product shows the gradients of whole tensors', () => {
  const x = tensor([[1, 2]], { requiresGrad: true }).named('x');
  const w = tensor([
    [3, 4],
    [5, 6],
  ]);
  const { backward } = graphOf(x.matmul(w).mul(2).sum());
  expect(backward.at(-1)).toMatchObject({ contribution: [[14, 22]] });
});

test('a leaf is a graph of one node; a freed graph has no backward steps', () => {
  expect(graphOf(tensor(1)).nodes).toHaveLength(1);
  const { y } = polynomial();
  y.backward();
  expect(graphOf(y).backward).toEqual([]);
  expect(graphOf(y).nodes.at(-1)!.value).toBe(17);
});

test('a custom function shows its result on the way as at the end', () => {
  class Square extends Function {
    static forward(ctx: Context, x: Tensor): Tensor {
      ctx.saveForBackward(x);
      return x.mul(x);
    }
    static backward(ctx: Context, g: Tensor): Tensor {
      return g.mul(ctx.savedTensors[0]!).mul(2);
    }
  }
  const x = tensor([3, 5], { requiresGrad: true });
  const { nodes, backward } = graphOf(Square.apply(x).named('squares').mul(2));
  expect(nodes.find(({ op }) => op === 'Square')).toMatchObject({
    name: 'squares',
    value: [9, 25],
  });
  expect(backward.at(-1)).toMatchObject({ contribution: [12, 20] });
});

test('what stood in a tensor that a custom function changed in place is not drawn', () => {
  class Double extends Function {
    static forward(ctx: Context, x: Tensor): Tensor {
      ctx.markDirty(x.mul_(2));
      return x;
    }
    static backward(_: Context, g: Tensor): Tensor {
      return g.mul(2);
    }
  }
  const y: Tensor = tensor([3, 5], { requiresGrad: true }).mul(10);
  const { nodes } = graphOf(Double.apply(y));
  const computed = nodes.filter(({ kind }) => kind === 'op');
  expect(computed.map(({ op, value }) => [op, value])).toEqual([
    ['mul', null],
    ['Double', [60, 100]],
  ]);
});

test('toDot names nodes and edges', () => {
  const dot = graphOf(polynomial().y).toDot();
  expect(dot).toMatch(/^digraph \{/);
  expect(dot).toContain('label="y = add\\n17"');
  expect(dot).toContain('label="g · b · aᵇ⁻¹"');
});

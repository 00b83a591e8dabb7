/** The tasks on our own engine. */
import { func, noGrad, tensor, type Tensor } from '@gradlings/autograd';
import * as F from '@gradlings/autograd/functional';
import { matrix, networks, numbers, RATE, type Run, type Tasks } from './tasks.ts';

const leaf = (values: number[] | number[][]): Tensor => tensor(values, { requiresGrad: true });

function chain(operations: number): Run {
  return () => {
    const x = tensor(1, { requiresGrad: true });
    let y: Tensor = x;
    for (let i = 0; i < operations / 2; i++) y = y.mul(1.0001).add(0.001);
    y.backward();
    return x.grad!.item();
  };
}

function network(size: keyof typeof networks, loss: (output: Tensor) => Tensor): Run {
  const { layers, batch } = networks[size];
  const input = tensor(matrix(batch, layers[0][0], 1));
  const start = layers.map(([from, to], k) => [matrix(from, to, k), numbers(to, k)] as const);
  return () => {
    const parameters = start.map(([w, b]) => [leaf(w), leaf(b)] as const);
    let h: Tensor = input;
    parameters.forEach(([w, b], i) => {
      h = h.matmul(w).add(b);
      if (i < parameters.length - 1) h = size === 'small' ? h.tanh() : h.relu();
    });
    loss(h).backward();
    noGrad(() => {
      for (const p of parameters.flat()) p.sub_(p.grad!.mul(RATE));
    });
    return parameters[0]![1].at(0).item();
  };
}

function product(n: number): Run {
  const a = leaf(matrix(n, n, 1));
  const b = leaf(matrix(n, n, 2));
  return () => {
    a.grad = b.grad = null;
    a.matmul(b).sum().backward();
    return a.grad!.at(0, 0).item();
  };
}

const wide = tensor(matrix(100, 100, 1));
const point = tensor(numbers(100, 2));
const curved = tensor(numbers(50, 3));
const large = [leaf(matrix(1000, 1000, 1)), leaf(matrix(1000, 1000, 2))] as const;
const row = leaf(numbers(1000, 3));
const column = leaf(matrix(1000, 1, 4));
const logits = leaf(matrix(128, 1000, 5));
const classes = tensor(
  Array.from({ length: 128 }, (_, i) => i % 1000),
  { dtype: 'int32' },
);
const targets = tensor(
  Array.from({ length: 64 }, (_, i) => i % 10),
  { dtype: 'int32' },
);

function cleared(leaves: readonly Tensor[], run: () => void): number {
  for (const x of leaves) x.grad = null;
  run();
  return leaves[0]!.grad!.flatten().at(1).item();
}

export const ours: Tasks = {
  first: () => {
    const x = tensor(2, { requiresGrad: true });
    const z = tensor(3, { requiresGrad: true });
    x.pow(2).mul(2).add(z.mul(3)).backward();
    return x.grad!.item();
  },
  matrix: () => {
    const x = leaf([[1, 2]]);
    const w = leaf([
      [3, 4],
      [5, 6],
    ]);
    x.matmul(w).mul(2).sum().backward();
    return x.grad!.at(0, 0).item();
  },
  select: () => {
    const x = leaf([1, 2]);
    x.pow(2).at(1).backward();
    return x.grad!.at(1).item();
  },
  'chain-1000': chain(1_000),
  'chain-100000': chain(100_000),
  'mlp-small': network('small', (y) => y.sub(0.5).pow(2).mean()),
  'jacobian-100': () => {
    const j = func.jacrev((x: Tensor) => wide.matmul(x).tanh() as Tensor)(point) as Tensor;
    return j.at(0, 1).item();
  },
  'hessian-50': () => {
    const f = (x: Tensor): Tensor => x.sin().pow(2).sum().mul(x.sum());
    const h = func.hessian(f)(curved) as Tensor;
    return h.at(0, 1).item();
  },
  'mlp-large': network('large', (y) => F.crossEntropy(y, targets)),
  'matmul-64': product(64),
  'matmul-256': product(256),
  'matmul-1024': product(1024),
  elementwise: () => cleared(large, () => large[0].mul(large[1]).add(1).sum().backward()),
  broadcast: () =>
    cleared([large[0], row, column], () => large[0].add(row).mul(column).sum().backward()),
  reduction: () => cleared([large[0]], () => large[0].pow(2).mean(1).sum().backward()),
  'cross-entropy': () => cleared([logits], () => F.crossEntropy(logits, classes).backward()),
};

/** The tasks on js-pytorch: what it has of them. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { matrix, type Run, type Tasks } from './tasks.ts';

interface T {
  backward(): void;
  sum(): T;
  grad: { _data: number[] | number[][] | number } | number[] | number[][] | number;
}

interface Torch {
  tensor(x: number[] | number[][], requiresGrad: boolean): T;
  add(a: T, b: T | number): T;
  mul(a: T, b: T | number): T;
  pow(a: T, n: number): T;
  matmul(a: T, b: T): T;
}

/** The first numbers of its gradient, which is nested as deep as the tensor. */
function first(x: T): number {
  let g: unknown = x.grad;
  while (Array.isArray(g)) g = g[0];
  return g as number;
}

export async function jsPytorch(): Promise<Tasks> {
  const require = createRequire(PEERS);
  const { torch } = (await import(
    pathToFileURL(require.resolve('js-pytorch')).href
  )) as unknown as {
    torch: Torch;
  };

  const chain = (operations: number): Run => {
    return () => {
      const x = torch.tensor([1], true);
      let y = x;
      for (let i = 0; i < operations / 2; i++) y = torch.add(torch.mul(y, 1.0001), 0.001);
      y.backward();
      return first(x);
    };
  };

  const product = (n: number): Run => {
    return () => {
      const a = torch.tensor(matrix(n, n, 1), true);
      torch
        .matmul(a, torch.tensor(matrix(n, n, 2), true))
        .sum()
        .backward();
      return first(a);
    };
  };

  return {
    first: () => {
      const x = torch.tensor([2], true);
      const z = torch.tensor([3], true);
      torch.add(torch.mul(torch.pow(x, 2), 2), torch.mul(z, 3)).backward();
      return first(x);
    },
    matrix: () => {
      const x = torch.tensor([[1, 2]], true);
      const w = torch.tensor(
        [
          [3, 4],
          [5, 6],
        ],
        true,
      );
      torch.mul(torch.matmul(x, w), 2).sum().backward();
      return first(x);
    },
    'chain-1000': chain(1_000),
    'matmul-64': product(64),
  };
}

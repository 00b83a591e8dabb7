/** This repository's engine: the operations go by their own names. */
import { grad, type Tensor, tensor } from '@gradlings/autograd';
import { functionOf, operations } from '@gradlings/autograd/ops';
import type { DrawnTensor } from '../../../autograd/conformance/materialise.ts';
import { chains } from './chains.ts';
import { type Backend, libraryOf, type Library } from './library.ts';

const dtypes = { float: 'float32', constant: 'float32', int32: 'int32', bool: 'bool' } as const;

function make({ kind, shape, data }: DrawnTensor): Tensor {
  const flat = tensor(data.map(Number), { dtype: dtypes[kind] });
  const x = flat.reshape([...shape]).detach();
  return kind === 'float' ? x.requiresGrad_() : x;
}

/** One tensor, a list, a truth, or results with names. */
function results(y: unknown): Tensor | Tensor[] {
  if (typeof y === 'boolean') return tensor(y);
  if (Array.isArray(y)) return y as Tensor[];
  const plain = Object.getPrototypeOf(y) === Object.prototype;
  return plain ? Object.values(y as { [name: string]: Tensor }) : (y as Tensor);
}

const own = Object.fromEntries(
  operations.map((operation) => {
    const f = functionOf(operation);
    return [operation.name, (...args: unknown[]) => results(f(...args))];
  }),
);

const backend: Backend<Tensor> = {
  version: 'here',
  calls: {
    ...own,
    // Eigenvectors and singular vectors may have either sign: as recorded, squared.
    'linalg.eigh': (...args: unknown[]) => {
      const [values, vectors] = own['linalg.eigh']!(...args) as Tensor[];
      return [values!, vectors!.square()];
    },
    'linalg.svd': (...args: unknown[]) => {
      const [u, s, v] = own['linalg.svd']!(...args) as Tensor[];
      return [u!.square(), s!, v!.square()];
    },
    ...chains<Tensor>({
      square: (x) => x.square(),
      exp: (x) => x.exp(),
      tanh: (x) => x.tanh(),
      sigmoid: (x) => x.sigmoid(),
      times: (x, y) => x.mul(y),
      double: (x) => x.mul(2),
      use: (x) => x,
    }),
    'Σ (x²)[1:3]': (x: Tensor) => x.square().narrow(0, 1, 2).sum(),
  },
  make,
  read: (x) => ({ shape: x.shape, data: x.values() }),
  gradients: (f, x, ups) => grad(f(x), x, { gradOutputs: ups, createGraph: true }) as Tensor[],
  again: {
    use: (x) => x,
    weighed: (x, w) => x.map((a, i) => a.mul(w[i]!).sum()).reduce((a, b) => a.add(b)),
  },
};

export const ours = async (): Promise<Library> => libraryOf(backend);

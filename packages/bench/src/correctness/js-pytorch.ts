/** js-pytorch: what it has of our operations, in its own words. It cannot differentiate a gradient. */
import type { DrawnTensor } from '../../../autograd/conformance/materialise.ts';
import { chains } from './chains.ts';
import { type Backend, libraryOf, type Library, only, type Plain } from './library.ts';
import { peer } from './peer.ts';

type Nested = number | Nested[];

interface T {
  readonly shape: number[];
  readonly data: Nested;
  readonly _grad: T;
  backward(gradient: T): void;
  sum(dim?: number, keepdims?: boolean): T;
  mean(dim?: number, keepdims?: boolean): T;
  variance(dim?: number, keepdims?: boolean): T;
  add(y: T | number): T;
  sub(y: T | number): T;
  mul(y: T | number): T;
  div(y: T | number): T;
  neg(): T;
  exp(): T;
  log(): T;
  sqrt(): T;
  pow(n: number): T;
  matmul(y: T): T;
  transpose(a: number, b: number): T;
  at(i: readonly number[], j?: readonly number[]): T;
  masked_fill(mask: T, condition: (x: number) => boolean, value: number): T;
  reshape(shape: readonly number[]): T;
}

interface Layer {
  forward(...x: unknown[]): T;
  eval(): void;
}

interface Torch {
  tensor(x: Nested, requiresGrad: boolean): T;
  nn: Record<'ReLU' | 'Softmax' | 'CrossEntropyLoss', new () => Layer> & {
    Dropout: new (p: number) => Layer;
  };
}

/** Its tensors are nested lists. */
function nested(data: readonly number[], [n, ...rest]: readonly number[]): Nested {
  if (n === undefined) return data[0]!;
  const size = data.length / n;
  return Array.from({ length: n }, (_, i) => nested(data.slice(i * size, (i + 1) * size), rest));
}

const flat = (x: Nested): number[] => (Array.isArray(x) ? x.flatMap(flat) : [x]);

export async function jsPytorch(): Promise<Library> {
  const { version, exports } = await peer('js-pytorch', 'dist/index.mjs');
  const { torch } = exports as { torch: Torch };
  const { nn } = torch;

  /** It has neither whole numbers nor truth values. */
  const notFloats = new WeakSet<T>();
  const make = ({ kind, shape, data }: DrawnTensor): T => {
    const x = torch.tensor(nested(data.map(Number), shape), kind === 'float');
    if (kind === 'int32' || kind === 'bool') notFloats.add(x);
    return x;
  };
  const read = ({ shape, data }: T): Plain => ({ shape, data: flat(data) });

  const plain = (options: object | undefined): void => only(options === undefined, 'no options');

  interface Reduced {
    readonly keepdim?: boolean;
    readonly correction?: number;
  }
  /** It reduces one dimension; to keep it means something else there. */
  const reduction =
    (name: 'sum' | 'mean') =>
    (x: T, dim?: number | number[], { keepdim = false }: Reduced = {}): T => {
      only(typeof dim === 'number' || (dim === undefined && x.shape.length === 1), 'one dimension');
      only(!keepdim, 'the dimension goes');
      return x[name](dim as number | undefined);
    };
  const swap = (x: T, a: number, b: number): T => {
    only(Math.abs(a - b) === 1 && Math.sign(a + 0.5) === Math.sign(b + 0.5), 'consecutive ones');
    return x.transpose(a, b);
  };
  const shaped = (x: T, shape: readonly number[]): T => {
    only(!shape.includes(-1), 'every size is given');
    return x.reshape(shape);
  };
  const whole = (index: readonly number[]): boolean => index.every((i) => i >= 0);

  const backend: Backend<T> = {
    version,
    calls: {
      add: (x: T, y: T | number, options?: object) => (plain(options), x.add(y)),
      sub: (x: T, y: T | number, options?: object) => (plain(options), x.sub(y)),
      mul: (x: T, y: T | number) => x.mul(y),
      div: (x: T, y: T | number) => x.div(y),
      neg: (x: T) => x.neg(),
      exp: (x: T) => x.exp(),
      log: (x: T) => x.log(),
      sqrt: (x: T) => x.sqrt(),
      pow: (x: T | number, n: T | number) => {
        only(typeof x !== 'number' && typeof n === 'number', 'a tensor to the power of a number');
        return (x as T).pow(n as number);
      },
      matmul: (x: T, y: T) => {
        only(x.shape.length > 1 && y.shape.length > 1, 'matrices');
        return x.matmul(y);
      },
      mm: (x: T, y: T) => x.matmul(y),
      bmm: (x: T, y: T) => x.matmul(y),
      sum: reduction('sum'),
      mean: reduction('mean'),
      var: (x: T, dim?: number | Reduced, options: Reduced = {}) => {
        const { correction, keepdim = false } = typeof dim === 'object' ? dim : options;
        only(correction === 0 && !keepdim, 'it divides by n');
        only(typeof dim === 'number' || x.shape.length === 1, 'one dimension');
        return x.variance(typeof dim === 'number' ? dim : undefined);
      },
      transpose: swap,
      swapaxes: swap,
      swapdims: swap,
      reshape: shaped,
      view: shaped,
      at: (x: T, ...indices: unknown[]) => {
        const lists = indices.filter((index) => Array.isArray(index) && whole(index as number[]));
        only(lists.length === indices.length, 'lists of places');
        only(indices.length <= 2 && typeof (lists[0] as unknown[])[0] === 'number', 'two at most');
        return x.at(...(lists as [number[], number[]?]));
      },
      indexSelect: (x: T, dim: number, index: T) => {
        only(dim === 0 && index.shape.length === 1, 'the first dimension');
        return x.at(flat(index.data));
      },
      maskedFill: (x: T, mask: T, value: number | T) => {
        only(typeof value === 'number' && !notFloats.has(x), 'a number among floats');
        only(x.shape.join() === mask.shape.join(), 'a mask of the same shape');
        return x.masked_fill(mask, (m) => m !== 0, value as number);
      },
      relu: (x: T) => new nn.ReLU().forward(x),
      softmax: (x: T, dim: number) => new nn.Softmax().forward(x, dim),
      dropout: (x: T, p: number, training = true) => {
        only(p === 0 || !training, 'what is drawn differs');
        const layer = new nn.Dropout(p);
        if (!training) layer.eval();
        return layer.forward(x);
      },
      crossEntropy: (x: T, y: T, options?: object) => {
        plain(options);
        only(x.shape.length === 2 && y.shape.length === 1, 'classes by number');
        only(whole(flat(y.data)), 'nothing is ignored');
        return new nn.CrossEntropyLoss().forward(x, y);
      },
      ...chains<T>({
        square: (x) => x.mul(x),
        exp: (x) => x.exp(),
        times: (x, y) => x.mul(y),
        double: (x) => x.mul(2),
        use: (x) => x,
      }),
      'Σ (x²)[1:3]': (x: T) => x.mul(x).at([1, 2]).sum(),
    },
    make,
    read,
    gradients: (f, x, ups) => {
      f(x).forEach((y, i) => y.backward(ups[i]!));
      return x.map((leaf) => leaf._grad);
    },
  };
  return libraryOf(backend);
}

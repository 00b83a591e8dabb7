/** The libraries that we compare with, behind one small face. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** y ← y · 1.0001 + 0.001, `ops` / 2 times, forward and backward; gives the gradient at 1. */
export type Chain = (ops: number) => number | Promise<number>;

const require = createRequire(PEERS);
const load = (file: string): Promise<Record<string, never>> => import(pathToFileURL(file).href);

interface Chained {
  mul(by: number): Chained;
  add(by: number): Chained;
}

function chained<T extends Chained>(x: T, ops: number): T {
  let y: Chained = x;
  for (let i = 0; i < ops / 2; i++) y = y.mul(1.0001).add(0.001);
  return y as T;
}

export async function tfjs(): Promise<Chain> {
  // It advises its native package on standard error; here the plain one is measured, as a page would use it.
  const { warn } = console;
  console.warn = () => {};
  const tf = (await load(require.resolve('@tensorflow/tfjs'))) as unknown as {
    setBackend(name: string): Promise<boolean>;
    tidy<T>(fn: () => T): T;
    scalar(x: number): Chained;
    grad(f: (x: Chained) => Chained): (x: Chained) => { dataSync(): ArrayLike<number> };
  };
  await tf.setBackend('cpu');
  tf.scalar(1).add(1);
  console.warn = warn;
  return (ops) =>
    tf.tidy(
      () =>
        tf
          .grad((x) => chained(x, ops))(tf.scalar(1))
          .dataSync()[0]!,
    );
}

export async function jaxJs(): Promise<Chain> {
  const folder = join(dirname(PEERS), 'node_modules/@jax-js/jax/dist/index.js');
  const jax = (await load(folder)) as unknown as {
    init(device: string): Promise<unknown>;
    defaultDevice(device: string): void;
    numpy: { array(x: number): Chained };
    grad(f: (x: Chained) => Chained): (x: Chained) => { js(): number };
  };
  await jax.init('wasm');
  jax.defaultDevice('wasm');
  return (ops) =>
    jax
      .grad((x) => chained(x, ops))(jax.numpy.array(1))
      .js();
}

export async function jsPytorch(): Promise<Chain> {
  type T = { backward(): void; grad: number[] | number };
  const { torch } = (await load(require.resolve('js-pytorch'))) as unknown as {
    torch: {
      tensor(x: number[], requiresGrad: boolean): T;
      add(a: T, b: number): T;
      mul(a: T, b: number): T;
    };
  };
  return (ops) => {
    const x = torch.tensor([1], true);
    let y = x;
    for (let i = 0; i < ops / 2; i++) y = torch.add(torch.mul(y, 1.0001), 0.001);
    y.backward();
    return Array.isArray(x.grad) ? x.grad[0]! : x.grad;
  };
}

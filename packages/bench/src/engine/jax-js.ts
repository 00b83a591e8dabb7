/** The tasks on @jax-js/jax, with its WebAssembly backend; it counts references, so `ref` is a further use. */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { matrix, networks, numbers, RATE, type Run, type Tasks } from './tasks.ts';

interface X {
  readonly ref: X;
  add(y: X | number): X;
  sub(y: X | number): X;
  mul(y: X | number): X;
  sum(axis?: number): X;
  mean(axis?: number): X;
  slice(...index: (number | [] | null)[]): X;
  dispose(): void;
  js(): number & number[] & number[][];
}

interface Jax {
  init(device: string): Promise<unknown>;
  defaultDevice(device: string): void;
  grad(f: (x: X[]) => X): (x: X[]) => X[];
  jacrev(f: (x: X) => X): (x: X) => X;
  hessian(f: (x: X) => X): (x: X) => X;
  nn: { relu(x: X): X; logSoftmax(x: X): X; oneHot(x: X, n: number): X };
  numpy: {
    array(x: number | number[] | number[][], options?: { dtype: string }): X;
    matmul(x: X, y: X): X;
    tanh(x: X): X;
    sin(x: X): X;
    square(x: X): X;
  };
}

export async function jaxJs(): Promise<Tasks> {
  const file = join(dirname(PEERS), 'node_modules/@jax-js/jax/dist/index.js');
  const jax = (await import(pathToFileURL(file).href)) as unknown as Jax;
  await jax.init('wasm');
  jax.defaultDevice('wasm');
  const { array, matmul, tanh, sin, square } = jax.numpy;

  /** The first gradient; the other ones are let go. */
  const gradient = (f: (x: X[]) => X, inputs: readonly X[]): X => {
    const [first, ...rest] = jax.grad(f)(inputs.map((x) => x.ref));
    for (const g of rest) g.dispose();
    return first!;
  };

  const chain = (operations: number): Run => {
    return () =>
      gradient(
        ([x]) => {
          let y = x!;
          for (let i = 0; i < operations / 2; i++) y = y.mul(1.0001).add(0.001);
          return y;
        },
        [array(1)],
      ).js();
  };

  const network = (size: keyof typeof networks, loss: (y: X) => X): Run => {
    const { layers, batch } = networks[size];
    const input = array(matrix(batch, layers[0][0], 1));
    const start = layers.map(([from, to], k) => [matrix(from, to, k), numbers(to, k)] as const);
    return () => {
      const parameters = start.flatMap(([w, b]) => [array(w), array(b)]);
      const grads = jax.grad((p) => {
        let h = input.ref;
        for (let i = 0; i < p.length; i += 2) {
          h = matmul(h, p[i]!).add(p[i + 1]!);
          if (i < p.length - 2) h = size === 'small' ? tanh(h) : jax.nn.relu(h);
        }
        return loss(h);
      })(parameters.map((p) => p.ref));
      const updated = parameters.map((p, i) => p.sub(grads[i]!.mul(RATE)));
      return updated.map((p) => p.js())[1]![0]!;
    };
  };

  const product = (n: number): Run => {
    const inputs = [array(matrix(n, n, 1)), array(matrix(n, n, 2))];
    return () => gradient(([a, b]) => matmul(a!, b!).sum(), inputs).js()[0]![0]!;
  };

  const wide = array(matrix(100, 100, 1));
  const point = array(numbers(100, 2));
  const curved = array(numbers(50, 3));
  const large = [array(matrix(1000, 1000, 1)), array(matrix(1000, 1000, 2))];
  const row = array(numbers(1000, 3));
  const column = array(matrix(1000, 1, 4));
  const logits = array(matrix(128, 1000, 5));
  const oneHot = (n: number, depth: number): X =>
    array(
      Array.from({ length: n }, (_, i) =>
        Array.from({ length: depth }, (_, k) => +(k === i % depth)),
      ),
    );
  const classes = oneHot(128, 1000);
  const targets = oneHot(64, 10);
  const crossEntropy = (labels: X, n: number) => (y: X) =>
    jax.nn
      .logSoftmax(y)
      .mul(labels.ref)
      .sum()
      .mul(-1 / n);

  return {
    first: () => gradient(([x, z]) => square(x!).mul(2).add(z!.mul(3)), [array(2), array(3)]).js(),
    matrix: () =>
      gradient(
        ([x, w]) => matmul(x!, w!).mul(2).sum(),
        [
          array([[1, 2]]),
          array([
            [3, 4],
            [5, 6],
          ]),
        ],
      ).js()[0]![0]!,
    select: () => gradient(([x]) => square(x!).slice(1), [array([1, 2])]).js()[1]!,
    'chain-1000': chain(1_000),
    'mlp-small': network('small', (y) => square(y.sub(0.5)).mean()),
    'jacobian-100': () =>
      jax
        .jacrev((x) => tanh(matmul(wide.ref, x)))(point.ref)
        .js()[0]![1]!,
    'hessian-50': () =>
      jax
        .hessian((x) => square(sin(x.ref)).sum().mul(x.sum()))(curved.ref)
        .js()[0]![1]!,
    'mlp-large': network('large', crossEntropy(targets, 64)),
    'matmul-64': product(64),
    'matmul-256': product(256),
    'matmul-1024': product(1024),
    elementwise: () => gradient(([x, y]) => x!.mul(y!).add(1).sum(), large).js()[0]![1]!,
    broadcast: () =>
      gradient(([x, r, c]) => x!.add(r!).mul(c!).sum(), [large[0]!, row, column]).js()[0]![1]!,
    reduction: () => gradient(([x]) => square(x!).mean(1).sum(), [large[0]!]).js()[0]![1]!,
    'cross-entropy': () => gradient(([x]) => crossEntropy(classes, 128)(x!), [logits]).js()[0]![1]!,
  };
}

/** The tasks on @tensorflow/tfjs, with its plain CPU backend, as a page without a GPU has it. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { matrix, networks, numbers, RATE, type Run, type Tasks } from './tasks.ts';

interface Tf {
  setBackend(name: string): Promise<boolean>;
  tidy<T>(fn: () => T): T;
  keep<T>(x: T): T;
  scalar(x: number): X;
  tensor1d(x: number[], dtype?: string): X;
  tensor2d(x: number[][]): X;
  oneHot(x: X, depth: number): X;
  stack(x: X[]): X;
  grads(f: (...x: X[]) => X): (x: X[]) => X[];
  grad(f: (x: X) => X): (x: X) => X;
  losses: { softmaxCrossEntropy(labels: X, logits: X): X };
}

interface X {
  add(y: X | number): X;
  sub(y: X | number): X;
  mul(y: X | number): X;
  square(): X;
  sin(): X;
  tanh(): X;
  relu(): X;
  sum(axis?: number): X;
  mean(axis?: number): X;
  matMul(y: X): X;
  dot(y: X): X;
  gather(i: number): X;
  dataSync(): ArrayLike<number>;
}

export async function tfjs(): Promise<Tasks> {
  // It advises its native package on standard error; here the plain one is measured.
  const { warn } = console;
  console.warn = () => {};
  const require = createRequire(PEERS);
  const tf = (await import(
    pathToFileURL(require.resolve('@tensorflow/tfjs')).href
  )) as unknown as Tf;
  await tf.setBackend('cpu');
  tf.scalar(1).add(1);
  console.warn = warn;

  const tidied =
    (run: () => X, at = 0): Run =>
    () =>
      tf.tidy(() => run().dataSync()[at]!);

  const chain = (operations: number): Run =>
    tidied(() =>
      tf.grad((x) => {
        let y = x;
        for (let i = 0; i < operations / 2; i++) y = y.mul(1.0001).add(0.001);
        return y;
      })(tf.scalar(1)),
    );

  const network = (size: keyof typeof networks, loss: (y: X) => X): Run => {
    const { layers, batch } = networks[size];
    const input = tf.tensor2d(matrix(batch, layers[0][0], 1));
    const start = layers.map(([from, to], k) => [matrix(from, to, k), numbers(to, k)] as const);
    return tidied(() => {
      const parameters = start.flatMap(([w, b]) => [tf.tensor2d(w), tf.tensor1d(b)]);
      const grads = tf.grads((...p) => {
        let h = input;
        for (let i = 0; i < p.length; i += 2) {
          h = h.matMul(p[i]!).add(p[i + 1]!);
          if (i < p.length - 2) h = size === 'small' ? h.tanh() : h.relu();
        }
        return loss(h);
      })(parameters);
      return parameters.map((p, i) => p.sub(grads[i]!.mul(RATE)))[1]!;
    });
  };

  const product = (n: number): Run => {
    const inputs = [tf.tensor2d(matrix(n, n, 1)), tf.tensor2d(matrix(n, n, 2))];
    return tidied(() => tf.grads((a, b) => a!.matMul(b!).sum())(inputs)[0]!);
  };

  const wide = tf.tensor2d(matrix(100, 100, 1));
  const point = tf.tensor1d(numbers(100, 2));
  const large = [tf.tensor2d(matrix(1000, 1000, 1)), tf.tensor2d(matrix(1000, 1000, 2))];
  const row = tf.tensor1d(numbers(1000, 3));
  const column = tf.tensor2d(matrix(1000, 1, 4));
  const logits = tf.tensor2d(matrix(128, 1000, 5));
  const oneHot = (n: number, depth: number): X =>
    tf.oneHot(
      tf.tensor1d(
        Array.from({ length: n }, (_, i) => i % depth),
        'int32',
      ),
      depth,
    );
  const classes = oneHot(128, 1000);
  const targets = oneHot(64, 10);
  const a = tf.tensor2d([
    [3, 4],
    [5, 6],
  ]);

  return {
    first: tidied(
      () => tf.grads((x, z) => x!.square().mul(2).add(z!.mul(3)))([tf.scalar(2), tf.scalar(3)])[0]!,
    ),
    matrix: tidied(
      () => tf.grads((x, w) => x!.matMul(w!).mul(2).sum())([tf.tensor2d([[1, 2]]), a])[0]!,
    ),
    select: tidied(() => tf.grad((x) => x.square().gather(1))(tf.tensor1d([1, 2])), 1),
    'chain-1000': chain(1_000),
    'mlp-small': network('small', (y) => y.sub(0.5).square().mean()),
    'jacobian-100': tidied(
      () =>
        tf.stack(
          Array.from({ length: 100 }, (_, i) =>
            tf.grad((x) => wide.dot(x).tanh().gather(i))(point),
          ),
        ),
      1,
    ),
    'mlp-large': network('large', (y) => tf.losses.softmaxCrossEntropy(targets, y)),
    'matmul-64': product(64),
    'matmul-256': product(256),
    elementwise: tidied(() => tf.grads((x, y) => x!.mul(y!).add(1).sum())(large)[0]!, 1),
    broadcast: tidied(
      () => tf.grads((x, r, c) => x!.add(r!).mul(c!).sum())([large[0]!, row, column])[0]!,
      1,
    ),
    reduction: tidied(() => tf.grad((x) => x.square().mean(1).sum())(large[0]!), 1),
    'cross-entropy': tidied(
      () => tf.grad((x) => tf.losses.softmaxCrossEntropy(classes, x))(logits),
      1,
    ),
  };
}

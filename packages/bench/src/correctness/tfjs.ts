/** TensorFlow.js, with its plain CPU backend: what it has of our operations, in its own words. */
import { chains } from './chains.ts';
import { type Backend, libraryOf, type Library } from './library.ts';
import { peer } from './peer.ts';
import type { Tf, X } from './tfjs-api.ts';
import { elements } from './tfjs-elements.ts';
import { layers } from './tfjs-layers.ts';
import { shapes } from './tfjs-shapes.ts';

const dtypes = { float: 'float32', constant: 'float32', int32: 'int32', bool: 'bool' } as const;

export async function tfjs(): Promise<Library> {
  // It advises its native package on standard error; here the plain one is asked.
  const { warn } = console;
  console.warn = () => {};
  const { version, exports } = await peer('@tensorflow/tfjs', 'dist/tf.node.js');
  const tf = ((exports as { default?: Tf }).default ?? exports) as Tf;
  await tf.setBackend('cpu');
  tf.add(1, 1);
  console.warn = warn;

  const backend: Backend<X> = {
    version,
    calls: {
      ...elements(tf),
      ...shapes(tf),
      ...layers(tf),
      ...chains<X>({
        square: (x) => tf.square(x),
        exp: (x) => tf.exp(x),
        tanh: (x) => tf.tanh(x),
        sigmoid: (x) => tf.sigmoid(x),
        times: (x, y) => tf.mul(x, y),
        double: (x) => tf.mul(x, 2),
        use: (x) => x,
      }),
      'Σ (x²)[1:3]': (x: X) => tf.sum(tf.slice(tf.square(x), 1, 2)),
    },
    make: ({ kind, shape, data }) => tf.tensor(data.map(Number), shape, dtypes[kind]),
    read: (x) => ({ shape: x.shape, data: Array.from(x.dataSync()) }),
    gradients: (f, x, ups) => {
      if (ups.length === 1) return tf.grads((...given) => f(given)[0]!)(x, ups[0]);
      return tf.grads((...given) => weighed(f(given), ups))(x);
    },
    again: { use: (x) => x, weighed },
  };

  function weighed(x: X[], w: X[]): X {
    return x.map((a, i) => tf.sum(tf.mul(a, w[i]))).reduce((a, b) => tf.add(a, b));
  }

  return libraryOf(backend);
}

/**
 * jax-js, with its WebAssembly backend: what it has of our operations, in its own words. It counts
 * references: `ref` is a further use. Asked twice, step by step and with gradients compiled by `jit`.
 */
import type { DrawnTensor } from '../../../autograd/conformance/materialise.ts';
import { chains } from './chains.ts';
import { functions, type Jax, type X } from './jax-js-api.ts';
import { elementwise } from './jax-js-elementwise.ts';
import { linear } from './jax-js-linear.ts';
import { shapes } from './jax-js-shapes.ts';
import { type Backend, libraryOf, type Library } from './library.ts';
import { peer } from './peer.ts';

export async function jaxJs(): Promise<Library> {
  return libraryOf(await backendOf(false));
}

export async function jaxJsCompiled(): Promise<Library> {
  return libraryOf(await backendOf(true));
}

/** It maps over iterators, which Node 20 cannot. */
function giveIteratorsMap(): void {
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  if ('map' in iterators) return;
  Object.defineProperty(iterators, 'map', {
    value<A, B>(this: Iterable<A>, f: (x: A) => B): B[] {
      return Array.from(this, f);
    },
  });
}

async function backendOf(compiled: boolean): Promise<Backend<X>> {
  giveIteratorsMap();
  const { version, exports } = await peer('@jax-js/jax', 'dist/index.js');
  const jax = exports as Jax;
  await jax.init('wasm');
  jax.defaultDevice('wasm');
  const np = functions(jax.numpy);

  const pull = (f: (x: X[]) => X[], x: X[], ups: X[]): X[] => {
    const [, back] = jax.vjp((...given) => f(given), x);
    return back(ups);
  };
  let inside = false;
  const compiledPull = (f: (x: X[]) => X[], x: X[], ups: X[]): X[] => {
    if (inside) return pull(f, x, ups);
    inside = true;
    try {
      // As in jit(grad(f)): the upstream gradients are part of what is compiled.
      return jax.jit((...given) => pull(f, given, ups))(...x);
    } finally {
      inside = false;
    }
  };

  const array = np('array');
  const make = ({ kind, shape, data }: DrawnTensor): X => {
    const numbers = data.map(Number);
    if (kind === 'int32') return array(numbers, { shape, dtype: 'int32' });
    const x = array(numbers, { shape, dtype: 'float32' });
    return kind === 'bool' ? x.notEqual(0) : x;
  };

  return {
    version,
    calls: {
      ...elementwise(jax),
      ...shapes(jax),
      ...linear(jax),
      ...chains<X>({
        square: (x) => np('square')(x),
        exp: (x) => np('exp')(x),
        tanh: (x) => np('tanh')(x),
        sigmoid: (x) => functions(jax.nn)('sigmoid')(x),
        times: (x, y) => x.mul(y),
        double: (x) => x.mul(2),
        use: (x) => x.ref,
      }),
      'Σ (x²)[1:3]': (x: X) => np('square')(x).slice([1, 3]).sum(),
    },
    make,
    read: (x) => ({ shape: [...x.shape], data: Array.from(x.dataSync(), Number) }),
    gradients: compiled ? compiledPull : pull,
    again: {
      use: (x) => x.ref,
      weighed: (x, w) => x.map((a, i) => a.mul(w[i]!).sum()).reduce((a, b) => a.add(b)),
    },
  };
}

/** jax-js: shapes and places. */
import { functions, type Jax, several, type X } from './jax-js-api.ts';
import { type Calls, notOffered, only } from './library.ts';

interface Slice {
  readonly start: number | null;
  readonly stop: number | null;
  readonly step: number;
}

type Index = number | null | string | boolean | readonly unknown[] | Slice;

export function shapes(jax: Jax): Calls<X> {
  const np = functions(jax.numpy);

  /** An index as its method `slice` takes it. */
  const place = (index: Index): number | readonly number[] | X | null => {
    if (typeof index === 'number' || index === null) return index;
    if (typeof index !== 'object') return notOffered('no ellipsis, no truths');
    if (Array.isArray(index)) {
      const whole = (i: unknown): boolean =>
        Array.isArray(i) ? i.every(whole) : typeof i === 'number';
      only(index.every(whole) && index.length > 0, 'places by number');
      return np('array')(index, { dtype: 'int32' });
    }
    const { start, stop, step } = index as Slice;
    only(step === 1, 'a step of 1');
    if (stop !== null) return [start ?? 0, stop];
    return start === null ? [] : [start];
  };
  /** Where one dimension is meant: all others whole. */
  const along = (x: X, dim: number, index: number | readonly number[]): X => {
    const at = dim < 0 ? dim + x.ndim : dim;
    return x.slice(...Array.from({ length: at }, () => []), index);
  };
  const fromTheFront = (index: X): void =>
    only(
      Array.from(index.ref.dataSync()).every((i) => i >= 0),
      'places counted from the front',
    );
  const joined = (list: X[], dim = 0): X => {
    only(
      list.every((x) => x.ndim === list[0]!.ndim),
      'of as many dimensions',
    );
    return np('concatenate')(list, dim);
  };
  const divided = (x: X, size: number | number[], dim = 0): X[] => {
    const n = x.shape.at(dim)!;
    const ends =
      typeof size === 'number'
        ? Array.from({ length: Math.max(0, Math.ceil(n / size) - 1) }, (_, i) => (i + 1) * size)
        : size.slice(0, -1).map((_, i) => size.slice(0, i + 1).reduce((a, b) => a + b, 0));
    return several(np('split'))(x, ends, dim);
  };

  return {
    t: (x: X) => np('transpose')(x),
    flatten: (x: X, from?: number) => (only(from === undefined, 'all dimensions'), np('ravel')(x)),
    reshapeAs: (x: X, y: X) => np('reshape')(x, y.shape),
    viewAs: (x: X, y: X) => np('reshape')(x, y.shape),
    movedim: (x: X, from: number | number[], to: number | number[]) => {
      only(typeof from === 'number' && typeof to === 'number', 'one dimension');
      return np('moveaxis')(x, from, to);
    },
    squeeze: (x: X, dim?: number | number[]) => {
      const dims = typeof dim === 'number' ? [dim] : dim;
      only(dims?.every((d) => x.shape.at(d) === 1) ?? true, 'dimensions of size 1');
      return np('squeeze')(x, dims ?? null);
    },
    expand: (x: X, shape: number[]) => {
      only(!shape.includes(-1), 'every size is given');
      return np('broadcastTo')(x, shape);
    },
    broadcastTensors: (list: X[]) => several(np('broadcastArrays'))(...list),
    repeatInterleave: (x: X, n: X | number, dim?: number) => {
      only(typeof n === 'number', 'one number of times');
      return np('repeat')(x, n, dim);
    },
    cat: joined,
    concat: joined,
    split: divided,
    chunk: (x: X, parts: number, dim = 0) =>
      divided(x, Math.max(1, Math.ceil(x.shape.at(dim)! / parts)), dim),
    tensorSplit: (x: X, at: number | number[] | X, dim = 0) => {
      only(typeof at === 'number' || Array.isArray(at), 'numbers');
      return several(np('arraySplit'))(x, at, dim);
    },
    unbind: (x: X, dim = 0) => several(np('unstack'))(x, dim),
    narrow: (x: X, dim: number, start: number, length: number) =>
      along(x, dim, [start, start + length]),
    select: (x: X, dim: number, index: number) => along(x, dim, index),
    at: (x: X, ...indices: Index[]) => {
      const mixed = indices.some(Array.isArray) && indices.some((i) => typeof i === 'number');
      only(!mixed, 'lists of places, or single ones');
      return x.slice(...indices.map(place));
    },
    indexSelect: (x: X, dim: number, index: X) => {
      only(index.ndim === 1, 'a list of places');
      return np('take')(x, index, dim);
    },
    take: (x: X, index: X) => (fromTheFront(index), np('take')(x, index)),
    takeAlongDim: (x: X, index: X, dim?: number) => {
      only(dim !== undefined, 'a dimension');
      fromTheFront(index);
      return np('takeAlongAxis')(x, index, dim);
    },
    embedding: (index: X, weight: X, options?: object) => {
      only(options === undefined, 'no options');
      return np('take')(weight, index, 0);
    },
    pad: (x: X, sizes: number[], mode = 'constant', value = 0) => {
      only(mode === 'constant' && value === 0 && sizes.every((n) => n >= 0), 'with zeros');
      const pairs = x.shape.map((_, i) => {
        const k = 2 * (x.ndim - 1 - i);
        return [sizes[k] ?? 0, sizes[k + 1] ?? 0];
      });
      return np('pad')(x, pairs);
    },
  };
}

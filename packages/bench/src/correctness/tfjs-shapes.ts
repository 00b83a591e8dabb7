/** TensorFlow.js: shapes and places. */
import { type Calls, only } from './library.ts';
import { positive, type Tf, type X } from './tfjs-api.ts';

export function shapes(tf: Tf): Calls<X> {
  const plain = (options: object | undefined): void => only(options === undefined, 'no options');
  const swap = (x: X, a: number, b: number): X => {
    const order = x.shape.map((_, i) => i);
    if (x.rank > 0) {
      const [i, j] = [positive(a, x.rank), positive(b, x.rank)];
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return tf.transpose(x, order);
  };
  const repeated = (x: X, counts: number[]): X => {
    only(counts.length === x.rank, 'a count a dimension');
    return tf.tile(x, counts);
  };
  const joined = (list: X[], dim = 0): X => {
    const alike = list.every((x) => x.rank === list[0]!.rank && x.dtype === list[0]!.dtype);
    only(alike, 'tensors of one kind');
    return tf.concat(list, dim);
  };

  return {
    transpose: swap,
    swapaxes: swap,
    swapdims: swap,
    t: (x: X) => tf.transpose(x),
    flatten: (x: X, from?: number) => (
      only(from === undefined, 'all dimensions'),
      tf.reshape(x, [-1])
    ),
    ravel: (x: X) => tf.reshape(x, [-1]),
    reshapeAs: (x: X, y: X) => tf.reshape(x, y.shape),
    viewAs: (x: X, y: X) => tf.reshape(x, y.shape),
    squeeze: (x: X, dim?: number | number[]) => {
      const dims = typeof dim === 'number' ? [dim] : dim;
      only(dims?.every((d) => x.shape.at(d) === 1) ?? true, 'dimensions of size 1');
      only(dims?.length !== 0, 'some dimension');
      return tf.squeeze(x, dims);
    },
    expand: (x: X, shape: number[]) => {
      only(!shape.includes(-1), 'every size is given');
      return tf.broadcastTo(x, shape);
    },
    tile: repeated,
    repeat: repeated,
    cat: joined,
    concat: joined,
    stack: (list: X[], dim = 0) => {
      only(new Set(list.map((x) => x.dtype)).size === 1, 'tensors of one kind');
      return tf.stack(list, positive(dim, list[0]!.rank + 1));
    },
    unbind: (x: X, dim = 0) => tf.unstack(x, positive(dim, x.rank)),
    split: (x: X, size: number | number[], dim = 0) => {
      const n = x.shape.at(dim)!;
      only(typeof size !== 'number' || n % size === 0, 'parts of one size, or sizes');
      return tf.split(x, typeof size === 'number' ? n / size : size, positive(dim, x.rank));
    },
    chunk: (x: X, parts: number, dim = 0) => {
      only(x.shape.at(dim)! % parts === 0, 'parts of one size');
      return tf.split(x, parts, positive(dim, x.rank));
    },
    indexSelect: (x: X, dim: number, index: X) => {
      only(index.rank === 1, 'a list of places');
      return tf.gather(x, index, positive(dim, x.rank));
    },
    select: (x: X, dim: number, index: number) => {
      const at = positive(index, x.shape.at(dim)!);
      return tf.gather(x, tf.cast(at, 'int32'), positive(dim, x.rank));
    },
    embedding: (index: X, weight: X, options?: object) => (
      plain(options),
      tf.gather(weight, index)
    ),
    narrow: (x: X, dim: number, start: number, length: number) => {
      const at = positive(dim, x.rank);
      const begin = x.shape.map((_, i) => (i === at ? start : 0));
      return tf.slice(
        x,
        begin,
        x.shape.map((n, i) => (i === at ? length : n)),
      );
    },
    pad: (x: X, sizes: number[], mode = 'constant', value = 0) => {
      const pairs = x.shape.map((_, i) => {
        const k = 2 * (x.rank - 1 - i);
        return [sizes[k] ?? 0, sizes[k + 1] ?? 0];
      });
      only(
        sizes.every((n) => n >= 0),
        'no cutting',
      );
      if (mode === 'constant') {
        only(x.dtype !== 'bool' || value <= 1, 'truths stay truths');
        return tf.pad(x, pairs, value);
      }
      only(mode === 'reflect', 'constant or reflect');
      return tf.mirrorPad(x, pairs, 'reflect');
    },
    diag: (x: X, k = 0) => (only(x.rank === 1 && k === 0, 'from a vector'), tf.diag(x)),
    tril: (x: X, k = 0) => (only(k >= 0, 'the diagonal is kept'), tf.linalg.bandPart(x, -1, k)),
    triu: (x: X, k = 0) => (only(k <= 0, 'the diagonal is kept'), tf.linalg.bandPart(x, -k, -1)),
    oneHot: (x: X, n?: number) => (only(n !== undefined, 'the depth is given'), tf.oneHot(x, n)),
    meshgrid: (list: X[], options: object) => {
      only(list.length === 2 && list.every((x) => x.rank === 1), 'two vectors');
      return tf.meshgrid(list[0]!, list[1]!, options);
    },
    topk: (x: X, k: number, dim = -1, { largest = true }: { largest?: boolean } = {}) => {
      only(largest && x.rank > 0 && positive(dim, x.rank) === x.rank - 1, 'the largest, in rows');
      const { values, indices } = tf.topk(x, k, true);
      return [values, indices];
    },
  };
}

/** Where the largest or smallest stands. A position does not move a little, so there is no derivative. */
import { type LineLoop, mapLines } from '../../define/lines.ts';
import type { ReductionOptions } from '../../define/reduction.ts';
import { fail } from '../../errors.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { exact, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { ArgExtreme } from '../../signatures/reductions.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { squeeze } from '../shape/dimensions.ts';
import { checkNotEmpty } from './extremes.ts';
import { reshape } from '../shape/views.ts';

// The first of several wins; a nan beats every number.
const firstLargest: LineLoop = (x, xi, xs, y, yi, _, n) => {
  let best = x[xi]!;
  let place = 0;
  for (let i = 1; i < n && best === best; i++) {
    const next = x[xi + i * xs]!;
    if (next > best || next !== next) {
      best = next;
      place = i;
    }
  }
  y[yi] = place;
};

const firstSmallest: LineLoop = (x, xi, xs, y, yi, _, n) => {
  let best = x[xi]!;
  let place = 0;
  for (let i = 1; i < n && best === best; i++) {
    const next = x[xi + i * xs]!;
    if (next < best || next !== next) {
      best = next;
      place = i;
    }
  }
  y[yi] = place;
};

function finder(name: 'argmax' | 'argmin', loop: LineLoop): Op<ArgExtreme> {
  const word = name === 'argmax' ? 'largest' : 'smallest';
  const op = operation({
    name,
    node: '',
    summary: `The index of the ${word}: in row-major order, or along a dimension; of ties, the first.`,
    formula: `${name} a`,
    derivatives: {},
    samples: [
      [t([])],
      [t([4])],
      [t([2, 3])],
      [t([2, 3]), 0],
      [t([2, 3, 2]), -2, { keepdim: true }],
      [exact([4], [1, 3, 3, 0])],
    ],
  });
  const fn = (a: Tensor, dim?: number | null, options: ReductionOptions = {}): Tensor => {
    if (a.dtype === 'bool') {
      throw fail(
        TypeError,
        `${name}(): does not support bool input`,
        "Convert first: x.to('int32').",
      );
    }
    const { keepdim = false } = options;
    if (dim === undefined || dim === null) {
      checkNotEmpty(name, a, { dims: [], all: true });
      const y = empty(keepdim ? a.shape.map(() => 1) : [], 'int32');
      const row = reshape(a, [a.numel()]) as Tensor;
      loop(row.data, row.offset, row.strides[0]!, y.data, y.offset, 0, row.numel());
      return y;
    }
    const d = normalizeDim(dim, a.ndim);
    checkNotEmpty(name, a, { dims: a.ndim === 0 ? [] : [d], all: false });
    const y = empty(a.ndim === 0 ? [] : a.shape.with(d, 1), 'int32');
    mapLines(loop, a, y, d);
    return keepdim ? y : squeeze(y, d);
  };
  return publish(fn, op);
}

/**
 * The index of the largest: in row-major order, or along a dimension; of ties, the first.
 *
 * Source: `torch.argmax`
 */
export const argmax = finder('argmax', firstLargest);
/**
 * The index of the smallest: in row-major order, or along a dimension; of ties, the first.
 *
 * Source: `torch.argmin`
 */
export const argmin = finder('argmin', firstSmallest);

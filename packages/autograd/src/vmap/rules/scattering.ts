/** Elements at places that indices name: one list of places for all samples, or one for each. */
import { scalarTensor, zeros } from '../../creation.ts';
import { gather } from '../../ops/indexing/gather.ts';
import { scatter, scatterAdd } from '../../ops/indexing/scatter.ts';
import { cumsum } from '../../ops/scans/cumulative.ts';
import { indexSelect } from '../../ops/indexing/index-select.ts';
import { countedFromFront } from '../../ops/indexing/take-along-dim.ts';
import { nonzero } from '../../ops/indexing/nonzero.ts';
import { mul, sub } from '../../ops/pointwise/arithmetic.ts';
import { clampMin } from '../../ops/pointwise/clamp-one-side.ts';
import { where } from '../../ops/pointwise/conditional.ts';
import { to } from '../../ops/shape/copies.ts';
import { expand } from '../../ops/shape/expand.ts';
import { reshape } from '../../ops/shape/views.ts';
import { broadcastShapes, normalizeDim, type Shape } from '../../shape.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { inFront } from '../align.ts';
import { isBatched } from '../batched.ts';
import { behind } from './dims.ts';
import { allInFront, asItIs, type Rule } from './rule.ts';

/** A single number is a vector of one for as long as it takes. */
function asVector(x: unknown): unknown {
  return isTensor(x) && x.ndim === 0 ? reshape(x, [1]) : x;
}

/** `fn(a, dim, index, …)` with an index for every element. The result has the shape of argument `like`. */
export function gathered(like: 0 | 2): Rule {
  return (call) => {
    const [a, dim] = call.args as [Tensor, number];
    const { shape } = call.args[like] as Tensor;
    const vectors = call.withBatches(() => call.args.map(asVector)) as readonly unknown[];
    const d = behind(normalizeDim(dim, a.ndim), Math.max(a.ndim, 1), call.levels.length);
    const y = call.fn(...allInFront({ ...call, args: vectors }).with(1, d)) as Tensor;
    return reshape(y, [...y.shape.slice(0, call.levels.length), ...shape]);
  };
}

/** An index that names whole slices along `dim`, as one that names each of their elements. */
function ofElements(index: Tensor, shape: Shape, dim: number): Tensor {
  const n = index.numel();
  const along = shape.map((_, i) => (i === dim ? n : 1));
  return expand(reshape(index, along), shape.with(dim, n));
}

type Sliced = (a: Tensor, dim: number, index: Tensor, source: never, rest: never) => unknown;

/** `fn(a, dim, index, …)` that reads or writes whole slices: at one index as it is, else element by element. */
function slices(byElement: Sliced): Rule {
  return (call) => {
    const [a, dim, index, ...others] = call.args as [Tensor, number, Tensor, never, never];
    if (a.ndim === 0 || index.ndim > 1) return null;
    if (!isBatched(index)) {
      const [x, ...rest] = allInFront({ args: [a, ...others], levels: call.levels });
      return call.fn(x, behind(dim, a.ndim, call.levels.length), index, ...rest);
    }
    const d = normalizeDim(dim, a.ndim);
    return call.withBatches(() => byElement(a, d, index, ...others));
  };
}

export const slicesRead = slices((a, dim, index) =>
  gather(a, dim, ofElements(index, a.shape, dim)),
);

export const slicesAdded = slices(
  (a, dim, index, source: Tensor, { alpha = 1 }: { readonly alpha?: number } = {}) =>
    scatterAdd(a, dim, ofElements(index, a.shape, dim), scaled(source, alpha)),
);

const scaled = (x: Tensor, by: number): Tensor => (by === 1 ? x : mul(x, by));

export const slicesCopied = slices((a, dim, index, source: Tensor) =>
  scatter(a, dim, ofElements(index, a.shape, dim), source),
);

/** `indexFill(a, dim, index, value)`: a value that differs from sample to sample is one for each element. */
export const slicesFilled: Rule = (call) => {
  const [a, dim, index, value] = call.args as [Tensor, number, Tensor, number | Tensor];
  if (a.ndim === 0 || index.ndim > 1 || (isTensor(value) && value.ndim > 0)) return null;
  if (!isBatched(index) && !isBatched(value)) {
    return call.fn(inFront(a, call.levels), behind(dim, a.ndim, call.levels.length), index, value);
  }
  const d = normalizeDim(dim, a.ndim);
  return call.withBatches(() => {
    const places = ofElements(countedFromFront(index, a.shape[d]!), a.shape, d);
    // Where, and not what: a slice that is named twice is filled once.
    const filled = scatter(zeros(a.shape, { dtype: 'bool' }), d, places, 1);
    const number = isTensor(value) ? value : scalarTensor(value, { dtype: 'float64' });
    return where(filled, to(number, a.dtype), a);
  });
};

/** `take(a, index)`: the elements of each sample are counted anew. */
export const taken: Rule = (call) => {
  const [a, index] = call.args as [Tensor, Tensor];
  if (!isBatched(a)) return asItIs(call);
  return call.withBatches(() => {
    const numbers = countedFromFront(reshape(index, [index.numel()]) as Tensor, a.numel());
    return reshape(gather(reshape(a, [a.numel()]), 0, numbers), index.shape);
  });
};

/** `put(a, index, source, { accumulate })`. */
export const placed: Rule = (call) => {
  const [a, index, source, options] = call.args as [
    Tensor,
    Tensor,
    Tensor,
    { accumulate?: boolean }?,
  ];
  if (source.numel() !== index.numel()) return null;
  return call.withBatches(() => {
    const numbers = countedFromFront(reshape(index, [index.numel()]) as Tensor, a.numel());
    const write = options?.accumulate === true ? scatterAdd : scatter;
    const all = [reshape(a, [a.numel()]), 0, numbers, reshape(source, [source.numel()])] as const;
    return reshape((write as (...given: unknown[]) => Tensor)(...all), a.shape);
  });
};

/** `maskedSelect(a, mask)`: with one mask for all, at the same places. */
export const masked: Rule = ({ args, withBatches }) => {
  const [a, mask] = args as [Tensor, Tensor];
  if (isBatched(mask) || mask.dtype !== 'bool') return null;
  const shape = broadcastShapes(mask.shape, a.shape);
  const places = reshape(nonzero(reshape(expand(mask, shape), [-1])) as Tensor, [-1]);
  return withBatches(() => indexSelect(reshape(expand(a, shape), [-1]), 0, places));
};

/** `maskedScatter(a, mask, source)`: where the mask is true for the k-th time stands element k. */
export const maskedPut: Rule = ({ args, withBatches }) => {
  const [a, mask, source] = args as [Tensor, Tensor, Tensor];
  if (a.dtype !== source.dtype || mask.dtype !== 'bool') return null;
  const shape = broadcastShapes(mask.shape, a.shape);
  return withBatches(() => {
    const here = reshape(expand(mask, shape), [-1]) as Tensor;
    const counts = cumsum(to(here, 'int32'), 0);
    const numbers = to(clampMin(sub(counts, 1), 0), 'int32');
    const all = reshape(source, [source.numel()]);
    return where(reshape(here, shape), reshape(gather(all, 0, numbers), shape), expand(a, shape));
  });
};

/** `selectScatter(a, source, dim, index)`, `sliceScatter(a, source, dim, …)`. */
export const partPut: Rule = (call) => {
  const [a, , dim = 0] = call.args as [Tensor, Tensor, number?];
  if (a.ndim === 0) return null;
  const [x, source, , ...others] = allInFront(call);
  return call.fn(x, source, behind(dim, a.ndim, call.levels.length), ...others);
};

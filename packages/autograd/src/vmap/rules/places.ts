/**
 * Reading and writing at places that differ from sample to sample. In the whole they are places too:
 * each is named by its sample and by its place in that.
 */
import { contiguousData } from '../../contiguous.ts';
import { putPlaces, readPlaces } from '../../ops/indexing/index-put.ts';
import { locate } from '../../ops/indexing/indexing.ts';
import type { Places } from '../../ops/indexing/places.ts';
import { permute } from '../../ops/shape/dimensions.ts';
import { expand } from '../../ops/shape/expand.ts';
import { broadcastShapes, type Shape, sizeOf } from '../../shape.ts';
import type { Index } from '../../signatures/indexing.ts';
import type { Tensor } from '../../tensor.ts';
import { inFront } from '../align.ts';
import { isBatched } from '../batched.ts';
import { samplesOf } from '../levels.ts';
import { padded } from './elementwise.ts';
import { ownWay, type Rule } from './rule.ts';

type Levels = readonly number[];

/** For each dimension of a sample its index; a 0-d one names a single position, so that its dimension goes. */
type Indices = readonly (Tensor | null)[];

interface Located {
  /** In the whole. */
  readonly places: Places;
  /** Of the places of one sample, and how many of its dimensions stand before them in what is read. */
  readonly shape: Shape;
  readonly front: number;
  /** The dimensions of a sample that are not indexed. */
  readonly kept: Shape;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** null where masks are among the indices, or places that are not there. */
function located(a: Tensor, indices: Indices, levels: Levels): Located | null {
  const given = indices.filter((index) => index !== null);
  if (given.some((index) => index.dtype !== 'int32') || indices.length > a.ndim) return null;
  const shape = given.map((index) => index.shape).reduce(broadcastShapes, []);
  const own = a.shape.map((size, dim) =>
    indices[dim] ? positions(indices[dim], shape, size, levels) : null,
  );
  if (a.shape.some((_, dim) => indices[dim] && own[dim] === null)) return null;
  const sizes = levels.map(samplesOf);
  const count = sizeOf(sizes) * sizeOf(shape);
  const samples = sizes.map((size, level) => {
    const step = sizeOf(sizes.slice(level + 1)) * sizeOf(shape);
    return Int32Array.from({ length: count }, (_, i) => Math.floor(i / step) % size);
  });
  return {
    places: { along: [...samples, ...own], count, shape: [...sizes, ...shape], front: 0 },
    shape,
    front: frontOf(a, indices),
    kept: a.shape.filter((_, dim) => own[dim] === null),
  };
}

/** The positions along one dimension, for all samples one after the other. */
function positions(index: Tensor, shape: Shape, size: number, levels: Levels): Int32Array | null {
  const whole = padded(inFront(index, levels), levels.length, index.ndim, shape.length);
  const all = contiguousData(expand(whole, [...levels.map(samplesOf), ...shape]));
  const counted = Int32Array.from(all, (place) => (place < 0 ? place + size : place));
  return counted.every((place) => place >= 0 && place < size) ? counted : null;
}

/** Neighbouring lists stay where they are, others come first. */
function frontOf(a: Tensor, indices: Indices): number {
  const dims = range(0, a.ndim).filter((dim) => indices[dim]?.ndim !== 0);
  const lists = range(0, dims.length).filter((i) => (indices[dims[i]!] ?? null) !== null);
  const together = lists.every((at, i) => at === lists[0]! + i);
  return together ? (lists[0] ?? 0) : 0;
}

/** `at(a, …indices)`. */
export const readEach: Rule = (call) => {
  const [a, ...indices] = call.args as [Tensor, ...Index[]];
  if (!indices.some(isBatched)) return ownWay(call);
  const { part, many } = call.withBatches(() => locate(a, indices)) as ReturnType<typeof locate>;
  const found = located(part, many!, call.levels);
  if (found === null) return null;
  const y = readPlaces(inFront(part, call.levels), found.places);
  const k = call.levels.length;
  const [s, f] = [found.shape.length, found.front];
  const order = [...range(0, k), ...range(k + s, k + s + f), ...range(k, k + s)];
  return permute(y, [...order, ...range(k + s + f, y.ndim)]);
};

/** `indexPut(a, indices, values, { accumulate })`. */
export const putEach: Rule = (call) => {
  const [a, indices, values, options] = call.args as [
    Tensor,
    Indices,
    Tensor,
    { accumulate?: boolean }?,
  ];
  if (!indices.some(isBatched)) return ownWay(call);
  const found = a.dtype === values.dtype ? located(a, indices, call.levels) : null;
  if (found === null) return null;
  const { places, shape, front, kept } = found;
  const wanted = kept.toSpliced(front, 0, ...shape);
  const spread = inFront(call.withBatches(() => expand(values, wanted)) as Tensor, call.levels);
  const k = call.levels.length;
  const end = k + front + shape.length;
  const order = [...range(0, k), ...range(k + front, end), ...range(k, k + front)];
  const put = permute(spread, [...order, ...range(end, spread.ndim)]);
  return putPlaces(inFront(a, call.levels), places, put, options?.accumulate ?? false);
};

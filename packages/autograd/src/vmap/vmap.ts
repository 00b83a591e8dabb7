/** Mapping a function over a dimension without a loop: every operation in it is carried out for all samples at once. */
import { fail } from '../errors.ts';
import { kindOf, nameOfFunction } from '../kind-of.ts';
import { cat } from '../ops/joining/cat.ts';
import { movedim } from '../ops/shape/movedim.ts';
import { split } from '../ops/joining/split.ts';
import { normalizeDim } from '../shape.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { insideTransform } from '../func/transforms.ts';
import { leavesOf, mapTree, withLeaves } from '../tree.ts';
import { expose, hide, levelsOfTensor } from './align.ts';
import { dispatch } from './dispatch.ts';
import { inDimsOf, outDimsOf } from './mapped-dims.ts';
import { withInterceptor } from './interceptor.ts';
import type { Dims, OfBatch, SomeBatch } from './types.ts';
import { type Level, type Randomness, withLevel } from './levels.ts';

/** Which dimensions are mapped, and how random numbers are drawn. */
export interface VmapOptions {
  /** One for all arguments, or one for each, in the structure of the arguments; 0 unless told. */
  readonly inDims?: Dims;
  /** Where the samples lie in the results; 0 unless told. null for a result that is the same for all. */
  readonly outDims?: Dims;
  /** Whether random operations refuse (unless told), draw for each sample, or once for all. */
  readonly randomness?: Randomness;
  /** At most so many samples at once. */
  readonly chunkSize?: number | null;
}

/**
 * A function of a whole batch from one of a single sample. `fn` is called once, with tensors that
 * look like one sample and stand for all; operations without a batched form go sample by sample.
 *
 *     vmap(dot)([[1, 2], [3, 4]], [[5, 6], [7, 8]])     // [17, 53]
 *     vmap(f, { inDims: [0, null] })(batch, shared)
 *
 * Throws: RangeError where sizes or `inDims` do not fit; Error for `item()` inside `fn`.
 * Source: `torch.vmap`
 */
export function vmap<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
  options?: VmapOptions & { readonly inDims?: 0; readonly outDims?: 0 },
): OfBatch<A, R>;
export function vmap<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
  options: VmapOptions,
): (...args: SomeBatch<A>) => SomeBatch<R>;
export function vmap(
  fn: (...args: readonly unknown[]) => unknown,
  options: VmapOptions = {},
): (...args: readonly unknown[]) => unknown {
  return mapOver(fn, options, false);
}

/** The same for `jacfwd` and `jacrev`: one value, and many directions in which it moves. */
export function vmapDirections<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
  options: VmapOptions,
): (...args: A) => R {
  return mapOver(fn, options, true);
}

function mapOver<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
  options: VmapOptions,
  ofDirections: boolean,
): (...args: A) => R {
  const { inDims = 0, outDims = 0, randomness = 'error', chunkSize = null } = options;
  if (!['error', 'different', 'same'].includes(randomness)) {
    throw fail(
      RangeError,
      `Only allowed values for randomness are 'error', 'different', or 'same'. Got ${String(randomness)}`,
      "'different' draws for each sample, 'same' once for all.",
    );
  }
  if (chunkSize !== null && !(chunkSize > 0)) {
    throw fail(
      RangeError,
      `vmap: chunk_size should be None or greater than 0. (got ${chunkSize})`,
      'It is the number of samples that are computed at once.',
    );
  }
  return (...args) => {
    const { dims, size } = inDimsOf(fn, inDims, args);
    const run = (part: readonly unknown[], count: number): unknown =>
      insideTransform(() =>
        mapped(fn, part, dims, { size: count, randomness, ofDirections }, options),
      );
    if (chunkSize === null || size <= chunkSize) return run(args, size) as R;
    return inChunks(args, dims, size, chunkSize, outDims, run) as R;
  };
}

/** One call of `fn` for all samples. */
function mapped<A extends readonly unknown[]>(
  fn: (...args: A) => unknown,
  args: readonly unknown[],
  dims: readonly (number | null)[],
  how: Omit<Level, 'id'>,
  { outDims = 0 }: VmapOptions,
): unknown {
  return withLevel(how, (level) =>
    withInterceptor(dispatch, () => {
      const leaves = leavesOf(args).map((x, i) => enter(x, dims[i]!, level));
      const result = fn(...(withLeaves(args, leaves) as unknown as A));
      const places = outDimsOf(fn, outDims, result);
      let i = 0;
      return mapTree(result, (y) => leave(nameOfFunction(fn), y, places[i++]!, level));
    }),
  );
}

/** The argument as a sample sees it. */
function enter(x: unknown, dim: number | null, level: Level): unknown {
  if (dim === null || !isTensor(x)) return x;
  return hide(moveDim(x, dim, 0), [level.id]);
}

/** The result with its samples along `dim`. */
function leave(fn: string, y: unknown, dim: number | null, level: Level): unknown {
  if (!isTensor(y)) {
    if (dim === null) return y;
    throw fail(
      TypeError,
      `vmap(${fn}, ...): \`${fn}\` must only return Tensors, got type <class '${kindOf(y)}'>. Did you mean to set out_dims= to None for output?`,
      'Results of samples are put together to one tensor. What is the same for all of them can be returned with { outDims: null }.',
    );
  }
  if (dim !== null) return moveDim(expose(y, [level.id]), 0, dim);
  if (!levelsOfTensor(y).includes(level.id)) return y;
  throw fail(
    Error,
    `vmap(${fn}, ...): \`${fn}\` can not return a BatchedTensor when out_dim is None`,
    'The result differs from sample to sample: give it a dimension to lie along.',
  );
}

/** Dimension `from` at place `to`, the others in their order; the tensor itself where it is there already. */
function moveDim(x: Tensor, from: number, to: number): Tensor {
  return normalizeDim(from, x.ndim) === normalizeDim(to, x.ndim) ? x : movedim(x, from, to);
}

/** The same, some samples at a time. */
function inChunks(
  args: readonly unknown[],
  dims: readonly (number | null)[],
  size: number,
  chunkSize: number,
  outDims: Dims,
  run: (part: readonly unknown[], count: number) => unknown,
): unknown {
  const leaves = leavesOf(args);
  const parts = leaves.map((x, i) => {
    const dim = dims[i]!;
    return dim === null ? null : (split(x as Tensor, chunkSize, dim) as readonly Tensor[]);
  });
  const results = Array.from({ length: Math.ceil(size / chunkSize) }, (_, k) => {
    const own = leaves.map((x, i) => parts[i]?.[k] ?? x);
    return run(withLeaves(args, own) as unknown[], Math.min(chunkSize, size - k * chunkSize));
  });
  const places = outDimsOf(run, outDims, results[0]);
  const lists = results.map(leavesOf);
  let i = -1;
  return mapTree(results[0], (first) => {
    const dim = places[++i]!;
    return dim === null
      ? first
      : cat(
          lists.map((list) => list[i] as Tensor),
          dim,
        );
  });
}

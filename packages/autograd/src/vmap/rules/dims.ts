/** Operations along dimensions that an argument names: behind the batch dimensions these are others. */
import type { maximum, minimum } from '../../ops/pointwise/arithmetic.ts';
import { amax, amin } from '../../ops/reductions/extremes.ts';
import { reshape } from '../../ops/shape/views.ts';
import { normalizeDim, normalizeDims, type Shape } from '../../shape.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { mapTree } from '../../tree.ts';
import { inFront } from '../align.ts';
import { asItIs, batchesInFront, type Call, type Rule } from './rule.ts';

type Dims = number | readonly number[] | null | undefined;

/** A dimension of a sample, counted behind `batchDims` others. */
export function behind(dim: number, ndim: number, batchDims: number): number {
  return normalizeDim(dim, ndim) + batchDims;
}

function isOptions(x: unknown): x is { readonly keepdim?: boolean } {
  return typeof x === 'object' && x !== null && !Array.isArray(x) && !isTensor(x);
}

/** The sample's dimensions as one, which stands behind the batch dimensions. */
function flat({ args, levels }: Call): { x: Tensor; ones: Shape } {
  const [a] = args as [Tensor];
  const whole = inFront(a, levels);
  const batch = whole.shape.slice(0, levels.length);
  return {
    x: reshape(whole, [...batch, a.numel()]),
    ones: [...batch, ...a.shape.map(() => 1)],
  };
}

/** `fn(a, …, dims?, options?)` that makes many numbers one. Argument `at` names the dims; without it all of them go. */
export function reduction(at: number): Rule {
  return (call) => {
    const { fn, args, levels } = call;
    const [a] = args as [Tensor];
    const told = args[at] as Dims;
    const between = Array.from({ length: at - 1 }, (_, i) => args[i + 1]);
    const options = args.slice(at).find(isOptions) ?? {};
    if (isOptions(told) || told === undefined || told === null || isEmpty(told)) {
      return ofAll(call, between, options);
    }
    normalizeDims(told, a.ndim);
    if (a.ndim === 0) return ofAll(call, between, options);
    const shift = (d: number): number => behind(d, a.ndim, levels.length);
    const dims = typeof told === 'number' ? shift(told) : told.map(shift);
    return fn(inFront(a, levels), ...between, dims, options);
  };
}

function isEmpty(dims: Dims): boolean {
  return Array.isArray(dims) && dims.length === 0;
}

function ofAll(call: Call, between: readonly unknown[], options: object): unknown {
  const { x, ones } = flat(call);
  const result = call.fn(x, ...between, call.levels.length, { ...options, keepdim: false });
  const keeps = 'keepdim' in options && options.keepdim === true;
  return keeps ? mapTree(result, (y) => (isTensor(y) ? reshape(y, ones) : y)) : result;
}

/** `fn(a, …, dim, …)` along one dimension, `usual` unless argument `at` names it; the other dimensions stay. */
export function alongDim(at: number, usual?: number): Rule {
  return (call) => {
    const { args, levels } = call;
    const [a] = args as [Tensor];
    const dim = behind((args[at] ?? usual) as number, a.ndim, levels.length);
    const all = Array.from({ length: Math.max(args.length, at + 1) }, (_, i) => args[i]);
    const moved = { ...call, args: all.with(at, dim) };
    return a.ndim === 0 ? ofSingles(moved) : asItIs(moved);
  };
}

/** A single number gets a dimension for as long as the operation takes. */
function ofSingles(call: Call): unknown {
  const [a, ...others] = batchesInFront(call) as [Tensor, ...unknown[]];
  const result = call.fn(reshape(a, [...a.shape, 1]), ...others);
  const batchDims = call.levels.length;
  return mapTree(result, (y) => (isTensor(y) ? reshape(y, y.shape.slice(0, batchDims)) : y));
}

/** `argmax(a, dim?, options?)`: without a dim the place in row-major order. */
export const argExtreme: Rule = (call) => {
  const dim = call.args[1];
  if (dim !== undefined && dim !== null) return alongDim(1)(call);
  return ofAll(call, [], (call.args[2] as object | undefined) ?? {});
};

/** `max(a)`, `max(a, dim, options?)`, `max(a, b)`. */
export function extreme(
  over: typeof amax | typeof amin,
  pairwise: typeof maximum | typeof minimum,
): Rule {
  return (call) => {
    const [a, other] = call.args as [Tensor, Tensor | number | undefined];
    if (isTensor(other)) return call.withBatches(() => pairwise(a, other));
    if (other !== undefined) return alongDim(1)(call);
    return (over as (x: Tensor, dim: number) => Tensor)(flat(call).x, call.levels.length);
  };
}

/** `median(a, dim, options)`; that of all elements shares its gradient among equals. */
export const median: Rule = (call) => (call.args[1] === undefined ? null : alongDim(1)(call));

/** `aminmax(a, { dim, keepdim })`. */
export const bothExtremes: Rule = ({ args, withBatches }) => {
  const [a, options = {}] = args as [Tensor, { dim?: number | null; keepdim?: boolean }?];
  const { dim = null, keepdim = false } = options;
  const dims = dim === null ? a.shape.map((_, i) => i) : [dim];
  return withBatches(() => ({ min: amin(a, dims, { keepdim }), max: amax(a, dims, { keepdim }) }));
};

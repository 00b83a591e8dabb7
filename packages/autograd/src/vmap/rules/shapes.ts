/** Views and rearrangements of every sample in the same way. */
import { permute } from '../../ops/shape/dimensions.ts';
import { expand } from '../../ops/shape/expand.ts';
import { reshape } from '../../ops/shape/views.ts';
import { normalizeDim, normalizeDims, type Shape } from '../../shape.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { inFront } from '../align.ts';
import { behind } from './dims.ts';
import { allInFront, type Call, type Rule } from './rule.ts';

interface Whole {
  /** What the sample looks like. */
  readonly a: Tensor;
  /** All samples, k batch dimensions in front. */
  readonly x: Tensor;
  readonly k: number;
  readonly batch: Shape;
}

type Fn = (x: Tensor, ...args: readonly unknown[]) => unknown;

/** A rule for `fn(a, …)` with one tensor. */
function ofOne<A extends readonly unknown[]>(
  rule: (whole: Whole, fn: Fn, ...args: A) => unknown,
): Rule {
  return ({ fn, args, levels }: Call) => {
    const [a, ...others] = args as [Tensor, ...unknown[]];
    const x = inFront(a, levels);
    const k = levels.length;
    const whole = { a, x, k, batch: x.shape.slice(0, k) };
    return rule(whole, fn, ...(others as unknown as A));
  };
}

const range = (k: number): number[] => Array.from({ length: k }, (_, i) => i);

/** reshape and view; a size of -1 is worked out for one sample as for all. */
export const reshaped = ofOne(({ x, batch }, fn: Fn, shape: Shape) => fn(x, [...batch, ...shape]));

/** The same for a result that nobody else looks at; one sample of it need not lie in one piece. */
export const unsafelyReshaped = ofOne(({ x, batch }, _: Fn, shape: Shape) =>
  reshape(x, [...batch, ...shape]),
);

export const permuted = ofOne(({ a, x, k }, fn: Fn, dims: readonly number[]) => {
  if (dims.length !== a.ndim) return fn(x, dims);
  return fn(x, [...range(k), ...dims.map((d) => behind(d, a.ndim, k))]);
});

export const transposed = ofOne(({ a, x, k }, fn: Fn, p: number, q: number) =>
  a.ndim === 0 && normalizeDim(p, 0) === normalizeDim(q, 0)
    ? x
    : fn(x, behind(p, a.ndim, k), behind(q, a.ndim, k)),
);

/** `t`: matrices transposed, vectors as they are. */
export const matrixTransposed = ofOne(({ a, x, k }) =>
  a.ndim < 2 ? x : permute(x, [...range(k), k + 1, k]),
);

export const expanded = ofOne(({ a, x, k, batch }, _: Fn, sizes: Shape) => {
  const lead = Math.max(sizes.length - a.ndim, 0);
  const ones = range(lead).map(() => 1);
  return expand(reshape(x, [...batch, ...ones, ...x.shape.slice(k)]), [...batch, ...sizes]);
});

export const squeezed = ofOne(({ a, x, k, batch }, _: Fn, dim?: number | readonly number[]) => {
  // Of an empty list, none.
  const dims = Array.isArray(dim) && dim.length === 0 ? [] : normalizeDims(dim, a.ndim);
  return reshape(x, [...batch, ...x.shape.slice(k).filter((n, i) => n !== 1 || !dims.includes(i))]);
});

export const unsqueezed = ofOne(({ a, x, k }, fn: Fn, dim: number) =>
  fn(x, normalizeDim(dim, a.ndim + 1) + k),
);

export const flipped = ofOne(({ a, x, k }, fn: Fn, dims: number | readonly number[]) => {
  const named = typeof dims === 'number' ? [dims] : dims;
  return fn(
    x,
    named.map((d) => behind(d, a.ndim, k)),
  );
});

export const rolled = ofOne(
  (
    { a, x, k, batch },
    fn: Fn,
    shifts: number | readonly number[],
    dims?: number | readonly number[] | null,
  ) => {
    if (dims !== undefined && dims !== null) {
      const named = typeof dims === 'number' ? [dims] : dims;
      return fn(
        x,
        shifts,
        named.map((d) => behind(d, a.ndim, k)),
      );
    }
    return reshape(fn(reshape(x, [...batch, a.numel()]), shifts, k) as Tensor, x.shape);
  },
);

export const repeated = ofOne(({ a, x, k, batch }, fn: Fn, repeats: readonly number[]) => {
  const ones = range(Math.max(repeats.length - a.ndim, 0)).map(() => 1);
  const padded = reshape(x, [...batch, ...ones, ...x.shape.slice(k)]);
  return fn(padded, [...batch.map(() => 1), ...repeats]);
});

/** `fn(a, …, dim, …)` with a dimension that a tensor without dimensions lacks; argument `at` names it, the first unless told. */
export function atDim(at: number): Rule {
  return ({ fn, args, levels }) => {
    const [a] = args as [Tensor];
    if (a.ndim === 0) return null;
    const all = Array.from({ length: Math.max(args.length, at + 1) }, (_, i) => args[i]);
    const moved = all.with(
      at,
      behind((args[at] as number | undefined) ?? 0, a.ndim, levels.length),
    );
    return fn(inFront(a, levels), ...moved.slice(1));
  };
}

/** `cat(tensors, dim)`. */
export const joined: Rule = (call) => {
  const [tensors, dim = 0] = call.args as [readonly Tensor[], number?];
  const [first] = tensors;
  if (first === undefined || tensors.some((x) => x.ndim !== first.ndim)) return null;
  const [all] = allInFront(call) as [Tensor[]];
  return call.fn(all, behind(dim, first.ndim, call.levels.length));
};

/** `stack(tensors, dim)`. */
export const stacked: Rule = (call) => {
  const [tensors, dim = 0] = call.args as [readonly Tensor[], number?];
  const [all] = allInFront(call) as [Tensor[]];
  return call.fn(all, normalizeDim(dim, tensors[0]!.ndim + 1) + call.levels.length);
};

/** `to(a, dtype)`, or the dtype of another tensor. */
export const converted = ofOne(({ x }, fn: Fn, like: unknown) =>
  fn(x, isTensor(like) ? like.dtype : like),
);

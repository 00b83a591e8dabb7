/** Arithmetic on shapes and strides: plain arrays of whole numbers, no tensors. */
import { fail } from './errors.ts';
import { kindOf } from './kind-of.ts';
import type { Shape } from './shape-types/index.ts';

export type { Shape };

/** How many elements a tensor of this shape holds. */
export function sizeOf(shape: Shape): number {
  let n = 1;
  for (let i = 0; i < shape.length; i++) n *= shape[i]!;
  return n;
}

export function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

const NONE: readonly number[] = Object.freeze([]);
const ONE: readonly number[] = Object.freeze([1]);

/** The strides of row-major order: the last index moves by 1. */
export function contiguousStrides(shape: Shape): readonly number[] {
  if (shape.length === 0) return NONE;
  if (shape.length === 1) return ONE;
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = step;
    step *= Math.max(shape[i]!, 1);
  }
  return strides;
}

/** Whether reading the elements in order walks the storage one by one. */
export function isContiguous(shape: Shape, strides: readonly number[]): boolean {
  let step = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    const size = shape[i]!;
    if (size === 0) return true;
    if (size !== 1) {
      if (strides[i] !== step) return false;
      step *= size;
    }
  }
  return true;
}

/** The common shape of two: aligned at the right end, a size of 1 stretches. Source: `torch.broadcast_shapes` */
export function broadcastShapes(a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a;
  const ndim = Math.max(a.length, b.length);
  const out = new Array<number>(ndim);
  for (let i = ndim - 1; i >= 0; i--) {
    const p = a[i - (ndim - a.length)] ?? 1;
    const q = b[i - (ndim - b.length)] ?? 1;
    if (p !== q && p !== 1 && q !== 1) {
      throw fail(
        RangeError,
        `The size of tensor a (${p}) must match the size of tensor b (${q}) at non-singleton dimension ${i}`,
        `The shapes are [${a}] and [${b}]. Aligned at the right end, two sizes must be equal or one of them 1.`,
      );
    }
    out[i] = p === 1 ? q : p;
  }
  return out;
}

/** The strides with which a tensor of `shape` is read as one of `target`: 0 where it is stretched. */
export function broadcastStrides(
  shape: Shape,
  strides: readonly number[],
  target: Shape,
): readonly number[] {
  if (sameShape(shape, target)) return strides;
  const lead = target.length - shape.length;
  return target.map((size, i) =>
    i < lead || (shape[i - lead] === 1 && size !== 1) ? 0 : strides[i - lead]!,
  );
}

/** `dim` counted from the front; negative dims count from the end. */
export function normalizeDim(dim: number, ndim: number): number {
  if (!Number.isInteger(dim)) {
    throw fail(
      TypeError,
      `argument 'dim' must be int, not ${kindOf(dim)}`,
      'A dimension is named by a whole number, before the options: x.softmax(1), x.sum(0, { keepdim: true }).',
    );
  }
  const n = Math.max(ndim, 1);
  if (dim < -n || dim >= n) {
    throw fail(
      RangeError,
      `Dimension out of range (expected to be in range of [${-n}, ${n - 1}], but got ${dim})`,
      `The tensor has ${ndim} dimension${ndim === 1 ? '' : 's'}: 0 is the first, -1 the last.`,
    );
  }
  return dim < 0 ? dim + n : dim;
}

/** Several dims, each at most once; all of them when none is given. */
export function normalizeDims(
  dims: number | readonly number[] | null | undefined,
  ndim: number,
): readonly number[] {
  if (dims === undefined || dims === null) return Array.from({ length: ndim }, (_, i) => i);
  if (!Array.isArray(dims))
    return ndim === 0 ? check0d(dims as number) : [normalizeDim(dims as number, ndim)];
  if (dims.length === 0) return Array.from({ length: ndim }, (_, i) => i);
  const out = dims.map((d) => normalizeDim(d, ndim));
  const twice = out.find((d, i) => out.indexOf(d) !== i);
  if (twice !== undefined) {
    throw fail(
      RangeError,
      `dim ${twice} appears multiple times in the list of dims`,
      'Name each dimension once; a negative one counts from the end.',
    );
  }
  return ndim === 0 ? [] : out;
}

function check0d(dim: number): readonly number[] {
  normalizeDim(dim, 0);
  return NONE;
}

/** The shape after reducing `dims`, which stay as size 1 with `keepdim`. */
export function reducedShape(shape: Shape, dims: readonly number[], keepdim: boolean): Shape {
  if (keepdim) return shape.map((size, i) => (dims.includes(i) ? 1 : size));
  return shape.filter((_, i) => !dims.includes(i));
}

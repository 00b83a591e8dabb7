/** New tensors: from numbers, filled, in a row. Random ones are in `random.ts`. */
import { type DType, isDType, isFloatingPoint } from './dtype.ts';
import { fail } from './errors.ts';
import { sizeOf, type Shape } from './shape.ts';
import type { Mutable, ShapeOf } from './shape-types.ts';
import { empty, isTensor, type Nested, type Tensor } from './tensor.ts';

export interface CreationOptions {
  /** float32 unless told. */
  readonly dtype?: DType;
  readonly requiresGrad?: boolean;
}

/** Sets the flag, which only floating-point tensors can have. */
export function finish<S extends Shape>(t: Tensor<S>, options: CreationOptions): Tensor<S> {
  if (options.requiresGrad !== true) return t;
  if (!isFloatingPoint(t.dtype)) {
    throw fail(
      TypeError,
      'Only Tensors of floating point and complex dtype can require gradients',
      `The dtype is ${t.dtype}: whole numbers cannot move a little, so there is no derivative. Use { dtype: 'float32' }.`,
    );
  }
  t.tracked = true;
  return t;
}

function checkDType(dtype: DType): DType {
  if (isDType(dtype)) return dtype;
  throw fail(
    TypeError,
    `dtype '${String(dtype)}' is not one of float32, float64, int32, bool`,
    "Write it as text, for example { dtype: 'float64' }.",
  );
}

/**
 * A tensor of the given numbers: one number, or arrays in arrays.
 * Numbers become float32 unless `dtype` says otherwise, truth values bool.
 *
 * Throws: RangeError when rows differ in length; TypeError for anything but numbers and truth values.
 * Source: `torch.tensor`
 */
export function tensor<const T extends Nested>(
  data: T,
  options: CreationOptions = {},
): Tensor<ShapeOf<T>> {
  const shape = shapeOf(data);
  const flat: (number | boolean)[] = [];
  flatten(data, shape, 0, flat);
  const allTruth = flat.length > 0 && flat.every((x) => typeof x === 'boolean');
  const dtype = checkDType(options.dtype ?? (allTruth ? 'bool' : 'float32'));
  const y = empty(shape, dtype);
  const isBool = dtype === 'bool';
  for (let i = 0; i < flat.length; i++) {
    const x = flat[i]!;
    y.data[y.offset + i] = isBool ? +Boolean(x) : Number(x);
  }
  return finish(y, options) as Tensor<ShapeOf<T>>;
}

function shapeOf(data: Nested): number[] {
  const shape: number[] = [];
  for (let level: Nested | undefined = data; Array.isArray(level); level = level[0]) {
    shape.push(level.length);
  }
  return shape;
}

function flatten(data: Nested, shape: Shape, dim: number, out: (number | boolean)[]): void {
  if (dim === shape.length) {
    if (typeof data !== 'number' && typeof data !== 'boolean') throw notANumber(data);
    out.push(data);
    return;
  }
  const size = shape[dim]!;
  if (!Array.isArray(data)) {
    throw fail(
      TypeError,
      `expected sequence of length ${size} at dim ${dim} (got ${typeof data === 'number' ? 'a number' : typeof data})`,
      'Every entry at one depth must be an array of the same length, or every entry a number.',
    );
  }
  if (data.length !== size) {
    throw fail(
      RangeError,
      `expected sequence of length ${size} at dim ${dim} (got ${data.length})`,
      'All rows of a tensor have the same length.',
    );
  }
  for (const entry of data) flatten(entry as Nested, shape, dim + 1, out);
}

function notANumber(data: unknown): TypeError {
  if (Array.isArray(data)) {
    return fail(
      TypeError,
      'not a sequence of numbers: an array stands where a number was expected',
      'Every entry at one depth must be a number, or every entry an array.',
    );
  }
  const kind = isTensor(data) ? 'a tensor' : data === null ? 'null' : typeof data;
  return fail(
    TypeError,
    `new(): expected numbers or truth values (got ${kind})`,
    isTensor(data)
      ? 'To put tensors together use stack([…]); to copy one use x.detach().clone().'
      : 'Write tensor(3), tensor([1, 2]) or tensor([[1, 2], [3, 4]]).',
  );
}

/** A tensor of `shape` in which every element is `value`. Source: `torch.full` */
export function full<const S extends Shape>(
  shape: S,
  value: number,
  options: CreationOptions = {},
): Tensor<Mutable<S>> {
  const wrong = shape.find((size) => !Number.isInteger(size) || size < 0);
  if (wrong !== undefined) {
    throw fail(
      RangeError,
      `Trying to create tensor with negative dimension ${wrong}: [${shape.join(', ')}]`,
      'Sizes are whole numbers, 0 or more.',
    );
  }
  const y = empty(shape.slice(), checkDType(options.dtype ?? 'float32'));
  if (value !== 0) y.data.fill(value, y.offset, y.offset + sizeOf(shape));
  return finish(y, options) as unknown as Tensor<Mutable<S>>;
}

/** Source: `torch.zeros` */
export function zeros<const S extends Shape>(
  shape: S,
  options: CreationOptions = {},
): Tensor<Mutable<S>> {
  return full(shape, 0, options);
}

/** Source: `torch.ones` */
export function ones<const S extends Shape>(
  shape: S,
  options: CreationOptions = {},
): Tensor<Mutable<S>> {
  return full(shape, 1, options);
}

/** Zeros with the shape and dtype of another tensor. Source: `torch.zeros_like` */
export function zerosLike<S extends Shape>(
  like: Tensor<S>,
  options: CreationOptions = {},
): Tensor<S> {
  return fullLike(like, 0, options);
}

/** Source: `torch.ones_like` */
export function onesLike<S extends Shape>(
  like: Tensor<S>,
  options: CreationOptions = {},
): Tensor<S> {
  return fullLike(like, 1, options);
}

/** Source: `torch.full_like` */
export function fullLike<S extends Shape>(
  like: Tensor<S>,
  value: number,
  options: CreationOptions = {},
): Tensor<S> {
  return full(like.shape, value, { dtype: like.dtype, ...options }) as unknown as Tensor<S>;
}

/**
 * The numbers from `start` (0 unless told) to before `end`, `step` apart.
 * Whole numbers give float32 here, since TypeScript has one kind of number; ask for { dtype: 'int32' }.
 * Source: `torch.arange`
 */
export function arange(end: number, options?: CreationOptions): Tensor<[number]>;
export function arange(
  start: number,
  end: number,
  step?: number,
  options?: CreationOptions,
): Tensor<[number]>;
export function arange(
  first: number,
  second: number | CreationOptions = {},
  step = 1,
  options: CreationOptions = {},
): Tensor<[number]> {
  const [start, end] = typeof second === 'number' ? [first, second] : [0, first];
  const chosen = typeof second === 'number' ? options : second;
  if (step === 0 || (end - start) * step < 0) {
    throw fail(
      RangeError,
      step === 0
        ? 'step must be nonzero'
        : 'upper bound and larger bound inconsistent with step sign',
      `From ${start} to ${end} by ${step} never arrives.`,
    );
  }
  const n = Math.ceil((end - start) / step);
  const y = empty<[number]>([n], checkDType(chosen.dtype ?? 'float32'));
  for (let i = 0; i < n; i++) y.data[y.offset + i] = start + i * step;
  return finish(y, chosen);
}

/** `steps` numbers from `start` to `end`, both included, evenly apart. Source: `torch.linspace` */
export function linspace(
  start: number,
  end: number,
  steps: number,
  options: CreationOptions = {},
): Tensor<[number]> {
  const y = empty<[number]>([steps], checkDType(options.dtype ?? 'float32'));
  const apart = steps > 1 ? (end - start) / (steps - 1) : 0;
  for (let i = 0; i < steps; i++) {
    // From the nearer end, so that both ends are met exactly.
    y.data[y.offset + i] = i < steps / 2 ? start + i * apart : end - (steps - 1 - i) * apart;
  }
  return finish(y, options);
}

/** The identity matrix, or the first `m` columns of a larger one. Source: `torch.eye` */
export function eye<const N extends number, const M extends number = N>(
  n: N,
  m?: M,
  options: CreationOptions = {},
): Tensor<[N, M]> {
  const columns = m ?? n;
  const y = zeros([n, columns], { dtype: options.dtype ?? 'float32' });
  for (let i = 0; i < Math.min(n, columns); i++) y.data[y.offset + i * columns + i] = 1;
  return finish(y as unknown as Tensor<[N, M]>, options);
}

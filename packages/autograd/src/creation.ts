/** New tensors: from numbers, or filled. Counted ones are in `sequences.ts`, random ones in `random/`. */
import { checkShape, checkNumber } from './check-shape.ts';
import { type DType, isDType, isFloatingPoint } from './dtype.ts';
import { fail } from './errors.ts';
import { sizeOf, type Shape } from './shape.ts';
import type { Mutable, ShapeOf } from './shape-types/index.ts';
import { copyContiguous } from './contiguous.ts';
import { empty as allocateTensor, isTensor, type Nested, type Tensor } from './tensor.ts';
import { warnOnce } from './warn-once.ts';

/** How a new tensor is made. */
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

export function checkDType(dtype: DType): DType {
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
  if (isTensor(data)) return copyOf(data, options) as Tensor<ShapeOf<T>>;
  const shape = shapeOf(data);
  const flat: (number | boolean)[] = [];
  flatten(data, shape, 0, flat);
  const allTruth = flat.length > 0 && flat.every((x) => typeof x === 'boolean');
  const dtype = checkDType(options.dtype ?? (allTruth ? 'bool' : 'float32'));
  const y = allocateTensor(shape, dtype);
  const isBool = dtype === 'bool';
  for (let i = 0; i < flat.length; i++) {
    const x = flat[i]!;
    y.data[y.offset + i] = isBool ? +Boolean(x) : Number(x);
  }
  return finish(y, options) as Tensor<ShapeOf<T>>;
}

/** The types refuse a tensor here; PyTorch copies one, and says what to write instead. */
function copyOf(data: Tensor, options: CreationOptions): Tensor {
  warnOnce(
    'To copy construct from a tensor, it is recommended to use sourceTensor.detach().clone() or sourceTensor.detach().clone().requires_grad_(True), rather than torch.tensor(sourceTensor).',
    'Write x.clone() for a copy that stays connected to x, x.detach().clone() for one that does not.',
  );
  return finish(copyContiguous(data, checkDType(options.dtype ?? data.dtype)), options);
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
    out.push(checkedElement(data));
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
  if (dim === shape.length - 1) for (const entry of data) out.push(checkedElement(entry));
  else for (const entry of data) flatten(entry as Nested, shape, dim + 1, out);
}

function checkedElement(data: unknown): number | boolean {
  if (typeof data === 'number' || typeof data === 'boolean') return data;
  throw notANumber(data);
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
      ? 'To put tensors together use stack([…]).'
      : 'Write tensor(3), tensor([1, 2]) or tensor([[1, 2], [3, 4]]).',
  );
}

/** A number or a truth value as a tensor without dimensions. Source: `torch.scalar_tensor` */
export function scalarTensor(value: number | boolean, options: CreationOptions = {}): Tensor<[]> {
  return full([], Number(value), options);
}

/**
 * A tensor of `shape` in which every element is `value`; bool for a truth value, else float32 unless
 * told. Source: `torch.full`
 */
export function full<const S extends Shape>(
  shape: S,
  value: number | boolean,
  options: CreationOptions = {},
): Tensor<Mutable<S>> {
  checkNumber('full', 'fill_value', 2, value);
  return filled('full', shape, value, options);
}

function filled<const S extends Shape>(
  call: string,
  shape: S,
  value: number | boolean,
  options: CreationOptions,
): Tensor<Mutable<S>> {
  checkShape(call, shape, call === 'full' ? 'full([2, 3], 1.5)' : undefined);
  const dtype = checkDType(options.dtype ?? (typeof value === 'boolean' ? 'bool' : 'float32'));
  const y = allocateTensor(shape.slice(), dtype);
  const element = dtype === 'bool' ? +Boolean(value) : Number(value);
  if (element !== 0) y.data.fill(element, y.offset, y.offset + sizeOf(shape));
  return finish(y, options) as unknown as Tensor<Mutable<S>>;
}

/** Room for elements that are still to be written; until then they are 0 here. Source: `torch.empty` */
export function empty<const S extends Shape>(
  shape: S,
  options: CreationOptions = {},
): Tensor<Mutable<S>> {
  return filled('empty', shape, 0, options);
}

/** A tensor of zeros. Source: `torch.zeros` */
export function zeros<const S extends Shape>(
  shape: S,
  options: CreationOptions = {},
): Tensor<Mutable<S>> {
  if (Array.isArray(shape) && shape.some((size) => size < 0)) {
    throw fail(
      RangeError,
      'zeros: Dimension size must be non-negative.',
      'Sizes are whole numbers, 0 or more.',
    );
  }
  return filled('zeros', shape, 0, options);
}

/** A tensor of ones. Source: `torch.ones` */
export function ones<const S extends Shape>(
  shape: S,
  options: CreationOptions = {},
): Tensor<Mutable<S>> {
  return filled('ones', shape, 1, options);
}

/** The identity matrix, or the first `m` columns of a larger one. Source: `torch.eye` */
export function eye<const N extends number>(n: N, options?: CreationOptions): Tensor<[N, N]>;
export function eye<const N extends number, const M extends number = N>(
  n: N,
  m?: M,
  options?: CreationOptions,
): Tensor<[N, M]>;
export function eye(
  n: number,
  second: number | CreationOptions = n,
  third: CreationOptions = {},
): Tensor {
  const [columns, options] = typeof second === 'number' ? [second, third] : [n, second];
  const y: Tensor = zeros([n, columns], { dtype: options.dtype ?? 'float32' });
  for (let i = 0; i < Math.min(n, columns); i++) y.data[y.offset + i * columns + i] = 1;
  return finish(y, options);
}

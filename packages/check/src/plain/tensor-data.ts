/** The one place where this package looks into a tensor, or makes one. */
import { Tensor, tensor } from '@gradlings/autograd';
import type { PlainTensor } from '../plain.ts';
import { ownData } from './own-data.ts';

type Numbers = Float32Array | Float64Array | Int32Array | Uint8Array;

const dtypes: Readonly<Record<string, PlainTensor['dtype']>> = {
  Float32Array: 'float32',
  Float64Array: 'float64',
  Int32Array: 'int32',
  Uint8Array: 'bool',
};

/** True for the engine's own tensors; an object that inherits from one may behave otherwise, and is none. */
export function isEngineTensor(value: object): value is Tensor {
  return Object.getPrototypeOf(value) === Tensor.prototype;
}

/**
 * A copy of a tensor's numbers in row-major order; `broken` when its fields were changed and do not fit together,
 * `large` when there are more than `limit` (an expanded tensor can claim billions).
 * Only own data properties are read: methods and getters can be replaced on an object by whoever holds it.
 */
export function tensorData(t: object, limit: number): PlainTensor | 'broken' | 'large' {
  const shape = sizes(ownData(t, 'shape'));
  const strides = sizes(ownData(t, 'strides'));
  const offset = ownData(t, 'offset');
  const storage = ownData(t, 'storage');
  if (shape === undefined || strides?.length !== shape.length || !isSize(offset)) return 'broken';
  if (typeof storage !== 'object' || storage === null) return 'broken';
  const data = ownData(storage, 'data');
  const dtype = dtypes[typedArrayName(data) ?? ''];
  if (dtype === undefined) return 'broken';

  const count = shape.reduce((n, size) => n * size, 1);
  if (count > limit) return 'large';
  const last = shape.reduce((at, size, dim) => at + (size - 1) * strides[dim]!, offset);
  // The typed array is genuine, so nothing that its owner put on it can change what an index or this length gives.
  if (count > 0 && last >= lengthOf(data as Numbers)) return 'broken';
  return { kind: 'tensor', shape, dtype, values: walk(data as Numbers, shape, strides, offset) };
}

/** A new tensor with its own copy of the numbers. */
export function makeTensor({ shape, dtype, values }: PlainTensor): Tensor {
  const flat = tensor([...values], { dtype: dtype as 'float64' });
  return flat.reshape([...shape]).clone();
}

function walk(
  data: Numbers,
  shape: readonly number[],
  strides: readonly number[],
  start: number,
): number[] {
  const values: number[] = [];
  const visit = (dim: number, at: number): void => {
    if (dim === shape.length) {
      values.push(data[at]!);
      return;
    }
    for (let i = 0; i < shape[dim]!; i++) visit(dim + 1, at + i * strides[dim]!);
  };
  visit(0, start);
  return values;
}

const isSize = (x: unknown): x is number => Number.isSafeInteger(x) && (x as number) >= 0;

function sizes(list: unknown): number[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const length = ownData(list, 'length');
  if (!isSize(length) || length > 32) return undefined;
  const copy = Array.from({ length }, (_, i) => ownData(list, String(i)));
  return copy.every(isSize) ? copy : undefined;
}

const typedArray = Object.getPrototypeOf(Float64Array.prototype) as object;
const nameGetter = Object.getOwnPropertyDescriptor(typedArray, Symbol.toStringTag)!.get!;
const lengthGetter = Object.getOwnPropertyDescriptor(typedArray, 'length')!.get!;

/** `Float64Array`, …; undefined for anything that only looks like one. */
function typedArrayName(value: unknown): string | undefined {
  return Reflect.apply(nameGetter, value, []) as string | undefined;
}

function lengthOf(data: Numbers): number {
  return Reflect.apply(lengthGetter, data, []) as number;
}

/**
 * Whether an answer is right. The expected value decides what kind is asked:
 *
 * - a number accepts a number, and a 0-d tensor (who forgot `item()` has still computed it); a truth value likewise;
 * - a tensor accepts only a tensor, of the same shape and the same category of dtype: truth values, whole numbers or
 *   floats. float32 where float64 is expected is fine, since the learner chooses the precision;
 * - an array accepts an array of the same length, an object one with the same keys, a text the same text.
 *
 * Numbers are close when |y − e| ≤ atol + rtol·|e|. NaN and infinities are close to nothing, not even to themselves.
 */
import type { Plain, PlainTensor } from './plain.ts';
import { isPlainRecord, isPlainTensor } from './plain/is-plain-tensor.ts';

export interface Tolerance {
  readonly rtol?: number;
  readonly atol?: number;
}

export type DifferenceKind =
  | 'value'
  | 'nothing'
  | 'not-finite'
  | 'shape'
  | 'dtype'
  | 'kind'
  | 'length'
  | 'missing'
  | 'extra';

/** The first place at which two values differ. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** From the whole answer: `''`, `.grads[1]`, `.w[0, 2]`. */
  readonly path: string;
  /** What stands there. */
  readonly yours: Plain;
  readonly expected: Plain;
}

/** The first difference between an answer and the expected one; undefined when the answer is right. */
export function compare(
  yours: Plain,
  expected: Plain,
  tolerance: Tolerance = {},
): Difference | undefined {
  return differ('', yours, expected, isClose(tolerance));
}

/** Whether two answers are the same, wrong ones included: here NaN is NaN and infinity is infinity. */
export function isSame(yours: Plain, other: Plain, tolerance: Tolerance = {}): boolean {
  const close = isClose(tolerance);
  return differ('', yours, other, (y, e) => Object.is(y, e) || close(y, e)) === undefined;
}

type Close = (y: number, e: number) => boolean;

/** |y − e| ≤ atol + rtol·|e| */
export function isClose({ rtol = 1e-6, atol = 1e-9 }: Tolerance): Close {
  return (y, e) =>
    Number.isFinite(y) && Number.isFinite(e) && Math.abs(y - e) <= atol + rtol * Math.abs(e);
}

function differ(path: string, yours: Plain, expected: Plain, close: Close): Difference | undefined {
  const found = (kind: DifferenceKind): Difference => ({ kind, path, yours, expected });
  if (typeof expected === 'number' || typeof expected === 'boolean') {
    const value = withoutTensor(yours);
    if (typeof value !== typeof expected) return found(value === undefined ? 'nothing' : 'kind');
    if (typeof value === 'number' && typeof expected === 'number') {
      return close(value, expected) ? undefined : found(valueKind(value));
    }
    return value === expected ? undefined : found('value');
  }
  if (yours === undefined && expected !== undefined) return found('nothing');
  if (isPlainTensor(expected)) {
    return isPlainTensor(yours) ? differTensor(path, yours, expected, close) : found('kind');
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(yours)) return found('kind');
    if (yours.length !== expected.length) return found('length');
    return first(expected, (entry: Plain, i) =>
      differ(`${path}[${i}]`, yours[i] as Plain, entry, close),
    );
  }
  if (isPlainRecord(expected)) {
    if (!isPlainRecord(yours) || isPlainTensor(yours)) return found('kind');
    return differRecord(path, yours, expected, close);
  }
  if (yours === expected) return undefined;
  return found(expected === null || typeof yours === typeof expected ? 'value' : 'kind');
}

function differRecord(
  path: string,
  yours: { readonly [key: string]: Plain },
  expected: { readonly [key: string]: Plain },
  close: Close,
): Difference | undefined {
  const inside = first(Object.keys(expected), (key): Difference | undefined => {
    const at = `${path}.${key}`;
    if (Object.hasOwn(yours, key)) return differ(at, yours[key], expected[key], close);
    return { kind: 'missing', path: at, yours: undefined, expected: expected[key] };
  });
  if (inside !== undefined) return inside;
  const extra = Object.keys(yours).find((key) => !Object.hasOwn(expected, key));
  if (extra === undefined) return undefined;
  return { kind: 'extra', path: `${path}.${extra}`, yours: yours[extra], expected: undefined };
}

function differTensor(
  path: string,
  yours: PlainTensor,
  expected: PlainTensor,
  close: Close,
): Difference | undefined {
  if (!sameShape(yours.shape, expected.shape)) return { kind: 'shape', path, yours, expected };
  if (category(yours.dtype) !== category(expected.dtype)) {
    return { kind: 'dtype', path, yours, expected };
  }
  return first(expected.values, (e, i) => {
    const y = yours.values[i]!;
    if (close(y, e)) return undefined;
    return { kind: valueKind(y), path: path + indexOf(i, expected.shape), yours: y, expected: e };
  });
}

const valueKind = (y: number): DifferenceKind => (Number.isFinite(y) ? 'value' : 'not-finite');

const categories: Readonly<Record<string, string>> = {
  bool: 'truth values',
  int32: 'whole numbers',
};

const category = (dtype: string): string => categories[dtype] ?? 'floats';

/** A 0-d tensor as the value that it holds. */
function withoutTensor(value: Plain): Plain {
  if (!isPlainTensor(value) || value.shape.length > 0) return value;
  return value.dtype === 'bool' ? value.values[0] === 1 : value.values[0];
}

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

/** The index of the i-th number in row-major order: `[0, 2]`; nothing for a 0-d tensor. */
function indexOf(i: number, shape: readonly number[]): string {
  if (shape.length === 0) return '';
  const index = shape.map((size, dim) => {
    const step = shape.slice(dim + 1).reduce((n, next) => n * next, 1);
    return Math.floor(i / step) % size;
  });
  return `[${index.join(', ')}]`;
}

function first<T, R>(
  items: readonly T[],
  find: (item: T, i: number) => R | undefined,
): R | undefined {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

import type { Plain } from '../plain.ts';
import { isPlainTensor } from '../plain/is-plain-tensor.ts';
import { sameShape } from '../compare.ts';

/** A number, a tensor, or nested arrays of numbers: one shape, and its numbers in row-major order. */
export interface Block {
  readonly shape: readonly number[];
  readonly values: readonly number[];
  /** As it stood in the answer. */
  readonly plain: Plain;
}

/** A value as a block; undefined when it is none. */
export function blockOf(plain: Plain): Block | undefined {
  if (typeof plain === 'number') return { shape: [], values: [plain], plain };
  if (!Array.isArray(plain)) {
    return isPlainTensor(plain) ? { shape: plain.shape, values: plain.values, plain } : undefined;
  }
  const [head, ...tail] = plain.map(blockOf);
  if (head === undefined) return undefined;
  const parts = [head];
  for (const part of tail) {
    if (part === undefined || !sameShape(part.shape, head.shape)) return undefined;
    parts.push(part);
  }
  return {
    shape: [parts.length, ...head.shape],
    values: parts.flatMap((part) => part.values),
    plain,
  };
}

/** The number of entries of a shape. */
export const entries = (shape: readonly number[]): number => shape.reduce((n, size) => n * size, 1);

/** The numbers along one dimension, one list for each position in the others. */
export function lines({ shape, values }: Block, dim: number): number[][] {
  const size = shape[dim]!;
  const step = entries(shape.slice(dim + 1));
  const starts = values.flatMap((_, i) => (Math.floor(i / step) % size === 0 ? [i] : []));
  return starts.map((start) => Array.from({ length: size }, (_, k) => values[start + k * step]!));
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

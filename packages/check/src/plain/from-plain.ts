import type { Plain } from '../plain.ts';
import { isPlainRecord, isPlainTensor } from './is-plain-tensor.ts';
import { makeTensor } from './tensor-data.ts';

/** A fresh copy in which tensors are tensors again. Whoever receives it may change it at will. */
export function fromPlain(plain: Plain): unknown {
  if (Array.isArray(plain)) return plain.map((entry: Plain) => fromPlain(entry));
  if (isPlainTensor(plain)) return makeTensor(plain);
  if (!isPlainRecord(plain)) return plain;
  return Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, fromPlain(value)]));
}

import type { Plain, PlainTensor } from '../plain.ts';

export function isPlainTensor(value: Plain): value is PlainTensor {
  return isPlainRecord(value) && value['kind'] === 'tensor';
}

/** True for an object with named entries: neither an array nor null. A tensor is one too. */
export function isPlainRecord(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Plain data as text, for crossing from one process to another: JSON, except that what JSON cannot say is an object
 * with the one key of `tags`, and every other object is wrapped as `{ "object": … }`.
 */
import type { Plain, PlainTensor } from '../plain.ts';
import { isPlainRecord, isPlainTensor } from './is-plain-tensor.ts';

/** What stands for a number that JSON has no word for, or for undefined. */
export const words = new Map<Plain, string>([
  [Number.NaN, 'nan'],
  [Infinity, 'inf'],
  [-Infinity, '-inf'],
  [undefined, 'undefined'],
]);

/** Writes plain data as text. NaN, ±Infinity, -0 and undefined survive. */
export function encode(plain: Plain): string {
  return JSON.stringify(wrap(plain));
}

type Json = number | string | boolean | null | Json[] | { [key: string]: Json };

function wrap(plain: Plain): Json {
  if (Object.is(plain, -0)) return { word: '-0' };
  const word = words.get(plain);
  if (word !== undefined) return { word };
  if (Array.isArray(plain)) return plain.map((entry: Plain) => wrap(entry));
  if (isPlainTensor(plain)) return { tensor: wrapTensor(plain) };
  if (!isPlainRecord(plain)) return plain as Json;
  return {
    object: Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, wrap(value)])),
  };
}

function wrapTensor({ shape, dtype, values }: PlainTensor): Json {
  return { shape: [...shape], dtype, values: values.map(wrap) };
}

/** Reads what `encode` wrote, trusting nothing: the text may come from a process in which a learner's code runs. */
import type { Plain, PlainTensor } from '../plain.ts';
import { words } from './encode.ts';
import { MAX_DEPTH, MAX_SIZE } from './limits.ts';

/** The text is not what `encode` writes. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

const meanings = new Map<unknown, Plain>([...words].map(([value, word]) => [word, value]));
meanings.set('-0', -0);

const dtypes: readonly unknown[] = ['float32', 'float64', 'int32', 'bool'];

/** Reads plain data from text. Throws: DecodeError when the text is anything that `encode` does not write. */
export function decode(text: string): Plain {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DecodeError('this is not JSON', { cause: error });
  }
  return unwrap(json, { depth: 0, left: { size: MAX_SIZE } });
}

interface Progress {
  readonly depth: number;
  readonly left: { size: number };
}

function unwrap(json: unknown, { depth, left }: Progress): Plain {
  spend(left, typeof json === 'string' ? json.length : 1);
  if (typeof json !== 'object' || json === null) return json as Plain;
  if (depth === MAX_DEPTH) throw new DecodeError(`nested more than ${MAX_DEPTH} levels deep`);
  const progress = { depth: depth + 1, left };
  if (Array.isArray(json)) return json.map((entry) => unwrap(entry, progress));
  const [tag, content, ...more] = Object.entries(json).flat() as [string, unknown];
  if (more.length > 0) throw new DecodeError('an object has more than one tag');
  switch (tag) {
    case 'word':
      return meaningOf(content);
    case 'tensor':
      return unwrapTensor(record(content), left);
    case 'object':
      return unwrapRecord(record(content), progress);
    default:
      throw new DecodeError('an object has an unknown tag');
  }
}

function meaningOf(word: unknown): Plain {
  if (!meanings.has(word)) throw new DecodeError('a word is unknown');
  return meanings.get(word);
}

function unwrapRecord(entries: Record<string, unknown>, progress: Progress): Plain {
  const plain = Object.fromEntries(
    Object.entries(entries).map(([key, value]) => {
      spend(progress.left, key.length);
      return [key, unwrap(value, progress)];
    }),
  );
  if (plain['kind'] === 'tensor') throw new DecodeError('a tensor must have its own tag');
  return plain;
}

function unwrapTensor(fields: Record<string, unknown>, left: { size: number }): PlainTensor {
  const { shape, dtype, values, ...more } = fields;
  if (Object.keys(more).length > 0) throw new DecodeError('a tensor has unknown fields');
  if (!Array.isArray(shape) || shape.length > MAX_DEPTH || !shape.every(isSize)) {
    throw new DecodeError('a tensor has a shape that is none');
  }
  if (!dtypes.includes(dtype)) throw new DecodeError('a tensor has an unknown dtype');
  const count = shape.reduce((n, size) => n * size, 1);
  if (!Array.isArray(values) || values.length !== count) {
    throw new DecodeError('a tensor has more or fewer values than its shape says');
  }
  spend(left, count);
  return { kind: 'tensor', shape, dtype: dtype as string, values: values.map(numberFrom) };
}

function numberFrom(json: unknown): number {
  if (typeof json === 'number') return json;
  const { word } = record(json);
  const value = meaningOf(word);
  if (typeof value !== 'number')
    throw new DecodeError('a tensor holds something that is no number');
  return value;
}

function record(json: unknown): Record<string, unknown> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    return json as Record<string, unknown>;
  }
  throw new DecodeError('a tag has no object');
}

const isSize = (x: unknown): x is number => Number.isSafeInteger(x) && (x as number) >= 0;

function spend(left: { size: number }, size: number): void {
  left.size -= size;
  if (left.size < 0) throw new DecodeError(`more than ${MAX_SIZE} values`);
}

/**
 * Copies what a learner's code returned into plain data, looking at each thing once and calling nothing of it.
 * What is not data (functions, getters, promises, instances of classes) is refused with a message.
 */
import { message, type MessageCode, placeInAnswer } from '../messages.ts';
import type { Plain } from '../plain.ts';
import type { Message } from '../verdict.ts';
import { MAX_DEPTH, MAX_SIZE } from './limits.ts';
import { isEngineTensor, tensorData } from './tensor-data.ts';

export type Copied = { readonly value: Plain } | { readonly refused: Message };

/** Copies `value`. Afterwards nothing that its maker does can change the copy. */
export function toPlain(value: unknown): Copied {
  try {
    return { value: copy(value, '', { depth: 0, left: { size: MAX_SIZE }, inside: new Set() }) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason };
    throw error;
  }
}

class Refusal extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.text);
    this.reason = reason;
  }
}

interface Progress {
  readonly depth: number;
  readonly left: { size: number };
  /** The objects around this one. */
  readonly inside: Set<object>;
}

function copy(value: unknown, path: string, progress: Progress): Plain {
  spend(progress, typeof value === 'string' ? value.length : 1);
  switch (typeof value) {
    case 'number':
    case 'string':
    case 'boolean':
    case 'undefined':
      return value;
    case 'function':
      throw refuse('refused-function', path);
    case 'bigint':
    case 'symbol':
      throw refuse('refused-kind', path, { kind: typeof value });
    default:
      return value === null ? null : copyObject(value as object, path, progress);
  }
}

function copyObject(object: object, path: string, { depth, left, inside }: Progress): Plain {
  if (depth === MAX_DEPTH) throw refuse('refused-depth', path, { limit: String(MAX_DEPTH) });
  if (inside.has(object)) throw refuse('refused-cycle', path);
  inside.add(object);
  const progress = { depth: depth + 1, left, inside };
  const plain = reading(path, () => {
    if (isEngineTensor(object)) return copyTensor(object, path, progress);
    refuseTricks(object, path);
    if (Array.isArray(object)) return copyArray(object, path, progress);
    return copyRecord(object, path, progress);
  });
  inside.delete(object);
  return plain;
}

function copyTensor(t: object, path: string, progress: Progress): Plain {
  const data = tensorData(t, progress.left.size);
  if (data === 'broken') throw refuse('refused-tensor', path);
  if (data === 'large') throw tooLarge();
  spend(progress, data.values.length);
  return data;
}

function copyArray(array: readonly unknown[], path: string, progress: Progress): Plain {
  if (Object.getPrototypeOf(array) !== Array.prototype) throw refuseInstance(array, path);
  const length = Object.getOwnPropertyDescriptor(array, 'length')?.value as number;
  if (length > progress.left.size) spend(progress, length);
  for (const key of Reflect.ownKeys(array)) {
    if (typeof key === 'symbol') throw refuse('refused-symbol-key', path);
    if (key !== 'length' && !isIndex(key)) throw refuse('refused-extra-key', path, { name: key });
  }
  return Array.from({ length }, (_, i) => {
    const entry = `${path}[${i}]`;
    return copy(dataOf(Object.getOwnPropertyDescriptor(array, i), entry), entry, progress);
  });
}

function copyRecord(object: object, path: string, progress: Progress): Plain {
  const prototype = Object.getPrototypeOf(object) as unknown;
  if (prototype !== Object.prototype && prototype !== null) throw refuseInstance(object, path);
  const entries: [string, Plain][] = [];
  for (const key of Reflect.ownKeys(object)) {
    if (typeof key === 'symbol') throw refuse('refused-symbol-key', path);
    const descriptor = Object.getOwnPropertyDescriptor(object, key);
    if (descriptor?.enumerable !== true) continue;
    const entry = `${path}.${key}`;
    spend(progress, key.length);
    entries.push([key, copy(dataOf(descriptor, entry), entry, progress)]);
  }
  // As data it could not be told from a tensor.
  if (entries.some(([key, value]) => key === 'kind' && value === 'tensor')) {
    throw refuse('refused-description', path);
  }
  // Makes an own property of `__proto__` too, where an assignment would set the prototype.
  return Object.fromEntries(entries);
}

function dataOf(descriptor: PropertyDescriptor | undefined, path: string): unknown {
  if (descriptor === undefined) return undefined;
  if (!('value' in descriptor)) throw refuse('refused-getter', path);
  return descriptor.value;
}

/** Functions by which an object takes part in how it is awaited, written or compared, its own or inherited. */
const tricks = ['then', 'toJSON', 'asymmetricMatch'];

function refuseTricks(object: object, path: string): void {
  let at: object | null = object;
  for (let steps = 0; at !== null && steps < MAX_DEPTH; steps++) {
    for (const name of tricks) {
      const descriptor = Object.getOwnPropertyDescriptor(at, name);
      if (descriptor === undefined) continue;
      if ('value' in descriptor && typeof descriptor.value !== 'function') continue;
      throw name === 'then'
        ? refuse('refused-promise', path)
        : refuse('refused-trick', path, { name });
    }
    at = Object.getPrototypeOf(at) as object | null;
  }
}

function refuseInstance(object: object, path: string): Refusal {
  const prototype = Object.getPrototypeOf(object) as object | null;
  const maker = prototype && Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  const name = maker && Object.getOwnPropertyDescriptor(maker, 'name')?.value;
  return refuse('refused-instance', path, {
    name: typeof name === 'string' ? name.slice(0, 80) : 'without a name',
  });
}

/** A proxy may throw whatever it likes while it is looked at. */
function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse('refused-unreadable', path);
  }
}

function spend({ left }: Progress, size: number): void {
  left.size -= size;
  if (left.size < 0) throw tooLarge();
}

const tooLarge = (): Refusal => refuse('refused-size', '', { limit: String(MAX_SIZE) });

const isIndex = (key: string): boolean => /^(?:0|[1-9]\d*)$/.test(key);

function refuse(code: MessageCode, path: string, values: Record<string, string> = {}): Refusal {
  return new Refusal(message(code, { where: placeInAnswer(path), ...values }));
}

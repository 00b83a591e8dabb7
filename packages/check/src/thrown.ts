import { printable } from './printable.ts';

/** What was thrown, as texts. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
}

const MOST_CHARACTERS = 2000;

/** Name and message of anything that a learner's code threw, short, printable, and without the folders of paths. */
export function describeThrown(thrown: unknown): Thrown {
  if (typeof thrown !== 'object' || thrown === null)
    return { name: 'Error', message: clean(thrown) };
  return {
    name: clean(read(thrown, 'name') ?? 'Error').slice(0, 80),
    message: clean(read(thrown, 'message') ?? 'an object without a message was thrown'),
  };
}

/** The stack of an error; empty when it has none. */
export function stackOf(thrown: unknown): string {
  const stack = typeof thrown === 'object' && thrown !== null ? read(thrown, 'stack') : undefined;
  return typeof stack === 'string' ? stack : '';
}

// A learner's error may have getters that throw.
function read(thrown: object, key: 'name' | 'message' | 'stack'): unknown {
  try {
    return (thrown as Record<string, unknown>)[key];
  } catch {
    return undefined;
  }
}

const folders = /(?:file:\/\/)?(?:[A-Za-z]:)?[\\/](?:[\w.@ ~-]+[\\/])+(?=[\w.-]+\.[cm]?[jt]sx?\b)/g;

function clean(value: unknown): string {
  const text = typeof value === 'string' ? value : describe(value);
  return printable(text.slice(0, MOST_CHARACTERS).replace(folders, ''));
}

// A method that turns an object into text is the learner's; it is not called.
function describe(value: unknown): string {
  const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return isObject ? typeof value : String(value);
}

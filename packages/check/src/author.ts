import type { Plain } from './plain.ts';
import { fromPlain } from './plain/from-plain.ts';
import { toPlain } from './plain/to-plain.ts';

/** A mistake in a check itself, never the learner's. */
export class BrokenCheck extends Error {
  override readonly name = 'BrokenCheck';
}

/**
 * What one of a check's own functions gives for a probe, as data.
 * Throws: BrokenCheck when it throws or gives what is not data. `name` says which function.
 */
export function askAuthor(name: string, f: (probe: never) => unknown, probe: Plain): Plain {
  const copied = toPlain(guarded(name, () => f(fromPlain(probe) as never)));
  if ('value' in copied) return copied.value;
  throw new BrokenCheck(`\`${name}\` gives what is not data. ${copied.refused.text}`);
}

/** Runs a part of a check. Throws: BrokenCheck with the reason, when that part throws. */
export function guarded<T>(name: string, f: () => T): T {
  try {
    return f();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BrokenCheck(`\`${name}\` throws: ${reason}`, { cause: error });
  }
}

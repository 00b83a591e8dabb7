import { askAuthor, BrokenCheck, guarded } from './author.ts';
import type { Check } from './check.ts';
import { compare } from './compare.ts';
import type { Plain } from './plain.ts';
import { toPlain } from './plain/to-plain.ts';
import { seededRandom } from './random.ts';

/** One input of a check, and the right answer to it. */
export interface Trial {
  readonly probe: Plain;
  readonly expected: Plain;
}

/** How many trials a check has: one when it has no input, since a second would be the same. */
export function trialCount(check: Check, probes: number): number {
  return check.probe === undefined ? 1 : probes;
}

/** The trial with a number, the same for the same seed. Throws: BrokenCheck. */
export function makeTrial(check: Check, seed: string, number: number): Trial {
  const probe = makeProbe(check, `${seed}/${check.title}/${number}`);
  const expected = askAuthor('expected', check.expected, probe);
  // NaN and infinities are close to nothing, so that no answer could be right.
  const difference = compare(expected, expected);
  if (difference !== undefined) {
    throw new BrokenCheck(
      `\`expected\` holds ${String(difference.expected)}, which no answer equals; describe it in words or as true or false`,
    );
  }
  return { probe, expected };
}

function makeProbe({ probe }: Check, seed: string): Plain {
  if (probe === undefined) return undefined;
  const copied = toPlain(guarded('probe', () => probe(seededRandom(seed))));
  if ('value' in copied) return copied.value;
  throw new BrokenCheck(`\`probe\` gives what is not data. ${copied.refused.text}`);
}

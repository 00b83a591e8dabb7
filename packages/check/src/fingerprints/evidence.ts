import { askAuthor } from '../author.ts';
import type { Check } from '../check.ts';
import { compare, isClose, sameShape } from '../compare.ts';
import { placeInAnswer } from '../messages.ts';
import type { Plain } from '../plain.ts';
import { isPlainRecord, isPlainTensor } from '../plain/is-plain-tensor.ts';
import type { Message } from '../verdict.ts';
import { blockOf, type Block } from './block.ts';

/** What a fingerprint looks at: the wrong part of the answer, and what it may have come from. */
export interface Evidence {
  /** The wrong part as a sentence speaks of it: `Your answer`, `Your answer’s \`.x\``. */
  readonly where: string;
  /** The numbers that stand there; null when null stands there. */
  readonly yours: Block | null;
  readonly expected: Block;
  /** The numbers in the probe, by name. */
  readonly inputs: readonly { readonly name: string; readonly block: Block }[];
  /** What was right there for the probe before. */
  readonly before: Block | undefined;
  readonly value: Block | undefined;
  readonly allOutputs: Block | undefined;
  /** Whether numbers are the same, as closely as the check asks. */
  readonly isSame: (a: readonly number[], b: readonly number[]) => boolean;
}

/** Recognises one cause of wrong gradients. */
export interface Fingerprint {
  readonly id: string;
  readonly recognise: (evidence: Evidence & { readonly yours: Block }) => Message | undefined;
}

interface WrongAnswer {
  readonly probe: Plain;
  readonly yours: Plain;
  readonly expected: Plain;
  readonly before: Plain;
}

/** Finds the first wrong part that consists of numbers, or should; undefined when there is none. */
export function gatherEvidence(check: Check, wrong: WrongAnswer): Evidence | undefined {
  const keys = focus(check, wrong.yours, wrong.expected);
  const yours = at(wrong.yours, keys);
  const expected = blockOf(at(wrong.expected, keys));
  const block = yours === null ? null : blockOf(yours);
  if (expected === undefined || block === undefined) return undefined;

  const { probe } = wrong;
  const value = check.value && askAuthor('value', check.value, probe);
  const allOutputs = check.allOutputs && askAuthor('allOutputs', check.allOutputs, probe);
  const close = isClose(check);
  return {
    where: placeInAnswer(
      keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join(''),
    ),
    yours: block,
    expected,
    inputs: inputsOf(probe),
    before: blockOf(at(wrong.before, keys)),
    value: blockOf(value),
    allOutputs: blockOf(at(allOutputs, keys)),
    isSame: (a, b) => a.length === b.length && a.every((x, i) => close(x, b[i]!)),
  };
}

/** Whether two blocks have the same shape and numbers. */
export function isSameBlock(
  { isSame }: Pick<Evidence, 'isSame'>,
  a: Block,
  b: Block | undefined,
): boolean {
  return b !== undefined && sameShape(a.shape, b.shape) && isSame(a.values, b.values);
}

type Keys = readonly (string | number)[];

/** The way to the first wrong part, as far as both sides have the same structure and are not yet numbers. */
function focus(check: Check, yours: Plain, expected: Plain): Keys {
  if (blockOf(expected) !== undefined) return [];
  const keys = childKeys(expected);
  if (childKeys(yours).length !== keys.length) return [];
  const wrong = keys.find((key) => compare(at(yours, [key]), at(expected, [key]), check));
  if (wrong === undefined) return [];
  return [wrong, ...focus(check, at(yours, [wrong]), at(expected, [wrong]))];
}

function childKeys(plain: Plain): Keys {
  if (Array.isArray(plain)) return plain.map((_, i) => i);
  return isPlainRecord(plain) && !isPlainTensor(plain) ? Object.keys(plain) : [];
}

function at(plain: Plain, keys: Keys): Plain {
  let found = plain;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as { readonly [key: string | number]: Plain })[key];
  }
  return found;
}

function inputsOf(probe: Plain): Evidence['inputs'] {
  if (!isPlainRecord(probe) || isPlainTensor(probe)) return [];
  return Object.entries(probe).flatMap(([name, value]) => {
    const block = blockOf(value);
    return block === undefined ? [] : [{ name, block }];
  });
}

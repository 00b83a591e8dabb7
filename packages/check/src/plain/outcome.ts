/** Outcomes as text, for executors whose learner's code runs elsewhere. */
import { isMessageCode, message } from '../messages.ts';
import type { Outcome } from '../executor.ts';
import type { Plain } from '../plain.ts';
import type { Message, SourcePlace } from '../verdict.ts';
import { decode, DecodeError } from './decode.ts';
import { encode } from './encode.ts';
import { isPlainRecord } from './is-plain-tensor.ts';

type Fields = { readonly [key: string]: Plain };

/** Writes an outcome as text. */
export function encodeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'value':
      return encode({ kind: 'value', value: outcome.value });
    case 'error': {
      const { kind, name, message: text, place } = outcome;
      return encode({ kind, name, message: text, ...(place && { place: { ...place } }) });
    }
    case 'timeout':
      return encode({ ...outcome });
    case 'refused': {
      const { code, values } = outcome.reason;
      return encode({ kind: 'refused', code, values });
    }
  }
}

/**
 * Reads an outcome from text, trusting nothing.
 * Throws: DecodeError when the text is not one that `encodeOutcome` writes.
 */
export function decodeOutcome(text: string): Outcome {
  const fields = record(decode(text));
  switch (fields['kind']) {
    case 'value':
      return { kind: 'value', value: fields['value'] };
    case 'error': {
      const thrown = { name: textOf(fields['name']), message: textOf(fields['message']) };
      if (fields['place'] === undefined) return { kind: 'error', ...thrown };
      return { kind: 'error', ...thrown, place: placeOf(record(fields['place'])) };
    }
    case 'timeout':
      return { kind: 'timeout', milliseconds: count(fields['milliseconds']) };
    case 'refused':
      return { kind: 'refused', reason: refusal(fields) };
    default:
      throw new DecodeError('an outcome is of an unknown kind');
  }
}

/** The sentence is made here from its code: what the other side would like to say instead is not heard. */
function refusal(fields: Fields): Message {
  const code = textOf(fields['code']);
  if (!isMessageCode(code)) throw new DecodeError('a message has an unknown code');
  const values = Object.fromEntries(
    Object.entries(record(fields['values'])).map(([name, value]) => [name, textOf(value)]),
  );
  try {
    return message(code, values);
  } catch (error) {
    throw new DecodeError('a message lacks a value', { cause: error });
  }
}

const placeOf = (fields: Fields): SourcePlace => ({
  file: textOf(fields['file']),
  line: count(fields['line']),
  column: count(fields['column']),
});

function record(plain: Plain): Fields {
  if (isPlainRecord(plain)) return plain;
  throw new DecodeError('an object is asked');
}

function textOf(plain: Plain): string {
  if (typeof plain === 'string') return plain;
  throw new DecodeError('a text is asked');
}

function count(plain: Plain): number {
  if (Number.isSafeInteger(plain) && (plain as number) >= 0) return plain as number;
  throw new DecodeError('a whole number is asked');
}

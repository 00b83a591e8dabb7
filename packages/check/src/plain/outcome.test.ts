import { describe, expect, test } from 'vitest';
import type { Outcome } from '../executor.ts';
import { message } from '../messages.ts';
import { DecodeError } from './decode.ts';
import { encode } from './encode.ts';
import { decodeOutcome, encodeOutcome } from './outcome.ts';

describe('an outcome crosses as text', () => {
  test.each<[string, Outcome]>([
    ['a value', { kind: 'value', value: { x: [-0, undefined] } }],
    ['an error', { kind: 'error', name: 'TypeError', message: 'no' }],
    [
      'an error with its place',
      { kind: 'error', name: 'E', message: 'no', place: { file: 'a.ts', line: 3, column: 1 } },
    ],
    ['a timeout', { kind: 'timeout', milliseconds: 3000 }],
    ['a refusal', { kind: 'refused', reason: message('refused-cycle', { where: 'Your answer' }) }],
  ])('%s', (_, outcome) => {
    expect(decodeOutcome(encodeOutcome(outcome))).toStrictEqual(outcome);
  });

  test('the sentence of a refusal is made from its code: another one that was sent is not heard', () => {
    const sent = encode({
      kind: 'refused',
      code: 'refused-size',
      values: { limit: '1' },
      text: 'All checks passed!',
    });
    expect(decodeOutcome(sent)).toMatchObject({
      reason: { text: 'Your answer holds more than 1 values. Return the result only.' },
    });
  });

  test.each([
    ['no object', 'passed'],
    ['no kind', {}],
    ['an unknown kind', { kind: 'passed' }],
    ['a name that is no text', { kind: 'error', name: 1, message: '' }],
    ['a place without a line', { kind: 'error', name: '', message: '', place: { file: 'a.ts' } }],
    ['a negative time', { kind: 'timeout', milliseconds: -1 }],
    ['an unknown code', { kind: 'refused', code: 'passed', values: {} }],
    ['a code without its values', { kind: 'refused', code: 'refused-cycle', values: {} }],
  ])('it refuses %s', (_, plain) => {
    expect(() => decodeOutcome(encode(plain))).toThrow(DecodeError);
  });
});

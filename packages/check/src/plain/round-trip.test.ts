import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSame } from '../compare.ts';
import type { Plain } from '../plain.ts';
import { plainArbitrary } from '../testing/plain-arbitrary.ts';
import { decode, DecodeError } from './decode.ts';
import { encode } from './encode.ts';
import { fromPlain } from './from-plain.ts';
import { toPlain } from './to-plain.ts';

describe('round trips lose nothing', () => {
  test('decode reads what encode wrote', () => {
    fc.assert(
      fc.property(plainArbitrary, (plain) => {
        expect(decode(encode(plain))).toStrictEqual(plain);
      }),
    );
  });

  test('toPlain copies what fromPlain made, tensors included', () => {
    fc.assert(
      fc.property(plainArbitrary, (plain) => {
        expect(toPlain(fromPlain(plain))).toStrictEqual({ value: plain });
      }),
    );
  });

  test.each([[-0], [0], [Number.NaN], [Infinity], [-Infinity], [undefined], [null]])(
    '%s survives alone, in an array, in an object and in a tensor',
    (x) => {
      const plain: Plain[] = [x, [x], { x }];
      if (typeof x === 'number') {
        plain.push({ kind: 'tensor', shape: [1], dtype: 'float64', values: [x] });
      }
      expect(decode(encode(plain))).toStrictEqual(plain);
    },
  );

  test('fromPlain hands out a copy: changing it changes no probe', () => {
    const plain: Plain = { list: [1, 2] };
    (fromPlain(plain) as { list: number[] }).list[0] = 9;
    expect(plain).toStrictEqual({ list: [1, 2] });
  });
});

const refused = 'refused';

function decodeOrRefuse(text: string): Plain {
  try {
    return decode(text);
  } catch (error) {
    if (error instanceof DecodeError) return refused;
    throw error;
  }
}

describe('decode trusts nothing', () => {
  const tensor = (fields: object): string =>
    JSON.stringify({ tensor: { shape: [1], dtype: 'float64', values: [1], ...fields } });

  test.each([
    ['what is no JSON', '{'],
    ['an empty text', ''],
    ['an object without a tag', '{}'],
    ['an unknown tag', '{"x":1}'],
    ['two tags', '{"word":"nan","object":{}}'],
    ['an unknown word', '{"word":"zero"}'],
    ['a word that names a method', '{"word":"constructor"}'],
    ['an object that is an array', '{"object":[1]}'],
    ['an object that plays a tensor', '{"object":{"kind":"tensor"}}'],
    ['a tensor that is a number', '{"tensor":1}'],
    ['too few values', tensor({ values: [] })],
    ['too many values', tensor({ values: [1, 2] })],
    ['values that are no array', tensor({ values: { length: 1 } })],
    ['a text among the values', tensor({ values: ['1'] })],
    ['undefined among the values', tensor({ values: [{ word: 'undefined' }] })],
    ['a negative size', tensor({ shape: [-1] })],
    ['a fraction for a size', tensor({ shape: [0.5] })],
    ['a shape that is a number', tensor({ shape: 1 })],
    ['an unknown dtype', tensor({ dtype: 'complex64' })],
    ['a further field', tensor({ requiresGrad: true })],
    ['a nest of arrays', '['.repeat(40) + ']'.repeat(40)],
    ['a text beyond the limit', JSON.stringify('x'.repeat(1_000_001))],
  ])('it refuses %s', (_, text) => {
    expect(() => decode(text)).toThrow(DecodeError);
  });

  test('it reads any JSON as plain data, or refuses it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = decodeOrRefuse(text);
        expect(read === refused || isSame(read, decode(encode(read)))).toBe(true);
      }),
    );
  });
});

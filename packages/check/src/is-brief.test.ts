import { expect, test } from 'vitest';
import { isBrief } from './is-brief.ts';
import type { Plain } from './plain.ts';

test.each<[string, Plain]>([
  ['a number', 1],
  ['nothing', undefined],
  ['a list of 9,000 numbers', Array.from({ length: 9_000 }, () => 0)],
  ['a text of 10,000 characters', 'x'.repeat(10_000)],
])('%s is kept', (_, value) => expect(isBrief(value)).toBe(true));

test.each<[string, Plain]>([
  ['a list of 10,000 numbers', Array.from({ length: 10_000 }, () => 0)],
  [
    'a tensor of 10,001',
    {
      kind: 'tensor',
      shape: [10_001],
      dtype: 'float32',
      values: Array.from({ length: 10_001 }, () => 0),
    },
  ],
  ['two texts of 6,000 characters each', { a: 'x'.repeat(6_000), b: 'x'.repeat(6_000) }],
  ['a name of 10,000 letters', { ['x'.repeat(10_000)]: 1 }],
])('%s is not', (_, value) => expect(isBrief(value)).toBe(false));

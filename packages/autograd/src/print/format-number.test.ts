import { expect, test } from 'vitest';
import recorded from '../../conformance/printing.recorded.json' with { type: 'json' };
import { formatFixed, formatNumber, formatScientific } from './format-number.ts';

test.each(recorded.numbers.map((n) => ({ x: Number(n.value), repr: n.repr })))(
  'formatNumber writes $repr as Python does',
  ({ x, repr }) => expect(formatNumber(x)).toBe(repr),
);

test('a tie goes to the even last digit', () => {
  expect([0.03125, 0.09375, -0.15625].map((x) => formatFixed(x, 4))).toEqual([
    '0.0312',
    '0.0938',
    '-0.1562',
  ]);
  expect([100005, 100015, 0.5].map((x) => formatScientific(x, 4))).toEqual([
    '1.0000e+05',
    '1.0002e+05',
    '5.0000e-01',
  ]);
});

test('a value next to a tie is no tie', () => {
  expect(formatFixed(0.03125 + 2 ** -57, 4)).toBe('0.0313');
  expect(formatScientific(100005 + 2 ** -36, 4)).toBe('1.0001e+05');
});

test('rounding carries into the exponent', () => {
  expect(formatScientific(99999.5, 4)).toBe('1.0000e+05');
  expect(formatScientific(999995, 4)).toBe('1.0000e+06');
});

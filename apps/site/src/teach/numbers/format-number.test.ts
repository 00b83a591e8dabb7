import { describe, expect, test } from 'vitest';
import { fixed, short } from './format-number.ts';

describe('fixed', () => {
  test('keeps its decimals, so that a changing number does not jump', () => {
    expect(fixed(1.5)).toBe('1.50');
    expect(fixed(2, 1)).toBe('2.0');
  });
  test('writes a real minus sign, and none on zero', () => {
    expect(fixed(-0.2)).toBe('−0.20');
    expect(fixed(-0.001)).toBe('0.00');
  });
  test('names what is not a number', () => {
    expect([fixed(NaN), fixed(Infinity), fixed(-Infinity)]).toEqual(['nan', '∞', '−∞']);
  });
});

describe('short', () => {
  test('drops what says nothing', () => {
    expect([short(8), short(1 / 3), short(-2.5), short(0)]).toEqual(['8', '0.3333', '−2.5', '0']);
    expect(short(0.1 + 0.2)).toBe('0.3');
  });
  test('keeps every digit of a whole number', () => {
    expect(short(123456)).toBe('123456');
    expect(short(-100000)).toBe('−100000');
  });
  test('writes very small and very large ones with a power of ten', () => {
    expect(short(4.2e-9)).toBe('4.2·10⁻⁹');
    expect(short(1e-8)).toBe('10⁻⁸');
    expect(short(-3e12)).toBe('−3·10¹²');
  });
});

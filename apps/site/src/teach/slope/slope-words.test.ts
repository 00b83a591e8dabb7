import { describe, expect, test } from 'vitest';
import { type Curve, curves } from '../functions/curves.ts';
import { errorOf, readingsAt } from './readings.ts';
import { slopeWords } from './slope-words.ts';

const exponential: Curve = curves['eˣ'];
const square: Curve = curves['x²'];
const root: Curve = curves['√x'];

test('x² at 1 with h = 0.5: 2.5 to the right, 1.5 to the left, 2 to both sides', () => {
  const readings = readingsAt(square, 1, 0.5, 'float64');
  expect(readings.quotients).toEqual({ right: 2.5, left: 1.5, both: 2 });
  expect(errorOf(readings, 'right')).toBe(0.5);
  expect(slopeWords(readings, 'right')).toBe(
    'At x = 1 with h = 0.5: to the right the quotient says 2.5, and backward() says 2. Off by 0.5: the curve bends within the step. A shorter one comes closer.',
  );
  expect(slopeWords(readings, 'both')).toContain('No difference at all.');
});

describe('what is left of the error', () => {
  const words = (h: number, dtype: 'float32' | 'float64'): string =>
    slopeWords(readingsAt(exponential, 0.5, h, dtype), 'right');

  test.each([1, 1e-2, 1e-4, 1e-6])('is the bend of eˣ for h = %f', (h) => {
    expect(words(h, 'float64')).toContain('bends within the step');
  });

  test.each([1e-10, 1e-12, 1e-14])('is round-off for h = %f', (h) => {
    expect(words(h, 'float64')).toContain('round-off');
  });

  test('is round-off in float32 where float64 still sees the bend', () => {
    expect(words(1e-5, 'float32')).toContain('round-off');
    expect(words(1e-5, 'float64')).toContain('bends');
  });

  test('says how many digits the two values share', () => {
    // e^0.5 ≈ 1.65, and a step of 10⁻¹² moves it by 1.65·10⁻¹².
    expect(words(1e-12, 'float64')).toContain('agree in about 12 digits');
  });

  test('is everything once x + h is x again', () => {
    expect(words(1e-8, 'float32')).toContain('float32 has no number between them');
    expect(words(1e-8, 'float32')).toMatch(/the quotient says 0\.$/);
  });
});

test.each([
  ['|x|', '−1', '1'],
  ['relu x', '0', '1'],
] as const)(
  'at the kink of %s the two sides say %s and %s, and there is no error',
  (name, left, right) => {
    const readings = readingsAt(curves[name], 0, 1e-5, 'float64');
    expect(slopeWords(readings, 'right')).toContain(
      `to the left the quotient says ${left}, to the right ${right}, and a shorter step changes neither`,
    );
    expect(slopeWords(readings, 'right')).toContain('backward() answers 0, by convention');
    expect(errorOf(readings, 'right')).toBeNaN();
  },
);

test('√x at 0: upright to the right, and no value to the left', () => {
  const readings = readingsAt(root, 0, 1e-4, 'float64');
  expect(readings.quotients.right).toBeCloseTo(100, 10);
  expect(slopeWords(readings, 'right')).toContain('backward() says ∞. The shorter the step');
  expect(slopeWords(readings, 'left')).toContain('where f has no value');
});

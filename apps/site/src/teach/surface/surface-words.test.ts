import { expect, test } from 'vitest';
import { slopesAt } from '../functions/sample-surface.ts';
import { surfaces } from '../functions/surfaces.ts';
import { gradientWords, placeWords, slopeWords } from './surface-words.ts';

test('the sentence names the place, the value and both slopes', () => {
  const surface = surfaces['2x² + 3z'];
  expect(slopeWords(surface, [2, 3], slopesAt(surface, [2, 3]))).toBe(
    'At x = 2.00, z = 3.00 the value is y = 17.00. If only x grows: ∂y/∂x = 8.00, uphill. If only z grows: ∂y/∂z = 3.00, uphill.',
  );
  expect(placeWords(surface, [2, -3])).toBe('x 2.00, z −3.00');
});

test('downhill, level, and no slope at all', () => {
  const saddle = surfaces['x² − y²'];
  expect(slopeWords(saddle, [0, 1], slopesAt(saddle, [0, 1]))).toMatch(
    /0\.00, level.*−2\.00, downhill/,
  );
  const norm = surfaces['√(x² + y²)'];
  expect(slopeWords(norm, [0, 0], slopesAt(norm, [0, 0]))).toContain('nan, there is no slope');
});

test('the gradient (3, 4) is climbed with slope 5; at the bottom of a bowl it is 0, at a tip there is none', () => {
  const bowl = surfaces['x² + y²'];
  expect(gradientWords(bowl, slopesAt(bowl, [1.5, 2]))).toBe(
    ' The gradient (3.00, 4.00) points where f climbs fastest, with slope 5.00.',
  );
  expect(gradientWords(bowl, slopesAt(bowl, [0, 0]))).toContain('level in every direction');
  const norm = surfaces['√(x² + y²)'];
  expect(gradientWords(norm, slopesAt(norm, [0, 0]))).toBe('');
});

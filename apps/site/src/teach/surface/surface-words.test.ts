import { expect, test } from 'vitest';
import { slopesAt } from '../functions/sample-surface.ts';
import { surfaces } from '../functions/surfaces.ts';
import { placeWords, slopeWords } from './surface-words.ts';

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

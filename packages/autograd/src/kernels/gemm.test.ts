import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gemm, type Matrix } from './gemm.ts';

/** Small whole numbers, whose products and sums every order of adding gives exactly. */
function whole(rows: number, columns: number, seed: number): number[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => ((7 * i + 3 * j + 5 * seed) % 11) - 5),
  );
}

/** The same numbers somewhere in an array, with other numbers between them and around. */
function laidOut(rows: readonly number[][], transposed: boolean, gap: number): Matrix {
  const [m, n] = [rows.length, rows[0]?.length ?? 0];
  const [rowStep, columnStep] = transposed ? [gap, m * gap + 1] : [n * gap + 1, gap];
  const offset = 3;
  const data = new Float32Array(offset + (m + 1) * (n + 1) * gap + m + n).fill(1000);
  rows.forEach((row, i) =>
    row.forEach((x, j) => (data[offset + i * rowStep + j * columnStep] = x)),
  );
  return { data, offset, rowStep, columnStep };
}

/** What gemm wrote, two numbers to either side included, and what should stand there. */
function product(m: number, n: number, k: number, flip: boolean, flop: boolean, gap: number) {
  const [a, b] = [whole(m, k, 1), whole(k, n, 2)];
  const out = new Float32Array(m * n + 4).fill(-7);
  gemm(m, n, k, laidOut(a, flip, gap), laidOut(b, flop, gap), out, 2);
  const sums = a.flatMap((row) =>
    Array.from({ length: n }, (_, j) => row.reduce((sum, x, p) => sum + x * b[p]![j]!, 0)),
  );
  return { written: [...out], expected: [-7, -7, ...sums, -7, -7] };
}

test('every product is the sum over k, in any layout, and nothing is written beside it', () => {
  const size = fc.integer({ min: 1, max: 11 });
  const gap = fc.integer({ min: 1, max: 3 });
  fc.assert(
    fc.property(size, size, size, fc.boolean(), fc.boolean(), gap, (...drawn) => {
      const { written, expected } = product(...drawn);
      expect(written).toEqual(expected);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test.each([
  [64, 4, 4],
  [65, 5, 70],
  [130, 9, 33],
  [3, 130, 200],
  [257, 66, 300],
])('%i×%i, summed over %i: more than one block of rows, more than the work space', (m, n, k) => {
  const { written, expected } = product(m, n, k, false, true, 1);
  expect(written).toEqual(expected);
});

test('work space that was used before leaves nothing behind', () => {
  product(40, 40, 40, false, false, 1);
  for (const [m, n, k] of [
    [5, 5, 5],
    [6, 4, 7],
  ] as const) {
    const { written, expected } = product(m, n, k, true, false, 2);
    expect(written).toEqual(expected);
  }
});

/**
 * C = A·B for matrices read with any strides, so that a transposed operand costs no copy.
 * The one door to the heavy arithmetic: a faster kernel replaces this file and nothing else.
 */
import type { Data } from '../dtype.ts';
import { multiplyTile, TILE, tile } from './tile.ts';

/** A matrix inside an array: its start, and the steps to the next row and the next column. */
export interface Matrix {
  readonly data: Data;
  readonly offset: number;
  readonly rowStep: number;
  readonly columnStep: number;
}

/** Writes the m×n product of a (m×k) and b (k×n) to `out` from `start`, row by row. */
export function gemm(
  m: number,
  n: number,
  k: number,
  a: Matrix,
  b: Matrix,
  out: Data,
  start: number,
): void {
  if (out instanceof Int32Array) ofWholeNumbers(m, n, k, a, b, out, start);
  else if (m >= TILE && n >= TILE && k >= TILE) inTiles(m, n, k, a, b, out, start);
  else oneByOne(m, n, k, a, b, out, start);
}

/** Row i of a times column j of b. */
function oneByOne(
  m: number,
  n: number,
  k: number,
  a: Matrix,
  b: Matrix,
  out: Data,
  start: number,
): void {
  const x = a.data;
  const y = b.data;
  const aStep = a.columnStep;
  const bStep = b.rowStep;
  for (let i = 0; i < m; i++) {
    const row = a.offset + i * a.rowStep;
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (
        let p = 0, ai = row, bi = b.offset + j * b.columnStep;
        p < k;
        p++, ai += aStep, bi += bStep
      ) {
        sum += x[ai]! * y[bi]!;
      }
      out[start + i * n + j] = sum;
    }
  }
}

/** The same modulo 2³²: doubles would round large products before they wrap. */
function ofWholeNumbers(
  m: number,
  n: number,
  k: number,
  a: Matrix,
  b: Matrix,
  out: Int32Array,
  start: number,
): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let ai = a.offset + i * a.rowStep;
      let bi = b.offset + j * b.columnStep;
      let sum = 0;
      for (let p = 0; p < k; p++, ai += a.columnStep, bi += b.rowStep) {
        sum = (sum + Math.imul(a.data[ai]!, b.data[bi]!)) | 0;
      }
      out[start + i * n + j] = sum;
    }
  }
}

/** So many rows of a are laid out at a time: they stay in the processor's cache. */
const BLOCK = 64;

/**
 * A tile of the result at a time, from a few rows of a and a few columns of b that lie interleaved.
 * Every sum runs along k from the first product to the last, so its rounding is that of `oneByOne`.
 */
function inTiles(
  m: number,
  n: number,
  k: number,
  a: Matrix,
  b: Matrix,
  out: Data,
  start: number,
): void {
  const columns = scratch(1, Math.ceil(n / TILE) * TILE * k);
  interleave(columns, b.data, b.offset, b.columnStep, b.rowStep, n, k);
  const rows = scratch(0, Math.min(BLOCK, Math.ceil(m / TILE) * TILE) * k);
  for (let i = 0; i < m; i += BLOCK) {
    const height = Math.min(BLOCK, m - i);
    interleave(rows, a.data, a.offset + i * a.rowStep, a.rowStep, a.columnStep, height, k);
    for (let j = 0; j < n; j += TILE) {
      for (let r = 0; r < height; r += TILE) {
        multiplyTile(rows, r * k, columns, j * k, k);
        const bottom = Math.min(TILE, height - r);
        const right = Math.min(TILE, n - j);
        let to = start + (i + r) * n + j;
        for (let p = 0; p < bottom; p++, to += n) {
          for (let q = 0; q < right; q++) out[to + q] = tile[p * TILE + q]!;
        }
      }
    }
  }
}

/** `count` lines of `length` numbers, four side by side: the first numbers of all four, then the second ones. */
function interleave(
  to: Float64Array,
  data: Data,
  offset: number,
  lineStep: number,
  step: number,
  count: number,
  length: number,
): void {
  for (let line = 0; line < count; line += TILE) {
    const width = Math.min(TILE, count - line);
    for (let q = 0; q < TILE; q++) {
      let at = line * length + q;
      let from = offset + (line + q) * lineStep;
      if (q < width)
        for (let p = 0; p < length; p++, at += TILE, from += step) to[at] = data[from]!;
      else for (let p = 0; p < length; p++, at += TILE) to[at] = 0;
    }
  }
}

/** What is kept for the next product, in numbers: larger work space is made anew. */
const KEPT = 1 << 16;
const spaces = [new Float64Array(0), new Float64Array(0)];

function scratch(which: 0 | 1, size: number): Float64Array {
  if (size > KEPT) return new Float64Array(size);
  if (spaces[which]!.length < size) spaces[which] = new Float64Array(size);
  return spaces[which]!;
}

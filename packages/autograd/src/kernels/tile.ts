/**
 * A 4×4 piece of a product of matrices. Each number that is read takes part in four products, and
 * the sixteen sums, written out, stay in the processor's registers: three times as fast as one by one.
 */
export const TILE = 4;

/** The piece that was computed last, row by row. */
export const tile = new Float64Array(TILE * TILE);

/** Four rows of a, from `ai`, times four columns of b, from `bi`, each four interleaved: the result is in `tile`. */
export function multiplyTile(
  a: Float64Array,
  ai: number,
  b: Float64Array,
  bi: number,
  k: number,
): void {
  let y00 = 0,
    y01 = 0,
    y02 = 0,
    y03 = 0;
  let y10 = 0,
    y11 = 0,
    y12 = 0,
    y13 = 0;
  let y20 = 0,
    y21 = 0,
    y22 = 0,
    y23 = 0;
  let y30 = 0,
    y31 = 0,
    y32 = 0,
    y33 = 0;
  for (let p = 0; p < k; p++, ai += 4, bi += 4) {
    const b0 = b[bi]!;
    const b1 = b[bi + 1]!;
    const b2 = b[bi + 2]!;
    const b3 = b[bi + 3]!;
    let x = a[ai]!;
    y00 += x * b0;
    y01 += x * b1;
    y02 += x * b2;
    y03 += x * b3;
    x = a[ai + 1]!;
    y10 += x * b0;
    y11 += x * b1;
    y12 += x * b2;
    y13 += x * b3;
    x = a[ai + 2]!;
    y20 += x * b0;
    y21 += x * b1;
    y22 += x * b2;
    y23 += x * b3;
    x = a[ai + 3]!;
    y30 += x * b0;
    y31 += x * b1;
    y32 += x * b2;
    y33 += x * b3;
  }
  const y = tile;
  y[0] = y00;
  y[1] = y01;
  y[2] = y02;
  y[3] = y03;
  y[4] = y10;
  y[5] = y11;
  y[6] = y12;
  y[7] = y13;
  y[8] = y20;
  y[9] = y21;
  y[10] = y22;
  y[11] = y23;
  y[12] = y30;
  y[13] = y31;
  y[14] = y32;
  y[15] = y33;
}

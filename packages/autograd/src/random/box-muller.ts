/**
 * Normal numbers made sixteen at a time from uniform ones, as Box and Muller did: of a pair u, v the
 * radius √(−2 ln(1 − u)) and the angle 2πv give radius · cos and radius · sin.
 *
 * For float32 PyTorch computes logarithm, sine and cosine with the polynomials of the Cephes library
 * (Moshier, 1992), every step rounded to float32 once. Here it is the same steps: the same seed gives
 * the same numbers, to the last bit.
 */
import type { Data } from '../dtype.ts';
import type { Generator } from './generator.ts';
import { multiplyAdd } from './multiply-add.ts';

const { fround } = Math;

/** a · b + c, rounded once: a product of two float32 is exact in double precision. */
function fused(a: number, b: number, c: number): number {
  return fround(a * b + c);
}

/** A polynomial in x, the coefficient of the highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let y = coefficients[0]!;
  for (let i = 1; i < coefficients.length; i++) y = fused(y, x, coefficients[i]!);
  return y;
}

const LOG = [
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1,
  -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
].map(fround);
const SIN = [-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1].map(fround);
const COS = [2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2].map(fround);

/** ln 2 in two parts, the first with few enough digits to be multiplied exactly. */
const [LN2_HIGH, LN2_LOW] = [0.693359375, fround(-2.1219444e-4)] as const;
/** π/4 in three parts. */
const QUARTERS = [0.78515625, 2.4187564849853515625e-4, 3.774894977445941e-8].map(fround);

const ROOT_HALF = fround(Math.SQRT1_2);
const FOUR_OVER_PI = fround(4 / Math.PI);
const TWO_PI = fround(2 * Math.PI);

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** ln x for a float32 from 2⁻²⁴ to 1. */
function log32(x: number): number {
  // x = m · 2ᵉ with m from √½ to √2.
  float[0] = x;
  let e = (bits[0]! >>> 23) - 126;
  bits[0] = (bits[0]! & 0x007fffff) | 0x3f000000;
  let m = float[0];
  if (m < ROOT_HALF) {
    e -= 1;
    m = fround(fround(m - 1) + m);
  } else {
    m = fround(m - 1);
  }
  const z = fround(m * m);
  let y = fround(polynomial(LOG, m) * m);
  y = fused(y, z, fround(e * LN2_LOW));
  y = fused(z, -0.5, y);
  return fused(e, LN2_HIGH, fround(m + y));
}

/** Where the sine and the cosine of the last angle are put: a pair made anew each time would cost more. */
const circle = { sin: 0, cos: 0 };

/** Sine and cosine of a float32 that is not negative. */
function sinCos32(angle: number): void {
  // The angle less an even number of eighths of the circle is at most π/4 away from 0.
  const eighths = (Math.trunc(fround(angle * FOUR_OVER_PI)) + 1) & ~1;
  const x = QUARTERS.reduce((rest, part) => fused(-eighths, part, rest), angle);
  const z = fround(x * x);
  const half = fround(z * 0.5);
  const cos = fround(fused(fround(polynomial(COS, z) * z), z, -half) + 1);
  const sin = fused(fround(polynomial(SIN, z) * z), x, x);
  const isSwapped = (eighths & 2) !== 0;
  circle.sin = ((eighths & 4) === 0 ? 1 : -1) * (isSwapped ? cos : sin);
  circle.cos = (((eighths - 2) & 4) === 0 ? -1 : 1) * (isSwapped ? sin : cos);
}

/** Makes sixteen uniform numbers normal: the first eight and the last eight are the pairs. */
function makeNormal32(data: Data, at: number, mean: number, std: number): void {
  for (let i = at; i < at + 8; i++) {
    const radius = fround(Math.sqrt(fround(-2 * log32(fround(1 - data[i]!)))));
    sinCos32(fround(TWO_PI * data[i + 8]!));
    data[i] = fused(fround(radius * circle.cos), std, mean);
    data[i + 8] = fused(fround(radius * circle.sin), std, mean);
  }
}

function makeNormal64(data: Data, at: number, mean: number, std: number): void {
  for (let i = at; i < at + 8; i++) {
    const radius = Math.sqrt(-2 * Math.log(1 - data[i]!));
    const angle = 2 * Math.PI * data[i + 8]!;
    data[i] = multiplyAdd(radius * Math.cos(angle), std, mean);
    data[i + 8] = multiplyAdd(radius * Math.sin(angle), std, mean);
  }
}

/** Fills `n` ≥ 16 neighbouring places with normal numbers. */
export function fillNormal(
  data: Data,
  start: number,
  n: number,
  mean: number,
  std: number,
  generator: Generator,
): void {
  const isSingle = data instanceof Float32Array;
  const [center, spread] = isSingle ? [fround(mean), fround(std)] : [mean, std];
  const make = isSingle ? makeNormal32 : makeNormal64;
  const draw = (from: number, count: number): void => {
    for (let i = from; i < from + count; i++) {
      data[i] = isSingle ? generator.uniform24() : generator.uniform53();
    }
  };
  draw(start, n);
  for (let i = 0; i + 16 <= n; i += 16) make(data, start + i, center, spread);
  if (n % 16 === 0) return;
  // The last sixteen once more, so that none is left over.
  draw(start + n - 16, 16);
  make(data, start + n - 16, center, spread);
}

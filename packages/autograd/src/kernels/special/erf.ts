/**
 * The error function erf x = 2/√π ∫₀ˣ e^(−t²) dt, and what is left of it to 1: erfc x = 1 − erf x.
 * Source: W. J. Cody, Rational Chebyshev approximations for the error function,
 * Mathematics of Computation 23 (1969): three ranges, each a quotient of two polynomials.
 */
import { horner } from './horner.ts';

/** erf x = x · R(x²) where |x| ≤ 0.46875. */
const NEAR = {
  over: [
    3209.3775891384694, 377.485237685302, 113.86415415105016, 3.1611237438705655,
    0.18577770618460315,
  ],
  under: [2844.236833439171, 1282.6165260773723, 244.02463793444417, 23.601290952344122, 1],
};

/** erfc x = e^(−x²) · R(x) where x ≤ 4. */
const MIDDLE = {
  over: [
    1230.3393547979972, 2051.0783778260716, 1712.0476126340707, 881.952221241769, 298.6351381974001,
    66.11919063714163, 8.883149794388377, 0.5641884969886701, 2.1531153547440383e-8,
  ],
  under: [
    1230.3393548037495, 3439.3676741437216, 4362.619090143247, 3290.7992357334597,
    1621.3895745666903, 537.1811018620099, 117.6939508913125, 15.744926110709835, 1,
  ],
};

/** erfc x = e^(−x²)/x · (1/√π − R(1/x²)/x²) beyond. */
const FAR = {
  over: [
    6.587491615298378e-4, 1.6083785148742275e-2, 0.12578172611122926, 0.36034489994980445,
    0.30532663496123236, 1.6315387137302097e-2,
  ],
  under: [
    2.3352049762686918e-3, 6.051834131244132e-2, 0.5279051029514285, 1.8729528499234673,
    2.568520192289822, 1,
  ],
};

const NEAR_END = 0.46875;
const MIDDLE_END = 4;
/** Beyond it erfc is smaller than the smallest number. */
const UNDERFLOW = 27.3;

function quotient(x: number, { over, under }: typeof NEAR): number {
  return horner(x, over) / horner(x, under);
}

/** e^(−kx²): squaring rounds, which the exponential would magnify, so x² is taken apart into s² and the rest. */
function bell(x: number, k: number): number {
  const s = Math.trunc(x * 16) / 16;
  return Math.exp(-k * s * s) * Math.exp(-k * (x - s) * (x + s));
}

/** erfc x for x > 0.46875, given e^(−x²). */
function tail(x: number, gaussian: number): number {
  if (x > UNDERFLOW) return 0;
  if (x <= MIDDLE_END) return gaussian * quotient(x, MIDDLE);
  const z = 1 / (x * x);
  return (gaussian / x) * (1 / Math.sqrt(Math.PI) - z * quotient(z, FAR));
}

export function erf(x: number): number {
  const size = Math.abs(x);
  if (size <= NEAR_END) return x * quotient(x * x, NEAR);
  if (x !== x) return NaN;
  // In two steps, because below 1 numbers lie closer together than above.
  const y = 0.5 - tail(size, bell(size, 1)) + 0.5;
  return x < 0 ? -y : y;
}

export function erfc(x: number): number {
  if (Math.abs(x) <= NEAR_END) return 1 - x * quotient(x * x, NEAR);
  if (x !== x) return NaN;
  const rest = tail(Math.abs(x), bell(x, 1));
  return x < 0 ? 2 - rest : rest;
}

/** x · Φ(x), Φ being the share of a normal distribution below x: erfc(−x/√2) / 2. */
export function gelu(x: number): number {
  const z = -x * Math.SQRT1_2;
  // Far below 0 the rounding of z would be magnified, so the bell is that of x itself.
  return 0.5 * x * (z > NEAR_END ? tail(z, bell(x, 0.5)) : erfc(z));
}

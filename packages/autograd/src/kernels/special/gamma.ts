/**
 * The logarithm of |Γ(x)| and its derivative, the digamma function.
 * Near 2 by their power series, from 10 on by Stirling's, and elsewhere by Γ(x + 1) = x Γ(x) and
 * Γ(x) Γ(1 − x) = π / sin πx.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.17–41 and 6.3.5–18.
 */
import { BERNOULLI } from './bernoulli.ts';
import { horner } from './horner.ts';

const EULER = 0.5772156649015329;

/** ζ(k) − 1 for k = 2, 3, …, 28: what the sums of the powers 1/2ᵏ + 1/3ᵏ + … are. */
const ZETA_MINUS_1 = [
  0.6449340668482264, 0.2020569031595943, 8.232323371113819e-2, 3.692775514336993e-2,
  1.734306198444914e-2, 8.349277381922827e-3, 4.07735619794434e-3, 2.0083928260822143e-3,
  9.945751278180853e-4, 4.941886041194645e-4, 2.460865533080483e-4, 1.2271334757848915e-4,
  6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6,
  3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8,
  1.4901554828365043e-8, 7.45071178983543e-9, 3.725334024788457e-9,
];

/** ln Γ(2 + z) = (1 − γ) z + Σ (ζ(k) − 1) (−z)ᵏ / k. */
const LGAMMA_AT_2 = [0, 1 - EULER, ...ZETA_MINUS_1.map((c, i) => ((-1) ** i * c) / (i + 2))];

/** Its derivative: (1 − γ) − Σ (ζ(k) − 1) (−z)ᵏ⁻¹. */
const DIGAMMA_AT_2 = [1 - EULER, ...ZETA_MINUS_1.map((c, i) => (-1) ** i * c)];

/** ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + Σ B₂ₖ / (2k (2k − 1) x²ᵏ⁻¹). */
const LGAMMA_FAR = BERNOULLI.map((b, i) => b / ((2 * i + 2) * (2 * i + 1)));

/** ψ(x) = ln x − 1 / 2x − Σ B₂ₖ / (2k x²ᵏ). */
const DIGAMMA_FAR = BERNOULLI.map((b, i) => b / (2 * i + 2));

const HALF_LOG_2PI = 0.9189385332046728;
const FAR = 10;

/** ln |Γ(x)|. */
export function lgamma(x: number): number {
  if (x <= 0) {
    if (Number.isInteger(x) || x === -Infinity) return Infinity;
    const sine = Math.sin(Math.PI * (x - Math.round(x)));
    return Math.log(Math.PI) - Math.log(-x) - Math.log(Math.abs(sine)) - lgamma(-x);
  }
  if (x >= FAR) {
    if (x === Infinity) return x;
    return (x - 0.5) * Math.log(x) - x + HALF_LOG_2PI + horner(1 / (x * x), LGAMMA_FAR) / x;
  }
  if (x < 0.5) return horner(x, LGAMMA_AT_2) - Math.log(x * (1 + x));
  if (x < 1.5) return horner(x - 1, LGAMMA_AT_2) - Math.log(x);
  let product = 1;
  let near = x;
  while (near > 2.5) product *= --near;
  return horner(near - 2, LGAMMA_AT_2) + Math.log(product);
}

/** ψ(x) = Γ′(x) / Γ(x), the derivative of ln |Γ(x)|. */
export function digamma(x: number): number {
  if (x === 0) return -1 / x;
  if (x < 0) {
    const past = x - Math.round(x);
    return past === 0 ? NaN : digamma(1 - x) - Math.PI / Math.tan(Math.PI * past);
  }
  if (x >= FAR) {
    const z = 1 / (x * x);
    return Math.log(x) - 0.5 / x - z * horner(z, DIGAMMA_FAR);
  }
  if (x < 0.5) return horner(x, DIGAMMA_AT_2) - 1 / x - 1 / (1 + x);
  if (x < 1.5) return horner(x - 1, DIGAMMA_AT_2) - 1 / x;
  let sum = 0;
  let near = x;
  while (near > 2.5) sum += 1 / --near;
  return horner(near - 2, DIGAMMA_AT_2) + sum;
}

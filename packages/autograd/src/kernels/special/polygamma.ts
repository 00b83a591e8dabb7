/** The derivatives of the digamma function, by way of Hurwitz's zeta function. */
import { BERNOULLI } from './bernoulli.ts';
import { digamma } from './gamma.ts';

/**
 * ζ(s, q) = Σ 1/(q + k)ˢ over k = 0, 1, 2, … for whole s > 1 and q > 0: so many terms one by one,
 * and the rest as an integral, which the Euler–Maclaurin formula corrects.
 * Source: NIST Digital Library of Mathematical Functions, 25.11.5.
 */
function zeta(s: number, q: number): number {
  let sum = 0;
  let at = q;
  for (const far = s + 10; at < far; at++) sum += 1 / power(at, s);
  const first = 1 / power(at, s);
  sum += (at / (s - 1) + 0.5) * first;
  let coefficient = ((s / 2) * first) / at;
  for (let k = 1; k <= BERNOULLI.length; k++) {
    sum += BERNOULLI[k - 1]! * coefficient;
    coefficient *= ((s + 2 * k - 1) * (s + 2 * k)) / ((2 * k + 1) * (2 * k + 2) * at * at);
  }
  return sum;
}

/** xⁿ for whole n > 0, many times faster than the general power. */
function power(x: number, n: number): number {
  let y = 1;
  for (let square = x, left = n; left > 0; left = Math.floor(left / 2), square *= square) {
    if (left % 2 === 1) y *= square;
  }
  return y;
}

/** The same for q ≤ 0, where m terms are below 0: those are Σ 1/(1 − f + k)ˢ, k < m, with their sign. */
function zetaBelow0(s: number, q: number): number {
  if (Number.isInteger(q) || q === -Infinity) return Infinity;
  const m = -Math.floor(q);
  const f = q + m;
  const below = zeta(s, 1 - f) - zeta(s, 1 - f + m);
  return zeta(s, f) + (s % 2 === 0 ? below : -below);
}

/** ψ⁽ⁿ⁾(x) = (−1)ⁿ⁺¹ n! ζ(n + 1, x). */
export function polygamma(x: number, n: number): number {
  if (n === 0) return digamma(x);
  // At the infinities as PyTorch has it, whose sum has no end there for n > 1.
  if (n === 1 && !Number.isFinite(x)) return x === Infinity ? 0 : NaN;
  if (x === Infinity) return NaN;
  let factor = n % 2 === 0 ? -1 : 1;
  for (let i = 2; i <= n; i++) factor *= i;
  return factor * (x > 0 ? zeta(n + 1, x) : zetaBelow0(n + 1, x));
}

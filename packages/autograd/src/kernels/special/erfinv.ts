/**
 * The inverse of the error function: which x has erf x = y. It is the normal distribution's
 * quantile of (1 + y)/2, divided by √2.
 * Source: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988): three ranges, each a
 * quotient of two polynomials.
 */
import { horner } from './horner.ts';

/** Where |y| ≤ 0.85: y/2 · R(0.425² − (y/2)²). */
const CENTRAL = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
    39307.89580009271, 28729.085735721943, 5226.495278852854,
  ],
};

/** Nearer to 1: R(r − 1.6), with r = √(−ln p) of the share p beyond. */
const OUTER = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 2.2723844989269184e-2, 7.745450142783414e-4,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
    1.5198666563616457e-2, 5.475938084995345e-4, 1.0507500716444169e-9,
  ],
};

/** Where r > 5: R(r − 5). */
const OUTERMOST = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    2.6532189526576124e-2, 1.2426609473880784e-3, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 1.4875361290850615e-2, 7.868691311456133e-4,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

function quotient(x: number, { over, under }: typeof CENTRAL): number {
  return horner(x, over) / horner(x, under);
}

export function erfinv(y: number): number {
  const size = Math.abs(y);
  if (!(size < 1)) return size === 1 ? y * Infinity : NaN;
  const half = y / 2;
  if (size <= 0.85) return half * Math.SQRT1_2 * quotient(0.180625 - half * half, CENTRAL);
  const r = Math.sqrt(-Math.log((1 - size) / 2));
  const x = Math.SQRT1_2 * (r <= 5 ? quotient(r - 1.6, OUTER) : quotient(r - 5, OUTERMOST));
  return y < 0 ? -x : x;
}

/** Numbers as Python writes them, digit for digit. */

/**
 * Writes a number as Python's `repr(float)` does: `1.0`, `0.1`, `1e-05`, `1e+16`, `-0.0`, `nan`, `inf`.
 * Source: `float.__repr__`
 */
export function formatNumber(x: number): string {
  const size = Math.abs(x);
  if (!Number.isFinite(x)) return nonFinite(x);
  // Both languages write the shortest digits that read back as x; they differ in when an exponent is used.
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) return padExponent(x.toExponential());
  const digits = withSign(x, String(size));
  return digits.includes('.') ? digits : `${digits}.0`;
}

/** Writes a number with a fixed count of decimals, one or more. Source: Python's `f'{x:.4f}'` */
export function formatFixed(x: number, decimals: number): string {
  if (!Number.isFinite(x)) return nonFinite(x);
  const size = Math.abs(x);
  return withSign(x, tieToEven(size.toFixed(decimals), size.toFixed(MOST_DECIMALS)));
}

/** Writes a number in scientific notation, with one decimal or more. Source: Python's `f'{x:.4e}'` */
export function formatScientific(x: number, decimals: number): string {
  if (!Number.isFinite(x)) return nonFinite(x);
  const size = Math.abs(x);
  const rounded = size.toExponential(decimals);
  const [exact = '', exponent = ''] = size.toExponential(MOST_DECIMALS).split('e');
  const [mantissa = ''] = rounded.split('e');
  const even = tieToEven(mantissa, exact);
  // Rounding up may have carried into the exponent, rounding down to even never does.
  return padExponent(withSign(x, even === mantissa ? rounded : `${even}e${exponent}`));
}

/** The most decimals that JavaScript writes: more than enough to tell a tie from its neighbours. */
const MOST_DECIMALS = 100;

/**
 * A value exactly between two roundings, such as 0.03125 with four decimals, goes to the even last
 * digit in Python (0.0312) and to the larger in JavaScript (0.0313).
 */
function tieToEven(rounded: string, exact: string): string {
  const kept = exact.slice(0, rounded.length);
  const isTie = /^50*$/.test(exact.slice(rounded.length));
  return isTie && Number(kept.at(-1)) % 2 === 0 ? kept : rounded;
}

function nonFinite(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  return x > 0 ? 'inf' : '-inf';
}

function withSign(x: number, digits: string): string {
  return x < 0 || Object.is(x, -0) ? `-${digits}` : digits;
}

/** Python's exponent has at least two digits: 1e-5 becomes 1e-05. */
function padExponent(scientific: string): string {
  return scientific.replace(/e([+-])(\d)$/, 'e$10$2');
}

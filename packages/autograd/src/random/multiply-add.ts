/** a · b + c, rounded once, as processors do it. */

/** Half of the digits of a double: a product of two such halves is exact. */
const SPLIT = 2 ** 27 + 1;

/**
 * The product is taken apart into its rounded value and what the rounding lost, and so is the sum;
 * what was lost comes last. Source: Dekker, 1971; Knuth
 */
export function multiplyAdd(a: number, b: number, c: number): number {
  const product = a * b;
  const [aHigh, bHigh] = [upperHalf(a), upperHalf(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  const lostOfProduct = aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
  const sum = product + c;
  const part = sum - product;
  const lostOfSum = product - (sum - part) + (c - part);
  return sum + (lostOfProduct + lostOfSum);
}

function upperHalf(x: number): number {
  const y = x * SPLIT;
  return y - (y - x);
}

/** Between numbers and pixels. */

export type Interval = readonly [number, number];

export interface Scale {
  readonly domain: Interval;
  readonly range: Interval;
  /** The pixel of a value. */
  readonly at: (value: number) => number;
  /** The value at a pixel. */
  readonly from: (pixel: number) => number;
  /** Round values inside the domain, about `count` of them. */
  readonly ticks: (count: number) => number[];
}

export function linear(domain: Interval, range: Interval): Scale {
  const [a, b] = domain;
  const [p, q] = range;
  return {
    domain,
    range,
    at: (value) => p + ((value - a) / (b - a)) * (q - p),
    from: (pixel) => a + ((pixel - p) / (q - p)) * (b - a),
    ticks: (count) => niceTicks(domain, count),
  };
}

/** Powers of ten are evenly apart. */
export function logarithmic(domain: Interval, range: Interval): Scale {
  const exponents = linear([Math.log10(domain[0]), Math.log10(domain[1])], range);
  return {
    domain,
    range,
    at: (value) => exponents.at(Math.log10(value)),
    from: (pixel) => 10 ** exponents.from(pixel),
    ticks: (count) =>
      exponents
        .ticks(count)
        .filter((exponent) => Number.isInteger(exponent))
        .map((exponent) => Number(`1e${exponent}`)),
  };
}

/** Multiples of 1, 2 or 5 times a power of ten. */
export function niceTicks([low, high]: Interval, count: number): number[] {
  const rough = (high - low) / Math.max(count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
  const ticks: number[] = [];
  // Whole multiples, so that rounding errors do not add up; + 0 turns −0 into 0.
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
    ticks.push(Number((k * step).toPrecision(12)) + 0);
  }
  return ticks;
}

export const clamp = (value: number, [low, high]: Interval): number =>
  Math.min(high, Math.max(low, value));

/** To the nearest multiple of `step`, without a tail of rounding digits. */
export const snap = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toPrecision(12)) + 0;

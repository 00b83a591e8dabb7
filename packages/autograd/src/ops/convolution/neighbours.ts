/** Which elements of a line go into each place of one of another length, and with which weights. */
import { type Tap, type Taps, tapsOf } from '../../kernels/taps.ts';

/** From `n` places to `count`; `scale` is how much larger, where it was told. */
export interface Line {
  readonly n: number;
  readonly count: number;
  readonly scale: number | null;
  /** Whether the outermost elements keep their places. */
  readonly alignCorners: boolean;
}

/** How far apart in the input neighbours of the result lie. */
function stepOf({ n, count, scale, alignCorners }: Line): number {
  if (alignCorners) return count > 1 ? (n - 1) / (count - 1) : 0;
  return scale === null ? n / count : 1 / scale;
}

/** Where each place of the result falls: an element covers half a step on both sides. */
function falls(line: Line): (i: number) => number {
  const step = stepOf(line);
  return line.alignCorners ? (i) => i * step : (i) => (i + 0.5) * step - 0.5;
}

/** The element that each place falls into; PyTorch takes the step as a float32. */
export function nearest(line: Line): Taps {
  const step = Math.fround(stepOf(line));
  const { n, count } = line;
  return tapsOf(n, count, (i) => [[Math.min(Math.floor(Math.fround(i * step)), n - 1), 1]]);
}

/** The same for the middle of each place. */
export function nearestExact(line: Line): Taps {
  const step = Math.fround(stepOf(line));
  const { n, count } = line;
  return tapsOf(n, count, (i) => [[Math.min(Math.floor(Math.fround((i + 0.5) * step)), n - 1), 1]]);
}

/** Between two neighbours, each by how near it is. */
export function linear(line: Line): Taps {
  const { n, count } = line;
  const at = falls(line);
  return tapsOf(n, count, (i) => {
    const place = Math.max(at(i), 0);
    const left = Math.min(Math.floor(place), n - 1);
    const share = Math.min(Math.max(place - left, 0), 1);
    return [
      [left, 1 - share],
      [Math.min(left + 1, n - 1), share],
    ];
  });
}

/** On a curve of degree 3 through the neighbours; `a` is its slope at the distance 1. */
function curve(x: number, a: number): number {
  const d = Math.abs(x);
  if (d < 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  return d < 2 ? (((d - 5) * d + 8) * d - 4) * a : 0;
}

/** Between four neighbours; past the ends the outermost element stands. */
export function cubic(line: Line): Taps {
  const { n, count } = line;
  const at = falls(line);
  return tapsOf(n, count, (i) => {
    const place = at(i);
    const left = Math.min(Math.floor(place), n - 1);
    const share = Math.min(Math.max(place - left, 0), 1);
    return [-1, 0, 1, 2].map((k) => [
      Math.min(Math.max(left + k, 0), n - 1),
      curve(share - k, -0.75),
    ]);
  });
}

interface Filter {
  /** How far to each side it reaches. */
  readonly reach: number;
  readonly of: (distance: number) => number;
}

const filters: { readonly [mode: string]: Filter } = {
  bilinear: { reach: 1, of: (x) => Math.max(1 - Math.abs(x), 0) },
  bicubic: { reach: 2, of: (x) => curve(x, -0.5) },
};

/** The filter made as wide as the steps, so that where the result is smaller every element counts. */
export function filtered(mode: string): (line: Line) => Taps {
  const { reach, of } = filters[mode]!;
  return (line) => {
    const { n, count } = line;
    const step = stepOf(line);
    const width = Math.max(step, 1);
    return tapsOf(n, count, (i): Tap => {
      const centre = step * (i + 0.5);
      const from = Math.max(Math.trunc(centre - reach * width + 0.5), 0);
      const to = Math.min(Math.trunc(centre + reach * width + 0.5), n);
      const weights = Array.from({ length: to - from }, (_, k) =>
        of((from + k - centre + 0.5) / width),
      );
      const total = weights.reduce((sum, w) => sum + w, 0);
      return weights.map((w, k) => [from + k, w / total]);
    });
  };
}

/**
 * A linear map along one dimension, as lists: each place of the result is a weighed sum of a few places
 * of the input. Averages over windows, resizing and repeated margins are such maps.
 */

export interface Taps {
  /** How many places the input and the result have. */
  readonly from: number;
  readonly to: number;
  /** Where the list of each place of the result begins, and at last where all end. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly weights: Float64Array;
}

/** The places that go into one place of the result, each with its weight. */
export type Tap = readonly (readonly [place: number, weight: number])[];

export function tapsOf(from: number, to: number, tap: (place: number) => Tap): Taps {
  const lists = Array.from({ length: to }, (_, i) => tap(i));
  const starts = new Int32Array(to + 1);
  lists.forEach((list, i) => (starts[i + 1] = starts[i]! + list.length));
  const all = lists.flat();
  return {
    from,
    to,
    starts,
    places: Int32Array.from(all, ([place]) => place),
    weights: Float64Array.from(all, ([, weight]) => weight),
  };
}

/** The map in the other direction: every place of the input gets back what it gave. */
export function transposedTaps({ from, to, starts, places, weights }: Taps): Taps {
  const lists = Array.from({ length: from }, (): [number, number][] => []);
  for (let i = 0; i < to; i++) {
    for (let k = starts[i]!; k < starts[i + 1]!; k++) lists[places[k]!]!.push([i, weights[k]!]);
  }
  return tapsOf(to, from, (place) => lists[place]!);
}

/** Maps the middle of three dimensions, all in double precision. */
export function applyTaps(
  { from, to, starts, places, weights }: Taps,
  x: ArrayLike<number>,
  before: number,
  after: number,
): Float64Array {
  const y = new Float64Array(before * to * after);
  let at = 0;
  for (let p = 0; p < before; p++) {
    for (let i = 0; i < to; i++, at += after) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        const weight = weights[k]!;
        const row = (p * from + places[k]!) * after;
        for (let q = 0; q < after; q++) y[at + q]! += weight * x[row + q]!;
      }
    }
  }
  return y;
}

/** What a step is drawn from: random numbers, and the values that there are. */
import { Mt19937 } from '../../src/random/mt19937.ts';
import type { Tensor } from '../../src/tensor.ts';

export class Draw {
  private readonly random: Mt19937;
  readonly values: Tensor[] = [];

  constructor(seed: number) {
    this.random = new Mt19937(seed);
  }

  /** A whole number from 0 to below `n`. */
  below(n: number): number {
    return this.random.next() % n;
  }

  /** A multiple of 1/64 between −1.5 and 1.5, never 0. */
  number(): number {
    const x = (this.below(193) - 96) / 64;
    return x === 0 ? 0.125 : x;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** The place of a value, rather a late one, that fits; −1 where none does. */
  place(fits: (x: Tensor) => boolean = () => true): number {
    const places = this.values.flatMap((x, i) => (fits(x) ? [i] : []));
    if (places.length === 0) return -1;
    return Math.max(this.pick(places), this.pick(places));
  }
}

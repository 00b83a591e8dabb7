/**
 * The Mersenne Twister: a long sequence of whole numbers from 0 to 2³² − 1 that one seed decides.
 * Source: Matsumoto and Nishimura, 1998; seeded as PyTorch seeds it
 */
const N = 624;
const M = 397;

export class Mt19937 {
  private readonly state = new Uint32Array(N);
  private at = N;

  constructor(seed: number) {
    const { state } = this;
    state[0] = seed;
    for (let i = 1; i < N; i++) {
      const before = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = Math.imul(1812433253, before) + i;
    }
  }

  /** The next number, 32 random bits. */
  next(): number {
    if (this.at === N) this.twist();
    let y = this.state[this.at++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** All that decides what comes next: the place in the sequence, and 624 numbers. */
  save(): Int32Array {
    return Int32Array.of(this.at, ...this.state);
  }

  restore(saved: Int32Array): void {
    this.at = saved[0]!;
    this.state.set(saved.subarray(1));
  }

  /** Makes the next 624 states from these. */
  private twist(): void {
    const { state } = this;
    for (let i = 0; i < N; i++) {
      const high = state[i]! & 0x80000000;
      const low = state[(i + 1) % N]! & 0x7fffffff;
      const mixed = (high | low) >>> 1;
      state[i] = state[(i + M) % N]! ^ mixed ^ ((low & 1) * 0x9908b0df);
    }
    this.at = 0;
  }
}

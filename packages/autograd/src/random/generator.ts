/** Where random numbers come from. The same seed gives the same numbers, and the same as in PyTorch. */
import { fail } from '../errors.ts';
import { empty, isTensor, type Tensor } from '../tensor.ts';
import { Mt19937 } from './mt19937.ts';

/** PyTorch's seed of a generator that was not given one. */
const DEFAULT_SEED = 67280421310721;

/** The seed and the second of a pair of normal numbers, each 8 bytes; whether there is one; the engine. */
const STATE_SIZE = 2 + 2 + 1 + 625;

/** A source of random numbers, with a state of its own. Source: `torch.Generator` */
export class Generator {
  private seeded: number;
  private engine: Mt19937;
  /** Normal numbers are made in pairs: the second waits here. */
  private waiting: number | null = null;

  constructor(seed = DEFAULT_SEED) {
    this.seeded = seed;
    this.engine = new Mt19937(seed);
  }

  /**
   * Begins the sequence of a whole number, of which the last 32 bits count.
   *
   * Throws: TypeError for what is no whole number.
   * Source: `torch.Generator.manual_seed`
   */
  manualSeed(seed: number): this {
    if (!Number.isSafeInteger(seed)) {
      throw fail(
        TypeError,
        `manual_seed expected a long, but got ${typeof seed === 'number' ? 'float' : typeof seed}`,
        'A seed is a whole number, for example manualSeed(42).',
      );
    }
    this.seeded = seed;
    this.engine = new Mt19937(seed);
    this.waiting = null;
    return this;
  }

  /** Begins a sequence that nobody knows, and returns its seed. Source: `torch.Generator.seed` */
  seed(): number {
    const seed = anySeed();
    this.manualSeed(seed);
    return seed;
  }

  /** The seed with which the running sequence began. Source: `torch.Generator.initial_seed` */
  initialSeed(): number {
    return this.seeded;
  }

  /** All that decides the numbers to come, as a tensor. Source: `torch.Generator.get_state` */
  getState(): Tensor<[number]> {
    const state = empty<[number]>([STATE_SIZE], 'int32');
    const doubles = new Int32Array(Float64Array.of(this.seeded, this.waiting ?? 0).buffer);
    const numbers = [...doubles, Number(this.waiting !== null), ...this.engine.save()];
    state.data.set(numbers, state.offset);
    return state;
  }

  /**
   * Goes on from where `getState` was called.
   *
   * Throws: TypeError for what `getState` did not give.
   * Source: `torch.Generator.set_state`
   */
  setState(state: Tensor): this {
    if (!isTensor(state) || state.dtype !== 'int32' || state.numel() !== STATE_SIZE) {
      throw fail(
        TypeError,
        `Expected a CPUGeneratorImplState of size ${STATE_SIZE} but found the input RNG state size to be ${isTensor(state) ? state.numel() : typeof state}`,
        'Pass what getRngState() gave.',
      );
    }
    const numbers = Int32Array.from(state.values());
    const [seeded, waiting] = new Float64Array(numbers.slice(0, 4).buffer);
    this.seeded = seeded!;
    this.waiting = numbers[4] === 1 ? waiting! : null;
    this.engine.restore(numbers.subarray(5));
    return this;
  }

  /** 32 random bits. */
  bits(): number {
    return this.engine.next();
  }

  /** From 0 to before 1, one of 2²⁴ numbers: what float32 is made from. */
  uniform24(): number {
    return (this.engine.next() & 0xffffff) / 0x1000000;
  }

  /** From 0 to before 1, one of 2⁵³ numbers. */
  uniform53(): number {
    const high = this.engine.next() & 0x1fffff;
    return (high * 0x100000000 + this.engine.next()) / 0x20000000000000;
  }

  /** A number of the standard normal distribution. */
  normal(): number {
    if (this.waiting !== null) {
      const second = this.waiting;
      this.waiting = null;
      return second;
    }
    const angle = 2 * Math.PI * this.uniform53();
    const radius = Math.sqrt(-2 * Math.log1p(-this.uniform53()));
    this.waiting = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }
}

function anySeed(): number {
  return Math.floor(Math.random() * 0x20000000000000);
}

let shared: Generator | null = null;

/** The one that is used where none is passed; unless seeded, another sequence in every process. */
export function defaultGenerator(): Generator {
  return (shared ??= new Generator(anySeed()));
}

/** Begins the sequence of a seed in the generator that all share. Source: `torch.manual_seed` */
export function manualSeed(seed: number): Generator {
  return defaultGenerator().manualSeed(seed);
}

/** Begins a sequence that nobody knows, and returns its seed. Source: `torch.seed` */
export function seed(): number {
  return defaultGenerator().seed();
}

/** The seed that random numbers began with. Source: `torch.initial_seed` */
export function initialSeed(): number {
  return defaultGenerator().initialSeed();
}

/** Where the shared generator is in its sequence, to come back there. Source: `torch.get_rng_state` */
export function getRngState(): Tensor<[number]> {
  return defaultGenerator().getState();
}

/** Goes on with random numbers from a state that `getRngState` gave. Source: `torch.set_rng_state` */
export function setRngState(state: Tensor): void {
  defaultGenerator().setState(state);
}

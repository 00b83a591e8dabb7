/**
 * Numbers for probes: random, yet the same for the same seed on every machine, short enough to be read in a message,
 * and never such that a wrong answer is right by accident (0, 1, 2, -1, equal numbers, or opposite ones).
 */
import type { Tensor } from '@gradlings/autograd';
import { makeTensor } from './plain/tensor-data.ts';

export interface Range {
  /** -3 unless told. */
  readonly lo?: number;
  /** 3 unless told. */
  readonly hi?: number;
}

/** Everything that one of these hands out differs from all that it handed out before, in size and not only in sign. */
export interface Random {
  /** A number with few decimals between `lo` and `hi`, away from 0, 1, 2 and -1. */
  uniform(lo?: number, hi?: number): number;
  /** As many such numbers. */
  distinct(count: number, range?: Range): number[];
  /** A tensor of such numbers, float64 unless told. */
  tensor(
    shape: readonly number[],
    options?: Range & { readonly dtype?: 'float32' | 'float64' },
  ): Tensor;
  /** A whole number from `lo` to `hi`, both included. Any of them, 0 and 1 too; may come again. */
  integer(lo: number, hi: number): number;
  /** 1 or -1. */
  sign(): 1 | -1;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
}

const special = [0, 1, 2, -1];
const nearSpecial = 0.15;

/** The generator for a seed. */
export function seededRandom(seed: string): Random {
  const next = sfc32(seed);
  const used = new Set<number>();

  const isFresh = (x: number): boolean =>
    !used.has(Math.abs(x)) && special.every((s) => Math.abs(x - s) >= nearSpecial);

  /** One or two decimals when there is room for `crowd` numbers, more when a narrow range must hold many. */
  function draw(lo: number, hi: number, crowd: number): number {
    for (let decimals = 1; decimals <= 6; decimals++) {
      const scale = 10 ** decimals;
      const [first, last] = [Math.ceil(lo * scale), Math.floor(hi * scale)];
      if (last - first < 8 * crowd) continue;
      for (let attempt = 0; attempt < 100; attempt++) {
        const x = (first + Math.floor(next() * (last - first + 1))) / scale;
        if (!isFresh(x)) continue;
        used.add(Math.abs(x));
        return x;
      }
    }
    throw new RangeError(
      `no number between ${lo} and ${hi} is away from 0, 1, 2 and -1 and new; ask for a wider range`,
    );
  }

  const distinct = (count: number, { lo = -3, hi = 3 }: Range = {}): number[] => {
    const crowd = used.size + count;
    return Array.from({ length: count }, () => draw(lo, hi, crowd));
  };

  const integer = (lo: number, hi: number): number => lo + Math.floor(next() * (hi - lo + 1));

  return {
    uniform: (lo = -3, hi = 3) => draw(lo, hi, used.size + 1),
    distinct,
    tensor: (shape, { dtype = 'float64', ...range } = {}) =>
      makeTensor({
        kind: 'tensor',
        shape,
        dtype,
        values: distinct(
          shape.reduce((n, size) => n * size, 1),
          range,
        ),
      }),
    integer,
    sign: () => (next() < 0.5 ? 1 : -1),
    pick: (items) => {
      if (items.length === 0) throw new RangeError('pick needs at least one item');
      return items[integer(0, items.length - 1)]!;
    },
  };
}

/** Small Fast Counter, 32 bit. Source: PractRand, Chris Doty-Humphrey; seeded by hashing as in MurmurHash3. */
function sfc32(seed: string): () => number {
  const hash = murmur3(seed);
  let [a, b, c] = [hash(), hash(), hash()];
  let counter = 1;
  const next = (): number => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** A stream of 32-bit hashes of a text. */
function murmur3(text: string): () => number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h | 0;
  };
}

/** Whole random numbers: in a range, and in a random order. */
import { checkInt, checkShape } from '../check-shape.ts';
import { type CreationOptions, finish } from '../creation.ts';
import { cTypeName, type DType, scalarTypeName } from '../dtype.ts';
import { fail } from '../errors.ts';
import { overwriting } from '../in-place/overwriting-record.ts';
import type { Mutable, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';
import { drawEach } from './draw.ts';
import type { Generator } from './generator.ts';
import { generatorOf, type RandomOptions } from './in-place.ts';
import { forEachSample, overwriteAtRandom, roomOf } from './in-vmap.ts';

/** The largest number that a dtype holds together with all whole numbers below it. */
const LARGEST: Record<DType, number> = {
  float32: 2 ** 24,
  float64: 2 ** 53,
  int32: 2 ** 31 - 1,
  bool: 1,
};

/** A whole number from 0 to before `range`. */
function below(range: number, generator: Generator): number {
  // As PyTorch: from 2²⁸ on 64 bits, so that no number is noticeably more probable than another.
  if (range < 2 ** 28) return generator.bits() % range;
  const high = BigInt(generator.bits());
  return Number(((high << 32n) | BigInt(generator.bits())) % BigInt(range));
}

function checkRange(from: number, to: number, dtype: DType): void {
  if (from >= to) {
    throw fail(
      RangeError,
      `random_ expects 'from' to be less than 'to', but got from=${from} >= to=${to}`,
      'The first number is the smallest that may come, the second the one after the largest.',
    );
  }
  if (dtype !== 'int32' && dtype !== 'bool') return;
  for (const [name, bound] of [
    ['from', from],
    ['to - 1', to - 1],
  ] as const) {
    if (bound <= LARGEST[dtype] && bound >= (dtype === 'bool' ? 0 : -(2 ** 31))) continue;
    throw fail(
      RangeError,
      `${name} is out of bounds for ${cTypeName[dtype]}`,
      `${bound} does not fit into ${dtype}.`,
    );
  }
}

const randomRecord = overwriting({
  name: 'random_',
  node: 'RandomBackward0',
  summary: 'Whole random numbers in the place of the elements.',
  formula: 'random from from, …, to − 1',
});

/**
 * Whole numbers from `from` to before `to`, all alike probable, in the place of the elements; without
 * bounds, all that the dtype can tell from one another.
 *
 * Source: `torch.Tensor.random_`
 */
export function random_(
  self: Tensor,
  from?: number,
  to?: number,
  options: RandomOptions = {},
): Tensor {
  const generator = generatorOf(options);
  const { dtype } = self;
  if (from === undefined) {
    const range = LARGEST[dtype] + 1;
    const next =
      dtype === 'float64' ? () => below(range, generator) : () => generator.bits() % range;
    return overwriteAtRandom(self, randomRecord, (x) => drawEach(x, next));
  }
  const [low, high] = to === undefined ? [0, from] : [from, to];
  checkRange(low, high, dtype);
  return overwriteAtRandom(self, randomRecord, (x) =>
    drawEach(x, () => low + below(high - low, generator)),
  );
}

interface IntegerOptions extends CreationOptions, RandomOptions {}

/**
 * Whole random numbers from `low` (0 unless told) to before `high`, int32 unless told.
 *
 * Throws: RangeError when there is no number between them.
 * Source: `torch.randint`
 */
export function randint<const S extends Shape>(
  high: number,
  shape: S,
  options?: IntegerOptions,
): Tensor<Mutable<S>>;
export function randint<const S extends Shape>(
  low: number,
  high: number,
  shape: S,
  options?: IntegerOptions,
): Tensor<Mutable<S>>;
export function randint(first: number, ...rest: readonly unknown[]): Tensor {
  const [low, high, shape, options = {}] = (
    typeof rest[0] === 'number' ? [first, ...rest] : [0, first, ...rest]
  ) as [number, number, Shape, IntegerOptions?];
  const whole = [low, high].every(Number.isInteger);
  if (!whole) {
    throw fail(
      TypeError,
      `randint(): the bounds must be int, not ${low} and ${high}`,
      'They are whole numbers. For fractions use rand(shape).',
    );
  }
  checkShape('randint', shape, 'randint(10, [2, 3])');
  const y = random_(roomOf(shape, options.dtype ?? 'int32'), low, high, options);
  return finish(y, options);
}

/** As `randint`, with the shape and dtype of another tensor. Source: `torch.randint_like` */
export function randintLike<S extends Shape>(
  like: Tensor<S>,
  high: number,
  options?: IntegerOptions,
): Tensor<S>;
export function randintLike<S extends Shape>(
  like: Tensor<S>,
  low: number,
  high: number,
  options?: IntegerOptions,
): Tensor<S>;
export function randintLike(like: Tensor, first: number, ...rest: readonly unknown[]): Tensor {
  const [low, high, options] = (
    typeof rest[0] === 'number' ? [first, ...rest] : [0, first, ...rest]
  ) as [number, number, IntegerOptions?];
  return randint(low, high, like.shape, { dtype: like.dtype, ...options });
}

/** The numbers from 0 to before `n` in a random order, int32 unless told. Source: `torch.randperm` */
export function randperm<const N extends number>(n: N, options: IntegerOptions = {}): Tensor<[N]> {
  const dtype = options.dtype ?? 'int32';
  if (dtype === 'bool') {
    throw fail(
      TypeError,
      `"randperm" not implemented for '${scalarTypeName.bool}'`,
      "Use 'int32'.",
    );
  }
  checkInt('randperm', 'n', 1, n, 'How many numbers there are');
  const y = roomOf([n], dtype);
  const generator = generatorOf(options);
  forEachSample(y, n, ({ data }, at) => {
    for (let i = 0; i < n; i++) data[at + i] = i;
    // Fisher and Yates: each place takes one of those that are left.
    for (let i = 0; i < n - 1; i++) {
      const k = i + (generator.bits() % (n - i));
      const taken = data[at + i]!;
      data[at + i] = data[at + k]!;
      data[at + k] = taken;
    }
  });
  return finish(y, options) as unknown as Tensor<[N]>;
}

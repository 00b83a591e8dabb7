/** Places drawn with the weights that a tensor gives them. */
import { isFloatingPoint, scalarTypeName } from '../dtype.ts';
import { fail } from '../errors.ts';
import { sizeOf } from '../shape.ts';
import { contiguousData } from '../contiguous.ts';
import { empty, type Tensor } from '../tensor.ts';
import { drawEach } from './draw.ts';
import type { Generator } from './generator.ts';
import { generatorOf, type RandomOptions } from './in-place.ts';
import { drawFrom } from './in-vmap.ts';

/**
 * For each row of weights, which need not add up to 1, `numSamples` places, as int32: each place at
 * most once or, with `replacement`, as often as it comes.
 *
 * Shapes: [n] gives [numSamples], [rows, n] gives [rows, numSamples]
 * Gradient: none
 * Throws: RangeError when the weights are no weights, or too few for so many samples.
 * Source: `torch.multinomial`
 */
export function multinomial(
  input: Tensor,
  numSamples: number,
  replacement = false,
  options: RandomOptions = {},
): Tensor {
  const { shape, dtype, ndim } = input;
  if (!isFloatingPoint(dtype)) {
    throw fail(
      TypeError,
      `multinomial only supports floating-point dtypes for input, got: ${scalarTypeName[dtype]}`,
      "Convert the weights: x.to('float32').",
    );
  }
  if (ndim !== 1 && ndim !== 2) {
    throw fail(
      RangeError,
      'prob_dist must be 1 or 2 dim',
      `The shape is [${shape.join(', ')}]: give one row of weights, or a matrix of such rows.`,
    );
  }
  const categories = shape.at(-1)!;
  if (!(numSamples > 0)) {
    throw fail(RangeError, 'cannot sample n_sample <= 0 samples', `You asked for ${numSamples}.`);
  }
  if (!replacement && numSamples > categories) {
    throw fail(
      RangeError,
      'cannot sample n_sample > prob_dist.size(-1) samples without replacement',
      `There are ${categories} places, each of which can come once: ask for at most so many, or pass true to let them come again.`,
    );
  }
  const generator = generatorOf(options);
  return drawFrom(input, (whole) => {
    const weights = contiguousData(whole);
    const rows = sizeOf(whole.shape.slice(0, -1));
    checkWeights(weights, rows, categories);
    const y = empty([...whole.shape.slice(0, -1), numSamples], 'int32');
    const places =
      replacement && numSamples > 1
        ? drawAgain(weights, rows, categories, numSamples, generator)
        : drawOnce(whole, weights, rows, categories, numSamples, generator);
    y.data.set(places, y.offset);
    return y;
  });
}

type Weights = ReturnType<typeof contiguousData>;

function checkWeights(weights: Weights, rows: number, categories: number): void {
  const wrong = weights.find((w) => !(w >= 0 && w < Infinity));
  if (wrong !== undefined) {
    throw fail(
      RangeError,
      'probability tensor contains either `inf`, `nan` or element < 0',
      `One of the weights is ${wrong}.`,
    );
  }
  for (let row = 0; row < rows; row++) {
    const own = weights.subarray(row * categories, (row + 1) * categories);
    if (own.some((w) => w > 0)) continue;
    throw fail(
      RangeError,
      'invalid multinomial distribution (sum of probabilities <= 0)',
      rows === 1 ? 'All weights are 0: no place can come.' : `All weights of row ${row} are 0.`,
    );
  }
}

/**
 * Where each place waits for an exponential time, the faster the larger its weight, they arrive with
 * the right probabilities: those that come first are the sample.
 */
function drawOnce(
  input: Tensor,
  weights: Weights,
  rows: number,
  categories: number,
  count: number,
  generator: Generator,
): number[] {
  const waits = empty(input.shape, input.dtype);
  drawEach(waits, () => -Math.log1p(-generator.uniform53()));
  const times = contiguousData(waits);
  const speed = weights.map((w, i) => w / times[i]!);
  return Array.from({ length: rows }, (_, row) => {
    const places = Array.from({ length: categories }, (__, i) => row * categories + i);
    const first = places.toSorted((p, q) => speed[q]! - speed[p]!).slice(0, count);
    return first.map((place) => place - row * categories);
  }).flat();
}

/** Each time the first place up to which the weights add up to more than a random part of all. */
function drawAgain(
  weights: Weights,
  rows: number,
  categories: number,
  count: number,
  generator: Generator,
): number[] {
  const sums = weights.slice(0, categories);
  const out: number[] = [];
  for (let row = 0; row < rows; row++) {
    // Added up and divided in the dtype of the weights.
    for (let i = 0; i < categories; i++)
      sums[i] = weights[row * categories + i]! + (sums[i - 1] ?? 0);
    const total = sums[categories - 1]!;
    for (let i = 0; i < categories; i++) sums[i]! /= total;
    sums[categories - 1] = 1;
    for (let k = 0; k < count; k++) {
      const part = generator.uniform53();
      out.push(sums.findIndex((sum) => sum >= part));
    }
  }
  return out;
}

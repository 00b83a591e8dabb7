/** Random numbers whose distribution tensors say: for each element its own. */
import { flat } from '../define/no-gradient.ts';
import { fail } from '../errors.ts';
import { noGrad } from '../grad-mode.ts';
import { operation } from '../operation.ts';
import { record } from '../record.ts';
import type { Mutable, Shape } from '../shape-types/index.ts';
import { add, mul } from '../ops/pointwise/arithmetic.ts';
import { broadcastShapes } from '../shape.ts';
import { empty, isTensor, type Tensor } from '../tensor.ts';
import type { RandomCreationOptions } from './creation.ts';
import { drawTruths, generatorOf, normal_, type RandomOptions } from './in-place.ts';
import { checkOwnNumbers, drawFrom, roomOf } from './in-vmap.ts';

const bernoulliRecord = operation({
  name: 'bernoulli',
  summary: '1 with the probability that each element says, else 0.',
  formula: '1 with probability a, else 0',
  // What is drawn does not follow when the parameters move a little.
  derivatives: { a: flat },
  samples: [],
});

/**
 * 1 with the probability that each element says, else 0.
 *
 * Gradient: 0
 * Throws: RangeError for what is no probability.
 * Source: `torch.bernoulli`
 */
export function bernoulli<S extends Shape>(p: Tensor<S>, options: RandomOptions = {}): Tensor<S> {
  const generator = generatorOf(options);
  return drawFrom(p, (whole) => {
    const y = empty(whole.shape, whole.dtype);
    drawTruths(y, whole, generator);
    return record(bernoulliRecord, y, whole, null, null, null);
  }) as Tensor<S>;
}

const normalRecord = operation({
  name: 'normal',
  node: ({ args }) => args as string,
  summary: 'Random numbers of normal distributions with these means and standard deviations.',
  formula: 'random from N(a, b²)',
  derivatives: { a: flat, b: flat },
  samples: [],
});

/**
 * Random numbers of normal distributions: mean and standard deviation for each element, or one of
 * them, or both, as numbers; two numbers need a shape.
 *
 * Gradient: 0
 * Throws: RangeError for a negative standard deviation.
 * Source: `torch.normal`
 */
export function normal<S extends Shape>(
  mean: Tensor<S>,
  std?: number | Tensor,
  options?: RandomOptions,
): Tensor<S>;
export function normal<S extends Shape>(
  mean: number,
  std: Tensor<S>,
  options?: RandomOptions,
): Tensor<S>;
export function normal<const S extends Shape>(
  mean: number,
  std: number,
  shape: S,
  options?: RandomCreationOptions,
): Tensor<Mutable<S>>;
export function normal(
  mean: number | Tensor,
  std: number | Tensor = 1,
  third: Shape | RandomOptions = {},
  fourth: RandomCreationOptions = {},
): Tensor {
  if (!isTensor(mean) && !isTensor(std)) {
    if (!isShape(third)) throw noShape(mean, std);
    const { requiresGrad = false, dtype = 'float32' } = fourth;
    const y: Tensor = normal_(roomOf(third, dtype), mean, std, fourth);
    return requiresGrad ? y.requiresGrad_() : y;
  }
  const options = isShape(third) ? {} : third;
  const y = noGrad(() => drawNormal(mean, std, options));
  const node = isTensor(mean)
    ? isTensor(std)
      ? 'NormalBackward3'
      : 'NormalBackward1'
    : 'NormalBackward2';
  return record(
    normalRecord,
    y,
    isTensor(mean) ? mean : null,
    isTensor(std) ? std : null,
    null,
    node,
  );
}

function isShape(third: Shape | RandomOptions): third is Shape {
  return Array.isArray(third);
}

function noShape(mean: number, std: number): Error {
  return fail(
    TypeError,
    'normal() received an invalid combination of arguments - got (float, float)',
    `Two numbers do not say how many to draw: normal(${mean}, ${std}, [3]).`,
  );
}

function drawNormal(mean: number | Tensor, std: number | Tensor, options: RandomOptions): Tensor {
  for (const x of [mean, std]) if (isTensor(x)) checkOwnNumbers(x);
  if (!isTensor(std)) {
    const { shape, dtype } = mean as Tensor;
    return add(normal_(roomOf(shape, dtype), 0, std, options), mean);
  }
  if (std.everyNumber.some((each) => each < 0)) {
    throw fail(
      RangeError,
      'normal expects all elements of std >= 0.0',
      'A standard deviation is a distance: 0 or more.',
    );
  }
  const shape = isTensor(mean) ? broadcastShapes(mean.shape, std.shape) : std.shape;
  return add(mul(normal_(roomOf(shape, std.dtype), 0, 1, options), std), mean);
}

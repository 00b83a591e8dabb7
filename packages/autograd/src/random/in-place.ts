/** Random numbers in the place of the elements. */
import { cTypeName, isFloatingPoint, scalarTypeName } from '../dtype.ts';
import { fail } from '../errors.ts';
import { overwrite } from '../in-place/overwrite.ts';
import { overwriting } from '../in-place/overwriting-record.ts';
import { noGrad } from '../grad-mode.ts';
import { permute } from '../ops/shape/dimensions.ts';
import { expand } from '../ops/shape/expand.ts';
import { contiguousData } from '../contiguous.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { runningLevels } from '../vmap/levels.ts';
import { fillNormal } from './box-muller.ts';
import { bernoulli } from './distributions.ts';
import { drawEach, memoryOrder } from './draw.ts';
import { multiplyAdd } from './multiply-add.ts';
import { defaultGenerator, type Generator } from './generator.ts';
import { overwriteAtRandom, putDrawn } from './in-vmap.ts';

/** Where random numbers come from. */
export interface RandomOptions {
  /** Where the numbers come from: the shared generator unless told. */
  readonly generator?: Generator;
}

export function generatorOf({ generator }: RandomOptions): Generator {
  return generator ?? defaultGenerator();
}

/** What PyTorch says of a kernel that does not know a dtype. */
export function checkFloats(x: Tensor, kernel: string): void {
  if (isFloatingPoint(x.dtype)) return;
  throw fail(
    TypeError,
    `"${kernel}" not implemented for '${scalarTypeName[x.dtype]}'`,
    "Such numbers are fractions: use { dtype: 'float32' }. For whole ones use randint(low, high, shape).",
  );
}

const uniformRecord = overwriting({
  name: 'uniform_',
  node: 'UniformBackward0',
  summary:
    'Random numbers from one to before another in the place of the elements, all alike probable.',
  formula: 'random from [from, to)',
});

/** Source: `torch.Tensor.uniform_` */
export function uniform_(self: Tensor, from = 0, to = 1, options: RandomOptions = {}): Tensor {
  checkFloats(self, 'check_uniform_bounds');
  for (const [name, bound] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (Number.isFinite(bound)) continue;
    throw fail(
      RangeError,
      `${name} is out of bounds for ${cTypeName[self.dtype]}`,
      `It is ${bound}: the bounds are finite numbers.`,
    );
  }
  if (from > to) {
    throw fail(
      RangeError,
      `uniform_ expects to return a [from, to) range, but found from=${from} > to=${to}`,
      `Exchange them: x.uniform_(${to}, ${from}).`,
    );
  }
  const generator = generatorOf(options);
  return overwriteAtRandom(self, uniformRecord, (x) => {
    if (x.dtype === 'float64') {
      drawEach(x, () => multiplyAdd(generator.uniform53(), to - from, from));
      return;
    }
    const [start, width] = [Math.fround(from), Math.fround(Math.fround(to) - Math.fround(from))];
    // The product is exact in double precision, so the sum is rounded once.
    drawEach(x, () => generator.uniform24() * width + start);
  });
}

const normalRecord = overwriting({
  name: 'normal_',
  node: 'NormalBackward0',
  summary: 'Random numbers of a normal distribution in the place of the elements.',
  formula: 'random from N(mean, std²)',
});

/** Source: `torch.Tensor.normal_` */
export function normal_(self: Tensor, mean = 0, std = 1, options: RandomOptions = {}): Tensor {
  if (!(std >= 0)) {
    throw fail(
      RangeError,
      `normal expects std >= 0.0, but found std ${std}`,
      'It is the standard deviation, a distance: 0 or more.',
    );
  }
  checkFloats(self, 'normal_kernel_cpu');
  const generator = generatorOf(options);
  return overwriteAtRandom(self, normalRecord, (x) => {
    const n = x.numel();
    // As PyTorch: from 16 neighbouring elements on they are made in blocks of 16, else one by one.
    if (n >= 16 && x.isContiguous()) {
      fillNormal(x.data, x.offset, n, mean, std, generator);
    } else {
      drawEach(x, () => multiplyAdd(generator.normal(), std, mean));
    }
  });
}

const bernoulliRecord = overwriting({
  name: 'bernoulli_',
  node: 'BernoulliBackward2',
  summary: '1 with a probability, else 0, in the place of the elements.',
  formula: '1 with probability p, else 0',
});

const bernoulliByTensorRecord = overwriting({
  name: 'bernoulli_',
  node: 'BernoulliBackward1',
  summary: '1 with a probability for each element, else 0, in its place.',
  formula: '1 with probability b, else 0',
});

/** Source: `torch.Tensor.bernoulli_` */
export function bernoulli_(
  self: Tensor,
  p: number | Tensor = 0.5,
  options: RandomOptions = {},
): Tensor {
  const generator = generatorOf(options);
  if (isTensor(p)) {
    if (runningLevels().length > 0) {
      return putDrawn(self, bernoulli(expand(p, self.shape), options));
    }
    return overwrite(self, bernoulliByTensorRecord, null, () => drawTruths(self, p, generator));
  }
  if (!(p >= 0 && p <= 1)) {
    throw fail(
      RangeError,
      `bernoulli_ expects p to be in [0, 1], but got p=${p}`,
      'It is the probability of a 1.',
    );
  }
  return overwriteAtRandom(self, bernoulliRecord, (x) =>
    drawEach(x, () => +(generator.uniform53() < p)),
  );
}

/** 1 with the probability that stands at the same place of `p`, else 0. */
export function drawTruths(x: Tensor, p: Tensor, generator: Generator): void {
  checkFloats(p, 'bernoulli_tensor_cpu_p_');
  const spread = noGrad(() => permute(expand(p, x.shape), memoryOrder(x)));
  const probabilities = contiguousData(spread);
  const wrong = probabilities.find((each) => !(each >= 0 && each <= 1));
  if (wrong !== undefined) {
    throw fail(
      RangeError,
      'Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message be improved?  If so, please report an enhancement request to PyTorch.)',
      `A probability lies between 0 and 1, and one of these is ${wrong}.`,
    );
  }
  let i = 0;
  const isDouble = p.dtype === 'float64';
  drawEach(
    x,
    () => +((isDouble ? generator.uniform53() : generator.uniform24()) < probabilities[i++]!),
  );
}

const exponentialRecord = overwriting({
  name: 'exponential_',
  node: 'ExponentialBackward0',
  summary: 'Random numbers of an exponential distribution in the place of the elements.',
  formula: 'random with density λe^(−λx)',
});

/** Source: `torch.Tensor.exponential_` */
export function exponential_(self: Tensor, lambda = 1, options: RandomOptions = {}): Tensor {
  if (!(lambda > 0)) {
    throw fail(
      RangeError,
      `exponential_ expects lambda > 0.0, but found lambda=${lambda}`,
      'It is 1 divided by the mean.',
    );
  }
  if (!isFloatingPoint(self.dtype)) {
    throw fail(
      TypeError,
      `Exponential distribution is a continuous probability distribution. dtype must be a floating point but you specified ${scalarTypeName[self.dtype]}`,
      "Such numbers are fractions: use { dtype: 'float32' }.",
    );
  }
  const generator = generatorOf(options);
  return overwriteAtRandom(self, exponentialRecord, (x) =>
    drawEach(x, () => (-1 / lambda) * Math.log1p(-generator.uniform53())),
  );
}

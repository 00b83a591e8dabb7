/** Where parameters begin. Each fills a tensor in place and returns it; nothing is recorded. */
import { fail } from '../errors.ts';
import { noGrad } from '../grad-mode.ts';
import type { Tensor } from '../tensor.ts';
import { warnOnce } from '../warn-once.ts';

export type Nonlinearity =
  | 'linear'
  | 'conv1d'
  | 'conv2d'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leaky_relu'
  | 'selu';

/** By how much a nonlinearity shrinks what passes through it. Source: `torch.nn.init.calculate_gain` */
export function calculateGain(nonlinearity: Nonlinearity, param = 0.01): number {
  switch (nonlinearity) {
    case 'linear':
    case 'conv1d':
    case 'conv2d':
    case 'sigmoid':
      return 1;
    case 'tanh':
      return 5 / 3;
    case 'relu':
      return Math.SQRT2;
    case 'leaky_relu':
      return Math.sqrt(2 / (1 + param ** 2));
    case 'selu':
      return 0.75;
  }
  throw fail(
    RangeError,
    `Unsupported nonlinearity ${String(nonlinearity)}`,
    "There are 'linear', 'conv1d', 'conv2d', 'sigmoid', 'tanh', 'relu', 'leaky_relu' and 'selu'.",
  );
}

/** How many numbers go into each result of a layer, and into how many results each number goes. */
function fans(x: Tensor): readonly [fanIn: number, fanOut: number] {
  if (x.ndim < 2) {
    throw fail(
      RangeError,
      'Fan in and fan out can not be computed for tensor with fewer than 2 dimensions',
      `The shape is [${x.shape.join(', ')}]: a weight has [outputs, inputs].`,
    );
  }
  const [outputs, inputs, ...kernel] = x.shape as [number, number, ...number[]];
  const size = kernel.reduce((product, n) => product * n, 1);
  return [inputs * size, outputs * size];
}

function filled(x: Tensor, fill: () => void): Tensor {
  noGrad(fill);
  return x;
}

/** Source: `torch.nn.init.uniform_` */
export function uniform_(x: Tensor, a = 0, b = 1): Tensor {
  return filled(x, () => x.uniform_(a, b));
}

/** Source: `torch.nn.init.normal_` */
export function normal_(x: Tensor, mean = 0, std = 1): Tensor {
  return filled(x, () => x.normal_(mean, std));
}

/** Source: `torch.nn.init.constant_` */
export function constant_(x: Tensor, value: number): Tensor {
  return filled(x, () => x.fill_(value));
}

/** Source: `torch.nn.init.zeros_` */
export function zeros_(x: Tensor): Tensor {
  return constant_(x, 0);
}

/** Source: `torch.nn.init.ones_` */
export function ones_(x: Tensor): Tensor {
  return constant_(x, 1);
}

/** Uniform, so that the spread stays the same from layer to layer, in both directions. Source: `torch.nn.init.xavier_uniform_` */
export function xavierUniform_(x: Tensor, gain = 1): Tensor {
  const [fanIn, fanOut] = fans(x);
  const bound = Math.sqrt(3) * (gain * Math.sqrt(2 / (fanIn + fanOut)));
  return uniform_(x, -bound, bound);
}

/** The same of a normal distribution. Source: `torch.nn.init.xavier_normal_` */
export function xavierNormal_(x: Tensor, gain = 1): Tensor {
  const [fanIn, fanOut] = fans(x);
  return normal_(x, 0, gain * Math.sqrt(2 / (fanIn + fanOut)));
}

export interface KaimingOptions {
  /** The slope of 'leaky_relu' below 0. */
  readonly a?: number;
  /** Whether the spread is to stay forward or backward. */
  readonly mode?: 'fan_in' | 'fan_out';
  readonly nonlinearity?: Nonlinearity;
}

function kaimingStd(x: Tensor, options: KaimingOptions): number {
  const { a = 0, mode = 'fan_in', nonlinearity = 'leaky_relu' } = options;
  const [fanIn, fanOut] = fans(x);
  return calculateGain(nonlinearity, a) / Math.sqrt(mode === 'fan_in' ? fanIn : fanOut);
}

function isHollow(x: Tensor): boolean {
  if (!x.shape.includes(0)) return false;
  warnOnce(
    'Initializing zero-element tensors is a no-op',
    `The shape is [${x.shape.join(', ')}]: there is nothing to fill.`,
  );
  return true;
}

/** Uniform, so that the spread stays the same behind rectifiers. Source: `torch.nn.init.kaiming_uniform_` */
export function kaimingUniform_(x: Tensor, options: KaimingOptions = {}): Tensor {
  if (isHollow(x)) return x;
  const bound = Math.sqrt(3) * kaimingStd(x, options);
  return uniform_(x, -bound, bound);
}

/** The same of a normal distribution. Source: `torch.nn.init.kaiming_normal_` */
export function kaimingNormal_(x: Tensor, options: KaimingOptions = {}): Tensor {
  return isHollow(x) ? x : normal_(x, 0, kaimingStd(x, options));
}

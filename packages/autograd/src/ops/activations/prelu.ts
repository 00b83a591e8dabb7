/** A leaky relu that learns its slope. */
import { floatsOnly } from '../../define/floats-only.ts';
import { mapBinary } from '../../define/map-binary.ts';
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { binaryLoop } from '../../kernels/kernel.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, t } from '../../sample.ts';
import type { Prelu } from '../../signatures/activations.ts';
import type { Tensor } from '../../tensor.ts';
import { mul } from '../pointwise/arithmetic.ts';
import { gt } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { reshape } from '../shape/views.ts';

const loop = binaryLoop('prelu', (a, slope) => (a > 0 ? a : slope * a));

const preluRecord = operation({
  name: 'prelu',
  torch: 'torch.nn.functional.prelu',
  node: 'PreluKernelBackward0',
  summary: 'A leaky relu whose slope is learnt: one number, or one for each channel.',
  formula: 'a where a > 0, else b · a',
  derivatives: {
    a: {
      formula: 'g where a > 0, else g · b',
      saves: 'ab',
      rule: (g, { a, b }) => where(gt(a, 0), g, mul(g, b)),
    },
    b: {
      formula: '0 where a > 0, else g · a',
      saves: 'ab',
      rule: (g, { a }) => where(gt(a, 0), 0, mul(g, a)),
    },
  },
  samples: [
    [t([2, 3]), t([1])],
    [t([2, 3]), t([3])],
    [t([2, 3, 2]), t([3])],
    [t([4]), t([1])],
    [t([4]), t([])],
    [t([]), t([1])],
    [t([0]), t([1])],
    [exact([2], [-1, 1]), exact([1], [0.25])],
  ],
});

function checkWeight(a: Tensor, weight: Tensor): void {
  const channels = a.ndim > 1 ? a.shape[1]! : 1;
  const slopes = weight.numel();
  if (a.dtype !== weight.dtype) {
    throw fail(
      TypeError,
      `prelu: Type promoting not supported. Got ${scalarTypeName[a.dtype]} and ${scalarTypeName[weight.dtype]}`,
      `Convert the weight first: weight.to('${a.dtype}').`,
    );
  }
  if (slopes !== 1 && a.ndim === 0) {
    throw fail(
      RangeError,
      'Not allow zero-dim input tensor.',
      `A single number has no channels, and the weight has ${slopes} slopes: give it one.`,
    );
  }
  if (slopes !== 1 && slopes !== channels) {
    throw fail(
      RangeError,
      `Mismatch of parameter numbers and input channel size. Found parameter numbers = ${slopes} and channel size = ${channels}.`,
      `The input is [${a.shape}]: channels are its dimension 1. Give one slope for each, or one for all.`,
    );
  }
  if (weight.ndim > 1) {
    throw fail(
      RangeError,
      `prelu: Expected \`weight\` to be a scalar or 1D tensor, but got: ndim = ${weight.ndim}`,
      `The weight is [${weight.shape}]: flatten it, weight.flatten().`,
    );
  }
}

/** The slopes with a dimension for each of the input's: all of size 1 but that of the channels. */
function alongChannels(weight: Tensor, ndim: number): Tensor {
  if (weight.ndim === ndim) return weight;
  const sizes = Array.from({ length: ndim }, (_, i) => (i === 1 ? weight.numel() : 1));
  return reshape(weight, sizes);
}

/**
 * A leaky relu whose slope for negative elements is learnt: one for all, or one for each channel,
 * which is dimension 1.
 *
 * Shapes: input [n, c, …], weight [c], [1] or [].
 * Throws: TypeError for different dtypes, RangeError for as many slopes as there are no channels.
 * Source: `torch.nn.functional.prelu`
 */
export const prelu: Op<Prelu> = publish(
  ((a, weight) => {
    checkWeight(a, weight);
    floatsOnly('prelu_cpu', a.dtype);
    const slopes = alongChannels(weight, a.ndim);
    const y = mapBinary(loop, a, slopes, a.dtype, a.dtype);
    return record(preluRecord, y as typeof a, a, slopes, null, null);
  }) satisfies Prelu,
  preluRecord,
);

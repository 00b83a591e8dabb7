/** A leaky relu whose slope is drawn anew for each element while training. */
import { mapBinary } from '../../define/map-binary.ts';
import { floatsOnly } from '../../define/floats-only.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { binaryLoop } from '../../kernels/kernel.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { drawEach } from '../../random/draw.ts';
import { defaultGenerator } from '../../random/generator.ts';
import { record } from '../../record.ts';
import { exact, t } from '../../sample.ts';
import type { Rrelu } from '../../signatures/activations.ts';
import { contiguousData } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { mul } from '../pointwise/arithmetic.ts';
import { gt } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';

const leaky = binaryLoop('rrelu', (a, slope) => (a > 0 ? a : a * slope));

const rreluRecord = operation({
  name: 'rrelu',
  torch: 'torch.nn.functional.rrelu',
  node: 'RreluWithNoiseBackward0',
  summary:
    'A leaky relu; while training, the slope of each negative element is drawn between two bounds.',
  formula: 'a where a > 0, else slope · a',
  method: false,
  derivatives: {
    a: {
      formula: 'g where a > 0, else slope · g',
      saves: 'ab',
      rule: (g, { a, b: slopes }) =>
        typeof slopes === 'number' ? where(gt(a, 0), g, mul(g, slopes)) : mul(g, slopes),
    },
  },
  samples: [
    [t([])],
    [t([0])],
    [t([2, 3])],
    [t([4]), 0.25, 0.5],
    [t([4]), -1, -1],
    [exact([3], [-1, 0, 1])],
  ],
});

/** For each element the slope that it meets: 1 for a positive one, else a number drawn between the bounds. */
function drawnSlopes(a: Tensor, lower: number, upper: number): Tensor {
  const generator = defaultGenerator();
  const slopes = empty(a.shape, a.dtype);
  const elements = contiguousData(a);
  const round = a.dtype === 'float32' ? Math.fround : Number;
  const [from, to] = [round(lower), round(upper)];
  let i = 0;
  drawEach(slopes, () => (elements[i++]! <= 0 ? generator.uniform53() * (to - from) + from : 1));
  return slopes;
}

/**
 * A leaky relu whose slope lies between `lower` and `upper`: drawn for each negative element while
 * training, else their mean.
 *
 * Throws: TypeError for whole numbers, RangeError when `lower` is above `upper`.
 * Source: `torch.nn.functional.rrelu`
 */
export const rrelu: Op<Rrelu> = publish(
  ((a, lower = 1 / 8, upper = 1 / 3, training = false) => {
    if (lower > upper) {
      throw fail(
        RangeError,
        'Lower bound should be less than or equal to the upper bound',
        `They are ${lower} and ${upper}: the lower one comes first.`,
      );
    }
    floatsOnly(training ? 'rrelu_with_noise_out_cpu' : 'leaky_relu_cpu', a.dtype);
    if (training) {
      const slopes = drawnSlopes(a, lower, upper);
      const y = noGrad(() => mul(a as Tensor, slopes));
      return record(rreluRecord, y, a, slopes, null, null) as typeof a;
    }
    const slope = (lower + upper) / 2;
    const y = mapBinary(leaky, a, slope, a.dtype, a.dtype);
    return record(rreluRecord, y, a, slope, null, null) as typeof a;
  }) satisfies Rrelu,
  rreluRecord,
);

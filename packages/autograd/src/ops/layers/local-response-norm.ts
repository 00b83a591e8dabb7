/** Each element measured by its neighbours in other channels. */
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { t } from '../../sample.ts';
import { sizeOf } from '../../shape.ts';
import type { LocalResponseNorm, LocalResponseOptions } from '../../signatures/layers.ts';
import type { Tensor } from '../../tensor.ts';
import { add, div, mul } from '../pointwise/arithmetic.ts';
import { avgPool2d } from '../convolution/avg-pool.ts';
import { pad } from '../convolution/pad.ts';
import { pow } from '../pointwise/powers.ts';
import { reshape } from '../shape/views.ts';

/**
 * Divides each element by a power of k + alpha · (the mean square of `size` channels around it).
 *
 * Shapes: input [N, C, L, …].
 * Throws: RangeError for fewer than three dimensions.
 * Source: `torch.nn.functional.local_response_norm`
 */
export const localResponseNorm = composite<LocalResponseNorm>(
  (a: Tensor, size: number, options: LocalResponseOptions = {}): Tensor => {
    const { alpha = 1e-4, beta = 0.75, k = 1 } = options;
    if (a.ndim < 3) {
      throw fail(
        RangeError,
        `Expected 3D or higher dimensionality                          input (got ${a.ndim} dimensions)`,
        'Its first two dimensions are samples and channels.',
      );
    }
    if (a.numel() === 0) return a;
    const [samples, channels, ...places] = a.shape as [number, number];
    const squares = reshape(mul(a, a), [samples, 1, channels, sizeOf(places)]) as Tensor;
    const margins = [0, 0, Math.floor(size / 2), Math.floor((size - 1) / 2)];
    const means = avgPool2d(pad(squares, margins), [size, 1], { stride: 1 });
    const measure = add(mul(reshape(means, a.shape), alpha), k);
    return div(a, pow(measure, beta));
  },
  {
    name: 'localResponseNorm',
    torch: 'torch.nn.functional.local_response_norm',
    summary: 'Each element divided by a power of the mean square of channels around it.',
    formula: 'a / (k + α · mean a²)^β',
    madeOf: ['mul', 'pad', 'avgPool2d', 'pow', 'div'],
    method: false,
    samples: [
      [t([2, 4, 3]), 2, { alpha: 0.5 }],
      [t([1, 3, 2, 2]), 3, { alpha: 0.25, beta: 0.5, k: 2 }],
      [t([1, 3, 2]), 1],
    ],
  },
);

/** Elements left out at random. */
import { zerosLike } from '../../creation-like.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { drawEach } from '../../random/draw.ts';
import { defaultGenerator } from '../../random/generator.ts';
import { roomOf } from '../../random/in-vmap.ts';
import { t } from '../../sample.ts';
import type { Dropout } from '../../signatures/layers.ts';
import type { Tensor } from '../../tensor.ts';
import { isBatched } from '../../vmap/batched.ts';
import { mul } from '../pointwise/arithmetic.ts';

/** 0 with probability p, else what makes up for it. */
function drawnFactors(a: Tensor, p: number): Tensor {
  const factors = roomOf(a.shape, a.dtype);
  const generator = defaultGenerator();
  const whole = isBatched(factors) ? factors.whole : factors;
  drawEach(whole, () => (generator.uniform53() < 1 - p ? 1 / (1 - p) : 0));
  return factors;
}

/**
 * While training, leaves out each element with probability `p` and makes the others larger, so that
 * their mean stays; else the input itself.
 *
 * Throws: RangeError for what is no probability.
 * Source: `torch.nn.functional.dropout`
 */
export const dropout = composite<Dropout>(
  (a: Tensor, p = 0.5, training = true): Tensor => {
    if (!(p >= 0 && p <= 1)) {
      throw fail(
        RangeError,
        `dropout probability has to be between 0 and 1, but got ${p}`,
        'It is how many of the elements are left out: 0.5 for half of them.',
      );
    }
    if (p === 0 || !training || a.numel() === 0) return a;
    if (p === 1) return mul(a, zerosLike(a));
    return mul(a, drawnFactors(a, p));
  },
  {
    name: 'dropout',
    torch: 'torch.nn.functional.dropout',
    summary: 'Elements left out at random while training, the others larger.',
    formula: 'a / (1 − p) with probability 1 − p, else 0',
    madeOf: ['mul'],
    method: false,
    samples: [
      [t([2, 3]), 0],
      [t([2, 3]), 1],
      [t([4]), 0.5, false],
      [t([0]), 0.5],
    ],
  },
);

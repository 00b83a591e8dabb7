/** The mean squared error. */
import { t } from '../../sample.ts';
import type { PairLoss } from '../../signatures/losses.ts';
import { mul, sub } from '../pointwise/arithmetic.ts';
import { pairLoss } from './pair-loss.ts';

/**
 * The mean of the squared differences.
 *
 * Throws: TypeError for whole numbers.
 * Source: `torch.nn.functional.mse_loss`
 */
export const mseLoss = pairLoss<PairLoss>({
  name: 'mseLoss',
  torch: 'torch.nn.functional.mse_loss',
  summary: 'The mean of the squared differences.',
  formula: 'Σ (a − b)² / N',
  f: (a, b) => (a - b) * (a - b),
  kernel: 'mse_cpu',
  slopes: {
    a: { formula: 'g · 2 (a − b) / N', of: (a, b) => mul(2, sub(a, b)) },
    b: { formula: 'g · 2 (b − a) / N', of: (a, b) => mul(2, sub(b, a)) },
  },
  samples: [
    [t([3]), t([3])],
    [t([2, 3]), t([2, 3]), { reduction: 'sum' }],
    [t([2, 3]), t([2, 3]), { reduction: 'none' }],
    [t([]), t([])],
    [t([0]), t([0]), { reduction: 'sum' }],
  ],
});

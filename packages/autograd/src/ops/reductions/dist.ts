/** The distance between two tensors. In every formula g is the gradient of the output y. */
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import type { Dist } from '../../signatures/statistics.ts';
import type { Tensor } from '../../tensor.ts';
import { mul, sub } from '../pointwise/arithmetic.ts';
import { norm, slope } from './norm.ts';
import { neg } from '../pointwise/pointwise.ts';

interface Saves {
  readonly p: number;
  readonly dims: readonly number[];
}

const from = (g: Tensor, { a, b, y, args }: Saved<Saves>): Tensor =>
  mul(g, slope(sub(a, b), y, args));

const distRecord = operation({
  name: 'dist',
  summary: 'The length of the difference of two tensors, in the p-norm (2 unless told).',
  formula: '(Σ |a − b|ᵖ)^(1/p)',
  derivatives: {
    a: { formula: 'g · sign (a − b) · (|a − b| / y)ᵖ⁻¹', saves: 'aby', rule: (g, n) => from(g, n) },
    b: { formula: '−(the gradient of a)', saves: 'aby', rule: (g, n) => neg(from(g, n)) },
  },
  samples: [
    [t([]), t([])],
    [t([3]), t([3])],
    [t([2, 3]), t([3])],
    [t([2, 3]), t([2, 1]), 1],
    [t([3]), t([3]), 3],
    [t([3]), t([3]), 1.5],
    [t([3]), t([3]), Infinity],
  ],
});

/**
 * The length of the difference of two tensors, in the p-norm (2 unless told).
 *
 * Source: `torch.dist`
 */
export const dist: Op<Dist> = publish((a: Tensor, b: Tensor, p = 2): Tensor => {
  const y = noGrad(() => norm(sub(a, b), p)) as Tensor;
  const dims = Array.from({ length: Math.max(a.ndim, b.ndim) }, (_, i) => i);
  return record(distRecord, y, a, b, null, { p, dims } satisfies Saves);
}, distRecord);

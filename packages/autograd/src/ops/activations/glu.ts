/** A gated linear unit: one half of a tensor lets the other through. */
import { floatsOnly } from '../../define/floats-only.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { Glu } from '../../signatures/activations.ts';
import type { Tensor } from '../../tensor.ts';
import { mul, sub } from '../pointwise/arithmetic.ts';
import { cat } from '../joining/cat.ts';
import { sigmoid } from '../pointwise/pointwise.ts';
import { narrow } from '../indexing/slices.ts';

/** The two halves along a dimension: what is let through, and the gate. */
function halvesOf(a: Tensor, dim: number): readonly [Tensor, Tensor] {
  const half = a.shape[dim]! / 2;
  return [narrow(a, dim, 0, half), narrow(a, dim, half, half)];
}

const gluRecord = operation({
  name: 'glu',
  torch: 'torch.nn.functional.glu',
  summary: 'The first half along a dimension, times the sigmoid of the second.',
  formula: 'a₁ · sigmoid(a₂)',
  method: false,
  derivatives: {
    a: {
      formula: '[g · s, g · a₁ · s · (1 − s)], s = sigmoid(a₂)',
      saves: 'a',
      rule: (g, { a, args: dim }: Saved<number>) => {
        const [through, gate] = halvesOf(a, dim);
        const s = sigmoid(gate);
        const part = mul(g, s);
        return cat([part, mul(mul(part, through), sub(1, s))], dim);
      },
    },
  },
  samples: [[t([4])], [t([2, 4])], [t([4, 3]), -2], [t([2, 2, 3]), 1], [t([0])], [t([2, 0])]],
});

/**
 * The first half of a tensor along `dim`, times the sigmoid of the second half.
 *
 * Throws: RangeError when the size along `dim` is odd, or there is no dimension.
 * Source: `torch.nn.functional.glu`
 */
export const glu: Op<Glu> = publish((a: Tensor, dim = -1): Tensor => {
  if (a.ndim === 0) {
    throw fail(
      RangeError,
      'glu does not support scalars because halving size must be even',
      'A single number has no halves: glu takes a tensor with a dimension of even size.',
    );
  }
  const d = normalizeDim(dim, a.ndim);
  if (a.shape[d]! % 2 !== 0) {
    throw fail(
      RangeError,
      `Halving dimension must be even, but dimension ${d} is size ${a.shape[d]!}`,
      `The shape is [${a.shape}]: one half is let through, the other is the gate.`,
    );
  }
  floatsOnly('glu_cpu', a.dtype);
  const y = noGrad(() => {
    const [through, gate] = halvesOf(a, d);
    return mul(through, sigmoid(gate));
  });
  return record(gluRecord, y, a, null, null, d);
}, gluRecord);

/** The sum of a diagonal. */
import { eye } from '../../creation.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import type { Shape } from '../../shape.ts';
import type { Trace } from '../../signatures/statistics.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { mul } from '../pointwise/arithmetic.ts';

const traceRecord = operation({
  name: 'trace',
  summary: 'The sum of the elements on the diagonal of a matrix.',
  formula: 'Σ aᵢᵢ',
  derivatives: {
    a: {
      formula: 'g on the diagonal, 0 elsewhere',
      saves: '',
      rule: (g, { args: [rows, columns] }: Saved<Shape>) =>
        mul(g, eye(rows!, columns!, { dtype: g.dtype })),
    },
  },
  samples: [[t([2, 2])], [t([2, 3])], [t([3, 1])], [t([0, 2])]],
});

/**
 * The sum of the elements on the diagonal of a matrix.
 *
 * Shapes: [m, n] → [].
 * Throws: RangeError when the tensor is no matrix.
 * Source: `torch.trace`
 */
export const trace: Op<Trace> = publish((a: Tensor): Tensor => {
  if (a.ndim !== 2) {
    throw fail(
      RangeError,
      'trace: expected a matrix',
      `The shape is [${a.shape.join(', ')}]: a matrix has two dimensions.`,
    );
  }
  const y = empty([], a.dtype === 'bool' ? 'int32' : a.dtype);
  const step = a.strides[0]! + a.strides[1]!;
  let total = 0;
  for (let i = 0; i < Math.min(...a.shape); i++) total += a.data[a.offset + i * step]!;
  y.data[y.offset] = total;
  return record(traceRecord, y, a, null, null, a.shape);
}, traceRecord);

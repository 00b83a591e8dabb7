/** Choosing between two tensors, element by element. */
import { mapTernary } from '../../define/map-ternary.ts';
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { ternaryLoop } from '../../kernels/kernel.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { Where } from '../../signatures/elementwise.ts';
import { resultType } from '../../result-type.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { nonzero } from '../indexing/nonzero.ts';

const whereOperation = operation({
  name: 'where',
  summary:
    'The element of b where a is true, the element of c where it is false; of a alone, where it is not 0.',
  formula: 'a ? b : c',
  elementwise: true,
  method: false,
  samples: [
    [fixed([3], [1, 0, 1], 'bool'), t([3]), t([3])],
    [fixed([2, 1], [1, 0], 'bool'), t([3]), t([2, 3])],
    [fixed([], [0], 'bool'), t([]), t([2])],
    [fixed([0], [], 'bool'), t([1]), t([0])],
    [fixed([3], [1, 0, 1], 'bool'), t([3]), 0.5],
    [fixed([3], [1, 0, 1], 'bool'), -1, t([2, 3])],
    [fixed([2], [1, 0], 'bool'), 1.5, -0.5],
    [fixed([2], [1, 0], 'bool'), fixed([2], [3, 4]), t([])],
    [fixed([2, 2], [1, 0, 0, 1], 'bool')],
    [exact([], [2])],
  ],
  // The branch that was not taken gets 0, and 0 · ∞ is nan: hide an infinite slope before `where`, not by it.
  derivatives: {
    b: { formula: 'g where a, else 0', saves: 'a', rule: (g, { a }) => where(a, g, zero(g)) },
    c: { formula: '0 where a, else g', saves: 'a', rule: (g, { a }) => where(a, zero(g), g) },
  },
});

function zero(like: Tensor): Tensor {
  return empty([], like.dtype);
}

const choose = ternaryLoop('where', (a, b, c) => (a !== 0 ? b : c));

/**
 * The element of input where the condition is true, of other where it is false. With the condition
 * alone: the indices of what is not 0, a tensor for each dimension.
 *
 * Shapes: three that broadcast → their common shape; a condition alone → one [k] for each dimension.
 * Throws: RangeError when the shapes do not broadcast; TypeError for a condition that is no bool.
 * Source: `torch.where`
 */
export const where: Op<Where> = publish(
  (condition: Tensor, b?: Tensor | number, c?: Tensor | number): Tensor | Tensor[] => {
    if (b === undefined || c === undefined) return nonzero(condition, { asTuple: true });
    if (condition.dtype !== 'bool') {
      throw fail(
        TypeError,
        `where expected condition to be a boolean tensor, but got a tensor with dtype ${scalarTypeName[condition.dtype]}`,
        'Compare first, for example where(x.gt(0), a, b).',
      );
    }
    const y = mapTernary(choose, condition, b, c, resultType(b, c));
    return record(whereOperation, y, condition, b, c, null);
  },
  whereOperation,
);

/** Tensors put together along a new dimension. */
import { checkTensors } from '../../define/check-operand.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { recordEach } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import { normalizeDim, sameShape } from '../../shape.ts';
import type { StackSig } from '../../signatures/several.ts';
import { copyInto } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { commonType } from './cat.ts';
import { select } from '../indexing/slices.ts';

const stackRecord = operation({
  name: 'stack',
  summary: 'Tensors of one shape put together along a new dimension.',
  formula: 'y[i] = aᵢ',
  method: false,
  derivatives: {
    each: {
      formula: 'g[i]',
      saves: '',
      rule: (g, { args: dim }: Saved<number>, i) => select(g, dim, i),
    },
  },
  samples: [
    [[t([3]), t([3])]],
    [[t([2, 3]), t([2, 3])], 1],
    [[t([]), t([]), t([])], -1],
    [[t([0]), t([0])]],
    [[fixed([2], [1, 2]), t([2])]],
  ],
});

/**
 * Tensors of one shape put together along a new dimension.
 *
 * Shapes: n times […] → […, n, …].
 * Throws: RangeError when the shapes differ; TypeError for what is no array of tensors.
 * Source: `torch.stack`
 */
export const stack: Op<StackSig> = publish((tensors: readonly Tensor[], dim = 0): Tensor => {
  checkTensors('stack', tensors);
  const [first] = tensors;
  if (first === undefined) {
    throw fail(RangeError, 'stack expects a non-empty TensorList', 'Give at least one tensor.');
  }
  const odd = tensors.findIndex((x) => !sameShape(x.shape, first.shape));
  if (odd > 0) {
    throw fail(
      RangeError,
      `stack expects each tensor to be equal size, but got [${first.shape.join(', ')}] at entry 0 and [${tensors[odd]!.shape.join(', ')}] at entry ${odd}`,
      'To join tensors along a dimension that they have use cat.',
    );
  }
  const d = normalizeDim(dim, first.ndim + 1);
  const y = empty(first.shape.toSpliced(d, 0, tensors.length), commonType(tensors));
  const step = y.strides[d]!;
  tensors.forEach((x, i) => {
    const part = viewAs(y, x.shape, y.strides.toSpliced(d, 1), y.offset + i * step);
    copyInto(part, x, x.strides);
  });
  return recordEach(stackRecord, y, tensors, d);
}, stackRecord);

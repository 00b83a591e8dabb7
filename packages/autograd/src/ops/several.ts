/** One tensor into several, and several into one. */
import {
  type Op,
  operation,
  publish,
  recordEach,
  recordOutputs,
  type Saved,
} from '../operation.ts';
import { t } from '../sample.ts';
import { normalizeDim } from '../shape.ts';
import type { StackSig, Unbind } from '../signatures.ts';
import { fail } from '../errors.ts';
import { copyInto, empty, type Tensor, viewAs } from '../tensor.ts';
import { select } from './slices.ts';

const unbindRecord = operation({
  name: 'unbind',
  torch: 'torch.unbind',
  node: 'UnbindBackward0',
  summary: 'The parts along a dimension, which goes away: one tensor for each index.',
  formula: 'yᵢ = a[i]',
  derivatives: {
    a: {
      formula: 'the gᵢ, stacked',
      saves: '',
      rule: (_, { args }: Saved<number>, __, all) => stack(all, args) as Tensor,
    },
  },
  samples: [[t([3])], [t([2, 3]), 1], [t([2, 3, 2]), -1]],
});

export const unbind: Op<Unbind> = publish(
  ((a: Tensor, dim = 0): Tensor[] => {
    const d = normalizeDim(dim, a.ndim);
    const parts = Array.from({ length: a.shape[d]! }, (_, i) => {
      const y = viewAs(
        a,
        a.shape.toSpliced(d, 1),
        a.strides.toSpliced(d, 1),
        a.offset + i * a.strides[d]!,
      );
      return Object.assign(y, { viewOf: { ...y.viewOf!, origin: 'several' as const } });
    });
    recordOutputs(unbindRecord, parts, a, d);
    return parts;
  }) as unknown as Unbind,
  unbindRecord,
);

const stackRecord = operation({
  name: 'stack',
  torch: 'torch.stack',
  node: 'StackBackward0',
  summary: 'Tensors of one shape put together along a new dimension.',
  formula: 'y[i] = aᵢ',
  method: false,
  derivatives: {
    each: {
      formula: 'g[i]',
      saves: '',
      rule: (g, { args }: Saved<number>, i) => select(g, args, i) as Tensor,
    },
  },
  samples: [[[t([3]), t([3])]], [[t([2, 3]), t([2, 3])], 1], [[t([]), t([]), t([])], -1]],
});

export const stack: Op<StackSig> = publish(
  ((tensors: readonly Tensor[], dim = 0): Tensor => {
    const [first] = tensors;
    if (first === undefined) {
      throw fail(RangeError, 'stack expects a non-empty TensorList', 'Give at least one tensor.');
    }
    const odd = tensors.findIndex((x) => x.shape.join() !== first.shape.join());
    if (odd > 0) {
      throw fail(
        RangeError,
        `stack expects each tensor to be equal size, but got [${first.shape.join(', ')}] at entry 0 and [${tensors[odd]!.shape.join(', ')}] at entry ${odd}`,
        'To join tensors along a dimension that they have use cat.',
      );
    }
    const d = normalizeDim(dim, first.ndim + 1);
    const y = empty(first.shape.toSpliced(d, 0, tensors.length), first.dtype);
    const step = y.strides[d]!;
    tensors.forEach((x, i) => {
      const part = viewAs(y, x.shape, y.strides.toSpliced(d, 1), y.offset + i * step);
      copyInto(part, x, x.strides);
    });
    return recordEach(stackRecord, y, tensors, d);
  }) as unknown as StackSig,
  stackRecord,
);

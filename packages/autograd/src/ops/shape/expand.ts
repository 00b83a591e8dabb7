/** Views that stretch sizes of 1: every reading of an element is an element of its own. */
import { checkInts } from '../../check-shape.ts';
import { composite } from '../../define/composite.ts';
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import { broadcastShapes, sameShape, type Shape } from '../../shape.ts';
import type { BroadcastTensors } from '../../signatures/several.ts';
import type { BroadcastTo, ExpandAs, ExpandSig } from '../../signatures/views.ts';
import type { Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';

const expandRecord = operation({
  name: 'expand',
  torch: 'torch.Tensor.expand',
  summary: 'Sizes of 1 stretched, and dimensions added in front, by reading elements again.',
  formula: 'a, repeated',
  // Every reading adds its share; the backward pass sums them back to the shape of a.
  derivatives: { a: { formula: 'g, summed over the repeats', saves: '', rule: (g) => g } },
  samples: [
    [t([]), [2, 3]],
    [t([3]), [2, 3]],
    [t([2, 1]), [2, 4]],
    [t([2, 1]), [-1, 3]],
    [t([1]), [0]],
    [t([]), []],
  ],
});

export const expand: Op<ExpandSig> = publish((a: Tensor, sizes: Shape): Tensor => {
  checkInts('expand', 'size', 1, sizes, 'x.expand([2, 3])');
  const lead = sizes.length - a.ndim;
  if (lead < 0) throw tooFewSizes(a, sizes);
  const target = sizes.map((size, i) => (size === -1 && i >= lead ? a.shape[i - lead]! : size));
  for (let i = 0; i < target.length; i++) checkStretch(a, target, i);
  return record(expandRecord, viewAs(a, target, stretchedStrides(a, target)), a, null, null, null);
}, expandRecord);

function tooFewSizes(a: Tensor, sizes: Shape): RangeError {
  return fail(
    RangeError,
    `expand(torch.${scalarTypeName[a.dtype]}Tensor{[${a.shape.join(', ')}]}, size=[${sizes.join(', ')}]): the number of sizes provided (${sizes.length}) must be greater or equal to the number of dimensions in the tensor (${a.ndim})`,
    'Give a size for each dimension; -1 leaves one as it is.',
  );
}

function checkStretch(a: Tensor, target: Shape, i: number): void {
  const size = target[i]!;
  const was = a.shape[i - (target.length - a.ndim)];
  if (size >= 0 && (was === undefined || was === 1 || was === size)) return;
  throw fail(
    RangeError,
    was === undefined
      ? `The expanded size of the tensor (${size}) isn't allowed in a leading, non-existing dimension ${i}`
      : `The expanded size of the tensor (${size}) must match the existing size (${was}) at non-singleton dimension ${i}.  Target sizes: [${target.join(', ')}].  Tensor sizes: [${a.shape.join(', ')}]`,
    'Only a size of 1 can be stretched, and new dimensions come in front.',
  );
}

/** 0 where the tensor is read again and again; a new dimension of size 1 steps over all that follows it. */
function stretchedStrides(a: Tensor, target: Shape): readonly number[] {
  if (sameShape(a.shape, target)) return a.strides;
  const lead = target.length - a.ndim;
  const strides = new Array<number>(target.length).fill(0);
  if (a.ndim === 0) return strides;
  for (let i = target.length - 1; i >= 0; i--) {
    if (i >= lead) strides[i] = a.shape[i - lead] === target[i] ? a.strides[i - lead]! : 0;
    else strides[i] = target[i] === 1 ? target[i + 1]! * strides[i + 1]! : 0;
  }
  return strides;
}

/** The same as `expand`. Source: `torch.broadcast_to` */
export const broadcastTo = composite<BroadcastTo>(
  (a: Tensor, shape: Shape): Tensor => expand(a, shape),
  {
    name: 'broadcastTo',
    torch: 'torch.broadcast_to',
    summary: 'The same as expand.',
    formula: 'a, repeated',
    madeOf: ['expand'],
    samples: [
      [t([]), [2, 3]],
      [t([2, 1]), [2, 4]],
    ],
  },
);

/** Source: `torch.Tensor.expand_as` */
export const expandAs = composite<ExpandAs>(
  (a: Tensor, other: Tensor): Tensor => expand(a, other.shape),
  {
    name: 'expandAs',
    torch: 'torch.Tensor.expand_as',
    summary: 'Stretched to the shape of another tensor.',
    formula: 'a, repeated',
    madeOf: ['expand'],
    samples: [
      [t([]), t([2])],
      [t([2, 1]), t([3, 2, 4])],
    ],
  },
);

/** All stretched to their common shape; one that has it already stays as it is. Source: `torch.broadcast_tensors` */
export const broadcastTensors = composite<BroadcastTensors>(
  (tensors: readonly Tensor[]): Tensor[] => {
    const shape = tensors.map((x) => x.shape).reduce(broadcastShapes, []);
    return tensors.map((x) => (sameShape(x.shape, shape) ? x : expand(x, shape)));
  },
  {
    name: 'broadcastTensors',
    torch: 'torch.broadcast_tensors',
    summary: 'Several tensors, all stretched to the shape that they have in common.',
    formula: 'aᵢ, repeated',
    method: false,
    madeOf: ['expand'],
    samples: [[[t([2, 1]), t([3])]], [[t([]), t([2]), t([1, 2])]], [[t([0]), t([1])]]],
  },
);

/** Other shapes of the same numbers: no element is copied, only the way of reading them changes. */
import { checkInts } from '../../check-shape.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { interceptable, type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { type Sample, t } from '../../sample.ts';
import { contiguousStrides, isContiguous, normalizeDim, type Shape, sizeOf } from '../../shape.ts';
import type { Flatten, Reshape, View } from '../../signatures/views.ts';
import { Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { clone } from './copies.ts';

interface Was {
  readonly shape: Shape;
}

const viewSamples: readonly Sample[] = [
  [t([]), [1]],
  [t([6]), [2, 3]],
  [t([2, 3]), [-1]],
  [t([2, 3]), [3, -1]],
  [t([1]), []],
  [t([0]), [0, 2]],
];

const viewRecord = operation({
  name: 'view',
  torch: 'torch.Tensor.view',
  summary: 'The same elements in order, as another shape, without a copy.',
  formula: 'a, as another shape',
  derivatives: {
    a: {
      formula: 'g, as the shape of a',
      saves: '',
      rule: (g, { args }: Saved<Was>) => reshape(g, args.shape),
    },
  },
  samples: viewSamples,
});

function resolveShape(a: Tensor, shape: Shape): Shape {
  const n = a.numel();
  const target = inferShape(shape, n);
  if (target !== null) return target;
  throw fail(
    RangeError,
    `shape '[${shape.join(', ')}]' is invalid for input of size ${n}`,
    `The tensor's shape is [${a.shape.join(', ')}]: the product of the sizes must stay ${n}.`,
  );
}

/** Fills in a size of -1 so that the product is `n`; null where it cannot be. */
export function inferShape(shape: Shape, n: number): Shape | null {
  const unknown = shape.filter((size) => size === -1).length;
  if (unknown > 1) {
    throw fail(
      RangeError,
      'only one dimension can be inferred',
      `[${shape.join(', ')}] has ${unknown} sizes of -1: give all but one.`,
    );
  }
  const negative = shape.findIndex((size) => size < -1);
  if (negative >= 0) {
    throw fail(
      RangeError,
      `invalid shape dimension ${shape[negative]} at index ${negative} of shape [${shape.join(', ')}]`,
      'A size is 0 or more, or -1 for the one to be worked out.',
    );
  }
  const known = shape.reduce((product, size) => (size === -1 ? product : product * size), 1);
  if (unknown === 0) return known === n ? shape.slice() : null;
  if (known === 0 && n === 0) {
    throw fail(
      RangeError,
      `cannot reshape tensor of 0 elements into shape [${shape.join(', ')}] because the unspecified dimension size -1 can be any value and is ambiguous`,
      'Any number times 0 is 0: say the size in place of -1.',
    );
  }
  return n % known === 0 ? shape.map((size) => (size === -1 ? n / known : size)) : null;
}

/**
 * The strides with which a tensor's elements are read as `target` without a copy, or null.
 * Dimensions of `target` may split or merge only those of the tensor that are contiguous to one another.
 */
function viewStrides(a: Tensor, target: Shape): readonly number[] | null {
  if (a.numel() === 0 || isContiguous(a.shape, a.strides)) return contiguousStrides(target);
  const strides = target.map(() => 0);
  let to = target.length - 1;
  let block = 1;
  let base = -1;
  for (let i = a.ndim - 1; i >= 0; i--) {
    if (base === -1) base = a.strides[i]!;
    block *= a.shape[i]!;
    const joins = i > 0 && (a.shape[i - 1] === 1 || a.strides[i - 1] === block * base);
    if (joins) continue;
    let filled = 1;
    while (to >= 0 && (filled < block || target[to] === 1)) {
      strides[to] = filled * base;
      filled *= target[to]!;
      to--;
    }
    if (filled !== block) return null;
    block = 1;
    base = -1;
  }
  return to === -1 ? strides : null;
}

export const view: Op<View> = publish((a: Tensor, shape: Shape): Tensor => {
  checkInts('view', 'size', 1, shape, 'x.view([3, 2])');
  const target = resolveShape(a, shape);
  const strides = viewStrides(a, target);
  if (strides === null) {
    throw fail(
      RangeError,
      "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.",
      `The elements of this [${a.shape}] tensor do not lie in order; reshape copies them where it must.`,
    );
  }
  return record(viewRecord, viewAs(a, target, strides), a, null, null, { shape: a.shape });
}, viewRecord);

const reshapeRecord = operation({
  name: 'reshape',
  summary: 'The same elements in order, as another shape; copies only where it must.',
  formula: 'a, as another shape',
  derivatives: viewRecord.derivatives,
  node: 'ViewBackward0',
  samples: viewSamples,
});

/**
 * The same elements in order, as another shape; copies only where it must.
 *
 * Shapes: […] → the given shape; one size may be -1 and is worked out.
 * Throws: RangeError when the number of elements differs.
 * Source: `torch.reshape`
 */
export const reshape: Op<Reshape> = publish((a: Tensor, shape: Shape): Tensor => {
  checkInts('reshape', 'shape', 1, shape, 'x.reshape([3, 2])');
  const target = resolveShape(a, shape);
  const strides = viewStrides(a, target);
  if (strides === null) return unsafeView(clone(a), target);
  return record(viewRecord, viewAs(a, target, strides), a, null, null, { shape: a.shape });
}, reshapeRecord);

const unsafeViewRecord = operation({
  ...viewRecord,
  name: 'unsafeView',
  torch: 'torch.ops.aten._unsafe_view',
  node: 'UnsafeViewBackward0',
  method: false,
  samples: [],
});

/** A fresh contiguous result as another shape. Nothing else looks at its numbers, so it is no view. */
export const unsafeView = interceptable((a: Tensor, shape: Shape): Tensor => {
  const y = new Tensor(a.storage, a.offset, shape, contiguousStrides(shape));
  return record(unsafeViewRecord, y, a, null, null, { shape: a.shape });
}, unsafeViewRecord);

const aliasRecord = operation({
  name: 'alias',
  torch: 'torch.Tensor.__getitem__',
  summary: 'The whole tensor, as a view.',
  formula: 'a',
  method: false,
  derivatives: { a: { formula: 'g', saves: '', rule: (g) => g } },
  samples: [],
});

/** The whole tensor as a view. Source: `torch.ops.aten.alias` */
export const alias = interceptable(
  (a: Tensor): Tensor => record(aliasRecord, viewAs(a, a.shape, a.strides), a, null, null, null),
  aliasRecord,
);

/** The dimensions from `startDim` to `endDim` (all unless told) merged into one. Source: `torch.flatten` */
export const flatten = composite<Flatten>(
  (a: Tensor, startDim = 0, endDim = -1): Tensor => {
    const start = normalizeDim(startDim, a.ndim);
    const end = normalizeDim(endDim, a.ndim);
    if (start > end) {
      throw fail(
        RangeError,
        'flatten() has invalid args: start_dim cannot come after end_dim',
        `They are ${startDim} and ${endDim}.`,
      );
    }
    if (start === end && a.ndim > 0) return a;
    const merged = sizeOf(a.shape.slice(start, end + 1));
    return reshape(a, [...a.shape.slice(0, start), merged, ...a.shape.slice(end + 1)]);
  },
  {
    name: 'flatten',
    summary: 'Neighbouring dimensions merged into one: all of them, or a range.',
    formula: 'a, as another shape',
    madeOf: ['view'],
    samples: [[t([])], [t([2, 3])], [t([2, 3, 2]), 1], [t([2, 3, 2]), 0, -2], [t([2, 0])]],
  },
);

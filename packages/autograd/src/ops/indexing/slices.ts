/** Parts of a tensor along one dimension: views, whose derivative puts a gradient back into its place. */
import { checkInt } from '../../check-shape.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { interceptable, type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import { normalizeDim, type Shape } from '../../shape.ts';
import type { NarrowSig, SelectSig } from '../../signatures/indexing.ts';
import { copyInto } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { unsqueeze } from '../shape/dimensions.ts';

/** Every `step`-th element along `dim` from `start`, `length` of them, of a tensor of `shape`. */
export interface Slice {
  readonly shape: Shape;
  readonly dim: number;
  readonly start: number;
  readonly length: number;
  readonly step: number;
}

export function slicedView(a: Tensor, { dim, start, length, step }: Slice): Tensor {
  return viewAs(
    a,
    a.shape.with(dim, length),
    a.strides.with(dim, a.strides[dim]! * step),
    a.offset + start * a.strides[dim]!,
  );
}

const embedRecord = operation({
  name: 'embedSlice',
  torch: 'torch.slice_backward',
  node: 'SliceBackwardBackward0',
  summary: 'Zeros, but for a slice that holds a.',
  formula: 'zeros with a in the slice',
  method: false,
  derivatives: {
    a: {
      formula: 'the slice of g',
      saves: '',
      rule: (g, { args }: Saved<Slice>) => readSlice(g, args),
    },
  },
  samples: [],
});

/** Zeros of `shape`, but for the slice, which holds `a`. */
const embedSlice = interceptable((a: Tensor, slice: Slice): Tensor => {
  const y = empty(slice.shape, a.dtype);
  copyInto(slicedView(y, slice), a, a.strides);
  return record(embedRecord, y, a, null, null, slice);
}, embedRecord);

const sliceRecord = operation({
  name: 'slice',
  torch: 'torch.Tensor.__getitem__',
  summary: 'Every step-th element along one dimension, from start to before end.',
  formula: 'a[start : end : step]',
  method: false,
  derivatives: {
    a: {
      formula: 'g in its place, zeros elsewhere',
      saves: '',
      rule: (g, { args }: Saved<Slice>) => embedSlice(g, args),
    },
  },
  samples: [],
});

export const readSlice = interceptable(
  (a: Tensor, slice: Slice): Tensor =>
    record(sliceRecord, slicedView(a, slice), a, null, null, slice),
  sliceRecord,
);

/** `a[start:end:step]` along `dim`, as Python cuts: negative places count from the end, all are clamped. */
export function sliceAlong(
  a: Tensor,
  dim: number,
  start: number | null,
  end: number | null,
  step = 1,
): Tensor {
  if (!Number.isInteger(step) || step < 1) {
    throw fail(
      RangeError,
      step === 0 ? 'slice step cannot be zero' : 'step must be greater than zero',
      `The step is ${step}. To reverse the order use x.flip([${dim}]).`,
    );
  }
  return readSlice(a, sliceOf(a.shape, dim, start, end, step));
}

/** The slice that Python's `start:end:step` means for a tensor of `shape`. */
export function sliceOf(
  shape: Shape,
  dim: number,
  start: number | null,
  end: number | null,
  step: number,
): Slice {
  const size = shape[dim]!;
  const clamp = (place: number): number =>
    Math.min(Math.max(place < 0 ? place + size : place, 0), size);
  const from = clamp(start ?? 0);
  const to = Math.max(clamp(end ?? size), from);
  return { shape, dim, start: from, length: Math.ceil((to - from) / step), step };
}

/** `length` elements along `dim` from `start`. Source: `torch.narrow` */
export const narrow: Op<NarrowSig> = publish(
  (a: Tensor, dim: number, start: number, length: number): Tensor => {
    const d = normalizeDim(dim, a.ndim);
    checkInt('narrow', 'start', 2, start, 'The place where the run begins');
    checkInt('narrow', 'length', 3, length, 'How many elements there are in the run');
    const size = a.shape[d] ?? 0;
    const from = start < 0 ? start + size : start;
    if (a.ndim === 0)
      throw fail(
        RangeError,
        'narrow() cannot be applied to a 0-dim tensor.',
        'It holds a single number.',
      );
    if (length < 0)
      throw fail(RangeError, 'narrow(): length must be non-negative.', `The length is ${length}.`);
    if (from < 0 || from + length > size) {
      throw fail(
        RangeError,
        from < 0 || from > size
          ? `start out of range (expected to be in range of [${-size}, ${size}], but got ${start})`
          : `start (${from}) + length (${length}) exceeds dimension size (${size}).`,
        `The shape is [${a.shape}].`,
      );
    }
    return readSlice(a, { shape: a.shape, dim: d, start: from, length, step: 1 });
  },
  operation({
    name: 'narrow',
    node: 'SliceBackward0',
    summary: 'A run of elements along one dimension.',
    formula: 'a[start : start + length]',
    derivatives: sliceRecord.derivatives,
    samples: [
      [t([5]), 0, 1, 3],
      [t([2, 4]), -1, 2, 2],
      [t([3]), 0, 0, 0],
    ],
  }),
);

const selectRecord = operation({
  name: 'select',
  summary: 'One index along a dimension, which goes away.',
  formula: 'a[index]',
  derivatives: {
    a: {
      formula: 'g in its place, zeros elsewhere',
      saves: '',
      rule: (g, { args }: Saved<Slice>) => embedSlice(unsqueeze(g, args.dim), args),
    },
  },
  samples: [
    [t([4]), 0, 2],
    [t([2, 3]), 1, -1],
    [t([2, 3, 2]), -2, 0],
  ],
});

/** One index along a dimension, which goes away. Source: `torch.select` */
export const select: Op<SelectSig> = publish((a: Tensor, dim: number, index: number): Tensor => {
  checkInt('select', 'index', 2, index, 'Which one along the dimension');
  return readSelected(a, selectedOf(a.shape, dim, index));
}, selectRecord);

/** The slice of length 1 that one index along a dimension means. */
export function selectedOf(shape: Shape, dim: number, index: number): Slice {
  if (shape.length === 0) {
    throw fail(
      RangeError,
      'select() cannot be applied to a 0-dim tensor.',
      'It holds a single number: read it with x.item().',
    );
  }
  const d = normalizeDim(dim, shape.length);
  const start = placeIn(shape[d]!, index);
  if (start === null) {
    throw fail(
      RangeError,
      `select(): index ${index} out of range for tensor of size [${shape.join(', ')}] at dimension ${d}`,
      validIndices(shape[d]!),
    );
  }
  return { shape, dim: d, start, length: 1, step: 1 };
}

/** An index counted from the front, or null where there is no such element. */
export function placeIn(size: number, index: number): number | null {
  const place = index < 0 ? index + size : index;
  return Number.isInteger(index) && place >= 0 && place < size ? place : null;
}

/** For messages: which indices there are. */
export function validIndices(size: number): string {
  return size === 0
    ? 'There is no element along it.'
    : `Indices along it run from 0 to ${size - 1}, or from -${size} to -1 counted from the end.`;
}

/** A slice of length 1 as a view without that dimension. */
export function selectedView(a: Tensor, { dim, start }: Slice): Tensor {
  const offset = a.offset + start * a.strides[dim]!;
  return viewAs(a, a.shape.toSpliced(dim, 1), a.strides.toSpliced(dim, 1), offset);
}

export const readSelected = interceptable(
  (a: Tensor, slice: Slice): Tensor =>
    record(selectRecord, selectedView(a, slice), a, null, null, slice),
  { ...selectRecord, name: 'readSelected' },
);

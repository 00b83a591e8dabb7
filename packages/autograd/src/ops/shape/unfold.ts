/** Sliding windows: overlapping views of a dimension. */
import { checkInt } from '../../check-shape.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import { contiguousStrides, normalizeDim, type Shape, sizeOf } from '../../shape.ts';
import type { Unfold } from '../../signatures/views.ts';
import { copyContiguous } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { put } from '../indexing/take.ts';

interface Windows {
  readonly dim: number;
  readonly size: number;
  readonly step: number;
}

interface Unfolded extends Windows {
  /** The shape of the input. */
  readonly shape: Shape;
}

const unfoldRecord = operation({
  name: 'unfold',
  torch: 'torch.Tensor.unfold',
  summary:
    'All windows of a size along a dimension, a step apart; a last dimension runs within each.',
  formula: 'y[i, …, j] = a[i · step + j, …]',
  derivatives: {
    a: {
      formula: 'each g added to the element it was read from',
      saves: '',
      rule: (g, { args }: Saved<Unfolded>) =>
        put(empty(args.shape, g.dtype), elementNumbers(args), g, { accumulate: true }),
    },
  },
  samples: [
    [t([6]), 0, 3, 2],
    [t([5]), 0, 3, 1],
    [t([2, 4]), 1, 2, 1],
    [t([4, 2]), -2, 2, 3],
    [t([3]), 0, 3, 1],
    [t([3]), 0, 0, 2],
    [t([]), 0, 1, 1],
    [t([0, 4]), 1, 2, 2],
  ],
});

/** Source: `torch.Tensor.unfold` */
export const unfold: Op<Unfold> = publish(
  (a: Tensor, dim: number, size: number, step: number): Tensor => {
    const windows = { dim: normalizeDim(dim, a.ndim), size, step };
    checkInt('unfold', 'size', 2, size, 'The length of a window');
    checkInt('unfold', 'step', 3, step, 'How far apart two windows begin');
    checkWindows(a, windows);
    const args: Unfolded = { ...windows, shape: a.shape };
    return record(unfoldRecord, windowView(a, windows), a, null, null, args);
  },
  unfoldRecord,
);

function checkWindows({ shape }: Tensor, { dim, size, step }: Windows): void {
  const whole = shape[dim] ?? 1;
  if (size < 0) {
    throw fail(RangeError, `size is ${size} but must be >= 0`, 'It is the length of a window.');
  }
  if (size > whole) {
    throw fail(
      RangeError,
      `maximum size for tensor at dimension ${dim} is ${whole} but size is ${size}`,
      'A window is no longer than the dimension that it slides along.',
    );
  }
  if (step <= 0) {
    throw fail(
      RangeError,
      `step is ${step} but must be > 0`,
      'It is how far apart two windows begin.',
    );
  }
}

function windowView(a: Tensor, { dim, size, step }: Windows): Tensor {
  if (a.ndim === 0) return viewAs(a, [size], [1]);
  const along = a.strides[dim]!;
  const count = Math.floor((a.shape[dim]! - size) / step) + 1;
  return viewAs(
    a,
    [...a.shape.with(dim, count), size],
    [...a.strides.with(dim, along * step), along],
  );
}

/** For every element of the windows, in row-major order, its number in the input. */
function elementNumbers({ shape, ...windows }: Unfolded): Tensor {
  const numbers = empty([sizeOf(shape)], 'int32');
  for (let i = 0; i < sizeOf(shape); i++) numbers.data[numbers.offset + i] = i;
  return copyContiguous(windowView(viewAs(numbers, shape, contiguousStrides(shape)), windows));
}

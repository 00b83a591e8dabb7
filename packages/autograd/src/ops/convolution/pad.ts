/** Margins around a tensor, or, with negative sizes, margins cut off. */
import { fail } from '../../errors.ts';
import { interceptable, operation, record, type Saved } from '../../operation.ts';
import { empty, copyInto, type Tensor, viewAs } from '../../tensor.ts';

/** [before the last dimension, after it, before the one in front of it, …]. */
type Sides = readonly number[];

const constantRecord = operation({
  name: 'constantPad',
  torch: 'torch.constant_pad_nd',
  node: 'ConstantPadNdBackward0',
  summary: 'Margins of one number.',
  formula: 'a, with margins around it',
  method: false,
  derivatives: {
    a: {
      formula: 'g without the margins',
      saves: '',
      rule: (g, { args }: Saved<Sides>) =>
        constantPad(
          g,
          args.map((n) => -n),
          0,
        ),
    },
  },
  samples: [],
});

export const constantPad = interceptable((a: Tensor, sides: Sides, value: number): Tensor => {
  const before = a.shape.map((_, i) => sides[2 * (a.ndim - 1 - i)] ?? 0);
  const after = a.shape.map((_, i) => sides[2 * (a.ndim - 1 - i) + 1] ?? 0);
  const shape = a.shape.map((n, i) => n + before[i]! + after[i]!);
  if (shape.some((n) => n < 0)) {
    throw fail(
      RangeError,
      'narrow(): length must be non-negative.',
      `The shape is [${a.shape.join(', ')}]: the margins cut off more than there is.`,
    );
  }
  const y = empty(shape, a.dtype);
  if (value !== 0) y.data.fill(value, y.offset, y.offset + y.storage.size);
  // What is left of the input, in both.
  const kept = a.shape.map((n, i) => n + Math.min(before[i]!, 0) + Math.min(after[i]!, 0));
  if (kept.every((n) => n > 0)) {
    const start = (x: Tensor, by: (i: number) => number): number =>
      x.strides.reduce((at, step, i) => at + step * Math.max(by(i), 0), x.offset);
    const from = viewAs(
      a,
      kept,
      a.strides,
      start(a, (i) => -before[i]!),
    );
    copyInto(
      viewAs(
        y,
        kept,
        y.strides,
        start(y, (i) => before[i]!),
      ),
      from,
      from.strides,
    );
  }
  return record(constantRecord, y, a, null, null, sides);
}, constantRecord);

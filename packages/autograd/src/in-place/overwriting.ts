/** In-place operations that put other numbers in the place of those that were there. */
import { kindOf } from '../kind-of.ts';
import { fail } from '../errors.ts';
import { checkFits, isRecorded, replace } from './in-place.ts';
import { checkPlaces } from './may-change.ts';
import { type Derivative, operation, record } from '../operation.ts';
import { Rows } from '../rows.ts';
import { broadcastShapes, broadcastStrides } from '../shape.ts';
import { copyContiguous, copyInto, empty, isTensor, type Tensor } from '../tensor.ts';
import { sum } from '../ops/reductions.ts';

const gone: Derivative = { formula: '0', saves: '', rule: (g) => empty(g.shape, g.dtype) };

const zeroRecord = operation({
  name: 'zero_',
  torch: 'torch.Tensor.zero_',
  node: 'ZeroBackward0',
  summary: 'Zeros in the place of the elements.',
  formula: '0',
  derivatives: { a: gone },
  samples: [],
});

/** Puts zeros in the place of the elements. Source: `torch.Tensor.zero_` */
export function zero_(self: Tensor): Tensor {
  if (isRecorded(self)) {
    checkPlaces(self);
    return replace(self, (before) =>
      record(zeroRecord, empty(self.shape, self.dtype), former(self, before), null, null, null),
    );
  }
  checkPlaces(self);
  return fillWith(self, 0);
}

const fillRecord = operation({
  name: 'fill_',
  torch: 'torch.Tensor.fill_',
  node: ({ args }) => args as string,
  summary: 'One value in the place of every element.',
  formula: 'b',
  derivatives: { a: gone, b: { formula: 'Σ g', saves: '', rule: (g) => sum(g) } },
  samples: [],
});

/** Puts one value in the place of every element. Source: `torch.Tensor.fill_` */
export function fill_(self: Tensor, value: number | Tensor): Tensor {
  if (isTensor(value) && value.ndim > 0) {
    throw fail(
      RangeError,
      `fill_ only supports 0-dimension value tensor but got tensor with ${value.ndim} dimensions.`,
      'It puts one value everywhere. For a value for each element use x.copy_(values).',
    );
  }
  const number = isTensor(value) ? value.item() : value;
  if (isRecorded(self, value)) {
    checkPlaces(self);
    return replace(self, (before) => {
      const y = fillWith(empty(self.shape, self.dtype), number);
      const node = isTensor(value) ? 'FillBackward3' : 'FillBackward2';
      return record(fillRecord, y, former(self, before), value, null, node);
    });
  }
  checkPlaces(self);
  return fillWith(self, number);
}

const copyRecord = operation({
  name: 'copy_',
  torch: 'torch.Tensor.copy_',
  node: 'CopyBackwards',
  summary: 'The elements of another tensor, as this dtype, in the place of the elements.',
  formula: 'b',
  derivatives: { a: gone, b: { formula: 'g', saves: '', rule: (g) => g } },
  samples: [],
});

/**
 * Puts the elements of `source`, which may be stretched and of another dtype, in the place of those
 * that were there. Source: `torch.Tensor.copy_`
 */
export function copy_(self: Tensor, source: Tensor): Tensor {
  if (!isTensor(source)) {
    throw fail(
      TypeError,
      `copy_(): argument 'other' (position 1) must be Tensor, not ${kindOf(source)}`,
      'For one number everywhere use x.fill_(number).',
    );
  }
  const recorded = isRecorded(self, source);
  checkPlaces(self, source);
  checkFits(self, broadcastShapes(self.shape, source.shape), self.dtype);
  if (recorded) {
    return replace(self, (before) => {
      const y = empty(self.shape, self.dtype);
      write(y, source);
      return record(copyRecord, y, former(self, before), source, null, null);
    });
  }
  write(self, source);
  self.storage.changed();
  return self;
}

function write(self: Tensor, source: Tensor): void {
  // What shares the storage might be overwritten before it is read.
  const from = source.storage === self.storage ? copyContiguous(source) : source;
  copyInto(self, from, broadcastStrides(from.shape, from.strides, self.shape));
}

function fillWith(self: Tensor, value: number): Tensor {
  const { data, dtype } = self;
  const element = dtype === 'bool' ? +(value !== 0) : value;
  if (self.isContiguous()) {
    data.fill(element, self.offset, self.offset + self.numel());
  } else {
    const rows = new Rows(self.shape, [self.strides], [self.offset]);
    for (; !rows.done; rows.next()) {
      let at = rows.offsets[0]!;
      for (let k = 0; k < rows.length; k++, at += rows.steps[0]!) data[at] = element;
    }
  }
  self.storage.changed();
  return self;
}

/** What was there has the gradient 0; in a view, its base knows that already. */
function former(self: Tensor, before: Tensor): Tensor | null {
  return self.viewOf === null ? before : null;
}

/** In-place operations that put zeros, one value, or another tensor in the place of the elements. */
import { checkNumber } from '../check-shape.ts';
import { fail } from '../errors.ts';
import { kindOf } from '../kind-of.ts';
import { sum } from '../ops/reductions/reductions.ts';
import { Rows } from '../rows.ts';
import { broadcastShapes, broadcastStrides } from '../shape.ts';
import { copyContiguous, copyInto } from '../contiguous.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { checkFits } from './in-place.ts';
import { overwrite } from './overwrite.ts';
import { overwriting } from './overwriting-record.ts';

const zeroRecord = overwriting({
  name: 'zero_',
  node: 'ZeroBackward0',
  summary: 'Zeros in the place of the elements.',
  formula: '0',
});

/** Puts zeros in the place of the elements. Source: `torch.Tensor.zero_` */
export function zero_(self: Tensor): Tensor {
  return overwrite(self, zeroRecord, null, () => fillWith(self, 0));
}

const fillRecord = overwriting({
  name: 'fill_',
  node: 'FillBackward2',
  summary: 'One number in the place of every element.',
  formula: 'b',
});

const fillFromTensorRecord = overwriting({
  name: 'fill_',
  node: 'FillBackward3',
  summary: 'The number of a 0-d tensor in the place of every element.',
  formula: 'b',
  derivative: { formula: 'Σ g', saves: '', rule: (g) => sum(g) },
});

/** Puts one value in the place of every element. Source: `torch.Tensor.fill_` */
export function fill_(self: Tensor, value: number | Tensor): Tensor {
  if (!isTensor(value)) {
    checkNumber('fill_', 'value', 1, value);
    return overwrite(self, fillRecord, null, () => fillWith(self, value));
  }
  if (value.ndim > 0) {
    throw fail(
      RangeError,
      `fill_ only supports 0-dimension value tensor but got tensor with ${value.ndim} dimensions.`,
      'It puts one value everywhere. For a value for each element use x.copy_(values).',
    );
  }
  return overwrite(self, fillFromTensorRecord, value, () => fillWith(self, value.item()));
}

function fillWith(self: Tensor, value: number): void {
  const { data, dtype } = self;
  const element = dtype === 'bool' ? +(value !== 0) : value;
  if (self.isContiguous()) {
    data.fill(element, self.offset, self.offset + self.numel());
    return;
  }
  for (const rows = new Rows(self.shape, [self.strides], [self.offset]); !rows.done; rows.next()) {
    const step = rows.steps[0]!;
    for (let k = 0, at = rows.offsets[0]!; k < rows.length; k++, at += step) data[at] = element;
  }
}

const copyRecord = overwriting({
  name: 'copy_',
  node: 'CopyBackwards',
  summary: 'The elements of another tensor, as this dtype, in the place of the elements.',
  formula: 'b',
  derivative: { formula: 'g', saves: '', rule: (g) => g },
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
  return overwrite(self, copyRecord, source, () => {
    checkFits(self, broadcastShapes(self.shape, source.shape), self.dtype);
    // What shares the storage might be overwritten before it is read.
    const from = source.storage === self.storage ? copyContiguous(source) : source;
    copyInto(self, from, broadcastStrides(from.shape, from.strides, self.shape));
  });
}

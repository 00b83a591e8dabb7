/** Other numbers in the place of those that were there, whatever those were. */
import type { Operand } from '../node.ts';
import type { Operation } from '../operation.ts';
import { record } from '../record.ts';
import { copyContiguous } from '../contiguous.ts';
import type { Tensor } from '../tensor.ts';
import { isBatched } from '../vmap/batched.ts';
import { putBatch } from '../vmap/in-place.ts';
import { isRecorded, replace } from './in-place.ts';
import { checkPlaces } from './may-change.ts';

/** Lets `write` put numbers into the place of those of `self`; `value` is what they depend on. */
export function overwrite(self: Tensor, op: Operation, value: Operand, write: () => void): Tensor {
  // A batch has its own methods: this one would have to hold many samples in the place of one.
  if (isBatched(value)) return putBatch(self, value);
  const recorded = isRecorded(self, value);
  checkPlaces(self, value);
  if (recorded) {
    return replace(self, (before) => {
      write();
      // In a view, the base knows by itself that what was there is gone.
      const former = self.viewOf === null ? before : null;
      return record(op, copyContiguous(self), former, value, null, null);
    });
  }
  write();
  self.storage.changed();
  return self;
}

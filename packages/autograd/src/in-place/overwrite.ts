/** Other numbers in the place of those that were there, whatever those were. */
import type { Operand } from '../node.ts';
import { type Derivative, type Operation, operation, record } from '../operation.ts';
import { copyContiguous, empty, type Tensor } from '../tensor.ts';
import { isRecorded, replace } from './in-place.ts';
import { checkPlaces } from './may-change.ts';

/** The record of such an operation: the gradient of what was there is 0. */
export function overwriting(definition: {
  readonly name: string;
  readonly node: string;
  readonly summary: string;
  readonly formula: string;
  /** With respect to what was put there. */
  readonly derivative?: Derivative;
}): Operation {
  const { name, derivative } = definition;
  return operation({
    ...definition,
    torch: `torch.Tensor.${name}`,
    method: false,
    derivatives: {
      a: { formula: '0', saves: '', rule: (g) => empty(g.shape, g.dtype) },
      ...(derivative !== undefined && { b: derivative }),
    },
    samples: [],
  });
}

/** Lets `write` put numbers into the place of those of `self`; `value` is what they depend on. */
export function overwrite(self: Tensor, op: Operation, value: Operand, write: () => void): Tensor {
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

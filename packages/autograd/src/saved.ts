/** A value saved for the backward pass must still be what it was. */
import { scalarTypeName } from './dtype.ts';
import { fail } from './errors.ts';
import type { Node, Operand } from './node.ts';

/** Throws when `saved` was changed in place after `node` saved it at `version`. */
export function checkVersion(node: Node, saved: Operand, version: number): void {
  if (typeof saved === 'number' || saved === null) return;
  const { storage } = saved;
  if (storage.version === version) return;
  const maker =
    saved.gradFn === null
      ? ''
      : `, which is output ${saved.outputNr} of ${saved.gradFn.name},`.replace(/Backward\d*,$/, ',');
  throw fail(
    Error,
    `one of the variables needed for gradient computation has been modified by an inplace operation: [torch.${scalarTypeName[saved.dtype]}Tensor [${saved.shape.join(', ')}]]${maker} is at version ${storage.version}; expected version ${version} instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).`,
    `${node.name} saved this tensor for its derivative; it was changed in place ${storage.changedBy === null ? 'afterwards' : `at ${storage.changedBy}`}. Use the form without "_", or change a clone.`,
  );
}

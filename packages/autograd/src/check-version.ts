/** A value saved for the backward pass must still be what it was. */
import { isDetectingAnomaly, madeAt } from './anomaly.ts';
import { lineOf } from './call-site.ts';
import { scalarTypeName } from './dtype.ts';
import { fail } from './errors.ts';
import type { Node, Operand } from './node.ts';

/** Throws when `saved`, which `maker` made, was changed in place after `node` saved it at `version`. */
export function checkVersion(
  node: Node | null,
  saved: Operand,
  version: number,
  maker: Node | null = null,
): void {
  if (typeof saved === 'number' || saved === null) return;
  const { storage } = saved;
  if (storage.version === version) return;
  const madeBy = maker ?? saved.gradFn;
  const origin =
    madeBy === null ? '' : `, which is output ${saved.outputNr} of ${madeBy.shortName},`;
  const line = storage.changedBy === null ? null : lineOf(storage.changedBy);
  throw fail(
    Error,
    `one of the variables needed for gradient computation has been modified by an inplace operation: [torch.${scalarTypeName[saved.dtype]}Tensor [${saved.shape.join(', ')}]]${origin} is at version ${storage.version}; expected version ${version} instead. ${hint()}`,
    `${node === null ? 'A checkpoint saved this tensor to compute with it again' : `${node.name}${madeAt(node)} saved this tensor for its derivative`}; it was changed in place ${line === null ? 'afterwards' : `at ${line}`}. Use the form without "_", or change a clone.`,
  );
}

function hint(): string {
  return isDetectingAnomaly()
    ? 'Hint: the backtrace further above shows the operation that failed to compute its gradient. The variable in question was changed in there or anywhere later. Good luck!'
    : 'Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).';
}

/** What is said when `node` let go of the values that it saved. */
export function savedWasFreed(node: Node): Error {
  return fail(
    Error,
    'Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.',
    `${node.name} no longer holds the values it needs. Pass { retainGraph: true } to the first call, or compute the result anew before the second.`,
  );
}

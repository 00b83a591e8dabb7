/**
 * All operations, by subject, in the order in which a reader would meet them. An operation is in the
 * list because its subject's file exports it. The methods of Tensor, the table of derivatives, the
 * gradient checks and the comparison with PyTorch are made from this list.
 */
import type { Operation } from './operation.ts';
import activations from './ops/activations/index.ts';
import comparison from './ops/comparison/index.ts';
import convolution from './ops/convolution/index.ts';
import indexing from './ops/indexing/index.ts';
import joining from './ops/joining/index.ts';
import layers from './ops/layers/index.ts';
import linalg from './ops/linalg/index.ts';
import losses from './ops/losses/index.ts';
import pointwise from './ops/pointwise/index.ts';
import products from './ops/products/index.ts';
import reductions from './ops/reductions/index.ts';
import scans from './ops/scans/index.ts';
import shape from './ops/shape/index.ts';
import type { Op } from './publish.ts';

/** A function that is an operation, whatever it takes. */
export type AnyOp = Op<(...args: never[]) => unknown>;

const subjects: readonly object[] = [
  ...pointwise,
  ...activations,
  ...comparison,
  ...reductions,
  ...scans,
  ...products,
  ...linalg,
  ...shape,
  ...joining,
  ...indexing,
  ...layers,
  ...convolution,
  ...losses,
];

const functions = new Map<Operation, AnyOp>();

function isOp(value: unknown): value is AnyOp {
  return typeof value === 'function' && 'operation' in value;
}

for (const subject of subjects) {
  const entries = Object.values(subject)
    .filter(isOp)
    .flatMap((fn) => [fn.operation, ...(fn.further ?? [])].map((o) => [o, fn] as const));
  // A module's names come in the order of the alphabet: back to that of the file.
  for (const [operation, fn] of entries.toSorted(([p], [q]) => p.place - q.place)) {
    functions.set(operation, fn);
  }
}

/** Every operation's record, in reading order. */
export const operations: readonly Operation[] = [...functions.keys()];

/** The public function of an operation: what its samples are the arguments of. */
export function functionOf(operation: Operation): (...args: unknown[]) => unknown {
  return functions.get(operation) as unknown as (...args: unknown[]) => unknown;
}

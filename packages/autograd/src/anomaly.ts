/** Looking for the operation at fault when a gradient comes out as nan, or a backward pass throws. */
import { callSite, type CallSite, lineOf, withLongTraces } from './call-site.ts';
import { fail } from './errors.ts';
import type { Gradients } from './hooks.ts';
import type { Node } from './node.ts';
import { warn } from './warn-once.ts';

let detecting = false;
const makers = new WeakMap<Node, CallSite>();

export function isDetectingAnomaly(): boolean {
  return detecting;
}

/**
 * Runs `fn` so that every recorded operation remembers the line that called it, and a backward pass
 * stops at the first nan that a derivative returns. It is slow: for finding a mistake only.
 *
 * Throws: Error when a derivative returns nan; the second line names the operation's line.
 * Source: `torch.autograd.detect_anomaly`
 */
export function detectAnomaly<T>(fn: () => T): T {
  const before = detecting;
  detecting = true;
  try {
    return withLongTraces(fn);
  } finally {
    detecting = before;
  }
}

/** Remembers the line that is recording `node`. */
export function noteMaker(node: Node): void {
  makers.set(node, callSite());
}

/** Where `node` was recorded, as the end of a sentence; empty if nobody was looking. */
export function madeAt(node: Node): string {
  const site = makers.get(node);
  const line = site === undefined ? null : lineOf(site);
  return line === null ? '' : ` at ${line}`;
}

/** Says where the operation was called whose derivative threw an error. */
export function noteFailure(node: Node): void {
  warn(
    `Error detected in ${node.name}. Traceback of forward call that caused the error:`,
    `The operation was called${madeAt(node) || ' before detectAnomaly began'}.`,
  );
}

/** Throws when one of the gradients that `node` gave is nan. */
export function checkNoNan(node: Node, grads: Gradients): void {
  const at = grads.findIndex((g) => g !== null && g.everyNumber.some(Number.isNaN));
  if (at < 0) return;
  throw fail(
    Error,
    `Function '${node.name}' returned nan values in its ${at}th output.`,
    `The operation was called${madeAt(node) || ' before detectAnomaly began'}: its derivative does not exist for a value that it was given, such as √ of a negative number, or 0 · ∞ after a masked branch.`,
  );
}

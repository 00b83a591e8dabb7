/**
 * The backward pass.
 *
 * Every node was made after the nodes of its inputs, so visiting the reachable nodes from the
 * newest to the oldest meets each one when its gradient is complete. No recursion: a graph may be
 * as deep as memory allows.
 */
import { isDetectingAnomaly } from './anomaly.ts';
import { differentiate, differentiateWithCare, gradientAt, receive } from './differentiate.ts';
import { withGradMode } from './grad-mode.ts';
import { runNodeHooks, runPrehooks, runTensorHooks } from './hooks.ts';
import type { Node } from './node.ts';
import { accumulateGrad, SAVED_PACKED } from './operation.ts';
import { add } from './ops/pointwise/arithmetic.ts';
import { clone } from './ops/shape/copies.ts';
import { dropOperands } from './saved-tensors/packed-operands.ts';
import { copyInto } from './contiguous.ts';
import { extrasOf, type Tensor } from './tensor.ts';
import { interceptor } from './vmap/interceptor.ts';

/** Where a gradient is wanted: output `nr` of a node. */
export interface Target {
  readonly node: Node;
  readonly nr: number;
}

export interface Pass {
  readonly retainGraph: boolean;
  readonly createGraph: boolean;
  /** Collect the gradients of these instead of filling `grad`; absent: fill `grad` of every leaf. */
  readonly targets?: readonly Target[];
  /** With targets: fill `grad` of these leaves instead of collecting. */
  readonly fillGrad?: boolean;
}

/**
 * Runs the pass from `roots` (output `nr` of a node, with its gradient).
 * Returns the gradients of the targets, null for one that was not reached.
 */
export function runBackward(
  roots: readonly (Target & { readonly grad: Tensor })[],
  pass: Pass,
): (Tensor | null)[] {
  const { targets } = pass;
  const collected: (Tensor | null)[] = new Array<Tensor | null>(targets?.length ?? 0).fill(null);
  const rootNodes = roots.map((root) => root.node);
  const order = reachable(rootNodes, targets === undefined ? 0 : oldestOf(targets));
  const wanted = targets === undefined ? null : leadingTo(targets, order);
  const putBack = setAside(order);
  return withGradMode(pass.createGraph, () => {
    try {
      for (const root of roots) receive(root.node, root.nr, root.grad);
      for (const node of order) {
        if (wanted === null || wanted.has(node)) visit(node, pass, wanted, collected);
      }
      return collected;
    } finally {
      for (const node of order) node.grad = node.grads = null;
      putBack();
    }
  });
}

/** Of the nodes that are wanted, the first to be made: what was made before it does not lead there. */
function oldestOf(targets: readonly Target[]): number {
  return targets.reduce((oldest, { node }) => Math.min(oldest, node.sequence), Infinity);
}

let passes = 0;

/** All nodes on a path from the roots that are not older than `oldest`, newest first. */
function reachable(roots: readonly Node[], oldest: number): Node[] {
  const pass = ++passes;
  const order: Node[] = [];
  for (const root of roots) {
    if (root.visitedBy === pass) continue;
    root.visitedBy = pass;
    order.push(root);
  }
  let sorted = order.length < 2;
  for (let i = 0; i < order.length; i++) {
    const { next } = order[i]!;
    for (let k = 0; k < next.length; k++) {
      const node = next[k]!;
      if (node === null || node.visitedBy === pass || node.sequence < oldest) continue;
      node.visitedBy = pass;
      order.push(node);
    }
  }
  sorted &&= order.every((node, i) => i === 0 || order[i - 1]!.sequence > node.sequence);
  return sorted ? order : order.sort((p, q) => q.sequence - p.sequence);
}

/** Of these nodes (newest first), the ones from which a target can be reached. */
function leadingTo(targets: readonly Target[], order: readonly Node[]): Set<Node> {
  const leads = new Set(targets.map((target) => target.node));
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i]!;
    if (node.next.some((n) => n !== null && leads.has(n))) leads.add(node);
  }
  return leads;
}

function visit(
  node: Node,
  pass: Pass,
  wanted: Set<Node> | null,
  collected: (Tensor | null)[],
): void {
  if (node.grad === null && node.grads === null) return;
  const goesOn = isExecuted(node, pass, wanted);
  // As in PyTorch: where the pass ends, hooks have their say before a gradient is collected, else after.
  if (goesOn) collect(node, pass, collected);
  if (node.hooks !== null) runTensorHooks(node);
  if (!goesOn) {
    collect(node, pass, collected);
    return;
  }
  if (node.hooks !== null) {
    runPrehooks(node);
    if (node.grad === null && node.grads === null) return;
  }
  if (node.operation === accumulateGrad) {
    accumulate(node, pass.createGraph);
    return;
  }
  node.checkSaved();
  const isPlain = node.hooks === null && node.operation.whole === undefined;
  if (isPlain && !isDetectingAnomaly() && interceptor === null) {
    differentiate(node, wanted);
  } else {
    differentiateWithCare(node, wanted);
  }
  if (!pass.retainGraph) node.free();
  else if ((node.saved & SAVED_PACKED) !== 0) dropOperands(node);
}

/** Whether the pass has something to do at a node beside collecting its gradient. */
function isExecuted(node: Node, pass: Pass, wanted: Set<Node> | null): boolean {
  if (node.operation === accumulateGrad)
    return pass.targets === undefined || pass.fillGrad === true;
  const { next } = node;
  for (let i = 0; i < next.length; i++) {
    const to = next[i]!;
    if (to !== null && (wanted === null || wanted.has(to))) return true;
  }
  return false;
}

function collect(node: Node, { targets, fillGrad }: Pass, collected: (Tensor | null)[]): void {
  if (targets === undefined || fillGrad === true) return;
  for (let i = 0; i < targets.length; i++) {
    const target = targets[i]!;
    if (target.node === node) collected[i] = gradientAt(node, target.nr);
  }
}

/** Adds to the leaf's `grad`; a graph of the gradient is kept only when one was asked for. */
function accumulate(node: Node, createGraph: boolean): void {
  const leaf = node.a as Tensor;
  const extras = extrasOf(leaf);
  const grad = node.grad!;
  if (extras.grad === null) extras.grad = clone(grad);
  else if (createGraph) extras.grad = add(extras.grad, grad);
  else addInto(extras.grad, grad);
  if (node.hooks !== null) runNodeHooks(node, [], [grad]);
  if (extras.accumulateHooks !== null)
    for (const { fn } of extras.accumulateHooks.slice()) fn(leaf);
}

/** Adds in place: whoever holds `grad` sees the sum, as in PyTorch. */
function addInto(total: Tensor, grad: Tensor): void {
  const y = add(total, grad);
  copyInto(total, y, y.strides);
  total.storage.changed();
}

let underWay = 0;

/** Which pass is under way: the innermost, where one runs inside another; 0 for none. */
export function runningPass(): number {
  return underWay;
}

/**
 * A derivative may itself run a pass, through nodes that wait for their turn in the pass around it. What has
 * arrived at those is set aside. Returns the function that puts it back.
 */
function setAside(order: readonly Node[]): () => void {
  const around = underWay;
  underWay = passes;
  const waiting = around === 0 ? [] : order.filter(hasGrad);
  const arrived = waiting.map(({ grad, grads }) => ({ grad, grads }));
  for (const node of waiting) node.grad = node.grads = null;
  return () => {
    underWay = around;
    waiting.forEach((node, i) => Object.assign(node, arrived[i]));
  };
}

function hasGrad({ grad, grads }: Node): boolean {
  return grad !== null || grads !== null;
}

/** One step of the backward pass: from the gradients of a node's outputs to those of its inputs. */
import { checkNoNan, isDetectingAnomaly, noteFailure } from './anomaly.ts';
import { zeros } from './creation.ts';
import { fit } from './fit.ts';
import { gradOutputs, type Gradients, runNodeHooks } from './hooks.ts';
import type { Node, OutputMeta } from './node.ts';
import { ruleOf, type Saved } from './operation.ts';
import { add } from './ops/pointwise/arithmetic.ts';
import type { Tensor } from './tensor.ts';
import { derivativeOfBatch } from './vmap/backward.ts';
import { interceptor } from './vmap/interceptor.ts';

/** Turns the gradient of a node's output into gradients of its inputs, and hands each on at once. */
export function differentiate(node: Node, wanted: Set<Node> | null): void {
  const { next, nextNr, operation } = node;
  const { rules } = operation;
  const all = node.outputs === null ? NONE : node.outputs.map((_, i) => gradientAt(node, i)!);
  const g = node.outputs === null ? node.grad! : all[0]!;
  for (let i = 0; i < next.length; i++) {
    const to = next[i]!;
    if (to === null || (wanted !== null && !wanted.has(to))) continue;
    const rule = rules[i < rules.length ? i : rules.length - 1]!;
    const grad = rule(g, node as Saved, i, all);
    if (grad !== null) receive(to, nextNr[i]!, grad);
  }
}

const NONE: readonly Tensor[] = [];

/** The same, all gradients of the inputs first: for operations that work them out together, hooks and anomaly detection. */
export function differentiateWithCare(node: Node, wanted: Set<Node> | null): void {
  const { next, nextNr } = node;
  const needed = next.map((to) => to !== null && (wanted === null || wanted.has(to)));
  const arrived = gradOutputs(node);
  const found = isDetectingAnomaly()
    ? watchedGradients(node, arrived, needed)
    : inputGradients(node, arrived, needed);
  let grads: Gradients = found.map((grad, i) => {
    const to = next[i] ?? null;
    return grad === null || to === null ? null : fit(grad, metaAt(to, nextNr[i]!));
  });
  if (isDetectingAnomaly()) checkNoNan(node, grads);
  if (node.hooks !== null) grads = runNodeHooks(node, grads, gradOutputs(node));
  grads.forEach((grad, i) => {
    const to = next[i] ?? null;
    if (grad !== null && to !== null) receive(to, nextNr[i]!, grad);
  });
}

/** The same; of an error it says which operation's derivative threw it. */
function watchedGradients(node: Node, arrived: Gradients, needed: readonly boolean[]): Gradients {
  try {
    return inputGradients(node, arrived, needed);
  } catch (error) {
    noteFailure(node);
    throw error;
  }
}

/** The gradients of a node's inputs, given those of its outputs (null where nothing arrived); null where none is needed. */
export function inputGradients(
  node: Node,
  arrived: Gradients,
  needed: readonly boolean[],
): Gradients {
  const { operation } = node;
  const { whole } = operation;
  if (whole !== undefined) {
    return onBatches((grads) => whole.backward(node, grads, needed), arrived);
  }
  const all = arrived.map((g, i) => g ?? zerosAt(node, i));
  return needed.map((isNeeded, i) => {
    if (!isNeeded) return null;
    const rule = ruleOf(operation, i)!;
    return onBatches((grads) => rule(grads[0]!, node as Saved, i, grads as Tensor[]), all);
  });
}

/** Inside `vmap` the gradients may be batches. */
function onBatches<T>(derivative: (arrived: Gradients) => T, arrived: Gradients): T {
  return interceptor === null ? derivative(arrived) : derivativeOfBatch(derivative, arrived);
}

export function metaAt(node: Node, nr: number): OutputMeta {
  return node.outputs === null ? node.output : node.outputs[nr]!;
}

/** Adds to the gradient of output `nr`, which ends up with the shape and dtype of that output. */
export function receive(node: Node, nr: number, grad: Tensor): void {
  if (node.outputs === null) {
    const fitted = fit(grad, node.output);
    node.grad = node.grad === null ? fitted : add(node.grad, fitted);
    return;
  }
  const fitted = fit(grad, metaAt(node, nr));
  node.grads ??= node.outputs.map(() => null);
  const before = node.grads[nr]!;
  node.grads[nr] = before === null ? fitted : add(before, fitted);
}

/** The gradient that arrived at output `nr`. Where nothing did: null, or zeros for one of several outputs. */
export function gradientAt(node: Node, nr: number): Tensor | null {
  if (node.outputs === null) return node.grad;
  return node.grads?.[nr] ?? zerosAt(node, nr);
}

/** The gradient of an output that nothing reached. */
export function zerosAt(node: Node, nr: number): Tensor {
  const { shape, dtype } = metaAt(node, nr);
  return zeros(shape, { dtype });
}

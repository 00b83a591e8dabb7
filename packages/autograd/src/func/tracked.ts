/** Arguments as the leaves of a graph of their own, connected with the graph around where there is one. */
import { isFloatingPoint } from '../dtype.ts';
import { fail } from '../errors.ts';
import { enableGrad, isGradEnabled } from '../grad-mode.ts';
import { kindOf } from '../kind-of.ts';
import type { Node } from '../node.ts';
import { accumulateGrad } from '../operation.ts';
import { alias } from '../ops/shape/views.ts';
import { gradientEdge, isTensor, type Tensor } from '../tensor.ts';
import { leavesOf, mapTree } from '../tree.ts';
import { inFront, levelsOfTensor, wholeOf } from '../vmap/align.ts';
import { Batched } from '../vmap/batched.ts';
import { runningLevels } from '../vmap/levels.ts';

/**
 * The levels of `vmap` along which a tracked argument is a batch. Every sample has one of its own, or
 * its gradient would be that of all samples together; but where the samples are directions, what moves
 * in them is usually one value.
 */
export function usualLevels(): readonly number[] {
  return runningLevels().flatMap(({ id, ofDirections }) => (ofDirections ? [] : [id]));
}

/** The others: null where all outputs are batches along the levels only. */
export function furtherLevels(
  outputs: readonly Tensor[],
  levels: readonly number[],
): readonly number[] | null {
  const all = runningLevels().map(({ id }) => id);
  const isFurther = (level: number): boolean => !levels.includes(level);
  return outputs.some((y) => levelsOfTensor(y).some(isFurther)) ? all : null;
}

/** `x` as a tensor that a gradient can be taken at: no other computation uses it. */
function tracked(x: unknown, levels: readonly number[]): Tensor {
  if (!isTensor(x)) {
    throw fail(
      TypeError,
      `Thing passed to transform API must be Tensor, got <class '${kindOf(x)}'>`,
      'A gradient is taken with respect to tensors: tensor(2) instead of 2.',
    );
  }
  if (!isFloatingPoint(x.dtype)) {
    throw fail(
      TypeError,
      'only Tensors of floating point dtype can require gradients',
      `This tensor is ${x.dtype}: whole numbers cannot move a little, so there is no derivative. Make it { dtype: 'float32' }.`,
    );
  }
  const own = [...new Set([...levelsOfTensor(x), ...levels])].sort((p, q) => p - q);
  const whole = enableGrad(() => alias(inFront(x, own)));
  if (!whole.requiresGrad) whole.requiresGrad_();
  return own.length === 0 ? whole : new Batched(whole, own);
}

/** The same arrays and objects, with tracked tensors. */
export function trackedTree<T>(tree: T, levels: readonly number[]): T {
  return mapTree(tree, (x) => tracked(x, levels)) as T;
}

export function tensorsIn(tree: unknown): Tensor[] {
  return leavesOf(tree).filter(isTensor);
}

/** Whether something can be differentiated with respect to anything but the tracked arguments. */
export function dependsOnOthers(outputs: unknown, args: readonly Tensor[]): boolean {
  const own = new Set<Node>(args.map((x) => gradientEdge(wholeOf(x))));
  const seen = new Set<Node>();
  for (const y of tensorsIn(outputs)) {
    const whole = wholeOf(y);
    if (whole.requiresGrad) seen.add(gradientEdge(whole));
  }
  for (const node of seen) {
    if (node.operation === accumulateGrad && !own.has(node)) return true;
    for (const next of node.next) if (next !== null) seen.add(next);
  }
  return false;
}

/** What leaves a transformed function: without the graph of its own arguments, unless it depends on more. */
export function released<T>(tree: T, args: readonly Tensor[]): T {
  const release = (y: unknown): unknown => {
    if (!isTensor(y) || !y.requiresGrad) return y;
    return isGradEnabled() && dependsOnOthers(y, args) ? y : y.detach();
  };
  return mapTree(tree, release) as T;
}

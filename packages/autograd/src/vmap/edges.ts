/**
 * Where gradients of batches go: the graph is that of the wholes, whose gradients have the batch
 * dimensions too. A tensor that is no batch is its own whole.
 */
import { fail } from '../errors.ts';
import type { Node } from '../node.ts';
import { gradientEdge, type Tensor } from '../tensor.ts';
import { expose, hide, levelsOfTensor, wholeOf } from './align.ts';

/** Where gradients of `x` go. */
export function edgeOf(x: Tensor): { readonly node: Node; readonly nr: number } {
  const whole = wholeOf(x);
  return { node: gradientEdge(whole), nr: whole.outputNr };
}

/** A gradient of `x` as one of its whole. */
export function gradOfWhole(x: Tensor, g: Tensor): Tensor {
  return expose(g, levelsOfTensor(x));
}

/** A gradient of the whole of `x` as one of `x`. */
export function gradOfSample(x: Tensor, g: Tensor): Tensor {
  return hide(g, levelsOfTensor(x));
}

/**
 * Throws when an output differs from sample to sample and an input does not: the gradient would be the
 * sum over all samples, which nobody sees inside `vmap`.
 */
export function checkSamples(outputs: readonly Tensor[], inputs: readonly Tensor[]): void {
  const shared = (y: Tensor): boolean =>
    inputs.some((x) => levelsOfTensor(y).some((level) => !levelsOfTensor(x).includes(level)));
  const index = outputs.findIndex(shared);
  if (index < 0) return;
  throw fail(
    Error,
    `element ${index} of tensors does not require grad and does not have a grad_fn`,
    'Inside vmap the output is one for each sample, and the input is shared by all. func.grad(f)(x) gives the gradient for each sample.',
  );
}

/** The graph behind batches: it is that of the wholes, whose gradients have the batch dimensions too. */
import { fail } from '../errors.ts';
import type { Node } from '../node.ts';
import { sameShape } from '../shape.ts';
import { gradientEdge, isTensor, type Tensor } from '../tensor.ts';
import { expose, hide, levelsOfTensor, wholeOf } from './align.ts';
import { dispatch } from './dispatch.ts';
import { withInterceptor } from './interceptor.ts';
import { withLevel } from './levels.ts';

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

/** Runs a backward pass once for several gradients of each output, which lie along their first dimension. */
export function forEachGrad(
  outputs: readonly Tensor[],
  given: readonly (Tensor | null | undefined)[],
  run: (given: readonly (Tensor | null | undefined)[]) => readonly (Tensor | null)[],
): (Tensor | null)[] {
  const size = checkedSize(outputs, given);
  return withLevel({ size, randomness: 'error', ofDirections: true }, ({ id }) =>
    withInterceptor(dispatch, () => {
      const found = run(given.map((g) => (isTensor(g) ? hide(g, [id]) : g)));
      return found.map((g) => (g === null ? null : expose(g, [id])));
    }),
  );
}

function checkedSize(
  outputs: readonly Tensor[],
  given: readonly (Tensor | null | undefined)[],
): number {
  const sizes = outputs.flatMap(({ shape }, i) => {
    const g = given[i];
    if (!isTensor(g)) return [];
    if (g.ndim === 0 || !sameShape(g.shape.slice(1), shape)) {
      throw fail(
        RangeError,
        `If \`is_grads_batched=True\`, we interpret the first dimension of each grad_output as the batch dimension. The sizes of the remaining dimensions are expected to match the shape of corresponding output, but a mismatch was detected: grad_output[${i}] has a shape of torch.Size([${g.shape.slice(1).join(', ')}]) and output[${i}] has a shape of torch.Size([${shape.join(', ')}]). If you only want some tensors in \`grad_output\` to be considered batched, consider using vmap.`,
        `For several gradients at once stack them: [number of gradients, ${shape.join(', ')}].`,
      );
    }
    return [g.shape[0]!];
  });
  const [size = 1] = sizes;
  if (sizes.every((n) => n === size)) return size;
  throw fail(
    RangeError,
    `vmap: Expected all tensors to have the same size in the mapped dimension, got sizes [${sizes.join(', ')}] for the mapped dimension`,
    'Every output needs as many gradients as the others.',
  );
}

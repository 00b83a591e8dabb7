/** A backward pass for several gradients of each output at once. */
import { fail } from '../errors.ts';
import { sameShape } from '../shape.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { expose, hide } from './align.ts';
import { dispatch } from './dispatch.ts';
import { withInterceptor } from './interceptor.ts';
import { withLevel } from './levels.ts';

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

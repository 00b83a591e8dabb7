/** Cutting a tensor off from its history, in place. */
import { fail } from '../errors.ts';
import { copyContiguous } from '../contiguous.ts';
import type { Tensor } from '../tensor.ts';
import { viewAs } from '../view-history.ts';

/**
 * From now on the tensor is a leaf that requires no gradient; what was computed from it keeps the
 * path to where it came from.
 *
 * Throws: Error for a view.
 * Source: `torch.Tensor.detach_`
 */
export function detach_(x: Tensor): Tensor {
  if (x.viewOf !== null) {
    throw fail(
      Error,
      "Can't detach views in-place. Use detach() instead. If you are using DistributedDataParallel (DDP) for training, and gradient_as_bucket_view is set as True, gradients are views of DDP buckets, and hence detach_() cannot be called on these gradients. To fix this error, please refer to the Optimizer.zero_grad() function in torch/optim/optimizer.py as the solution.",
      'The view shows what its base holds, and that has a history: x.detach() gives a tensor without one.',
    );
  }
  const { node } = x;
  if (node !== null && node.y === x) node.y = twin(x);
  if (node !== null && node.output === x) node.output = copyContiguous(x);
  x.node = null;
  x.outputNr = 0;
  x.tracked = false;
  return x;
}

/** Another tensor with the same numbers and history, for the derivative that reads them. */
function twin(x: Tensor): Tensor {
  const y = viewAs(x, x.shape, x.strides);
  y.viewOf = null;
  y.node = x.node;
  y.outputNr = x.outputNr;
  y.tracked = x.tracked;
  return y;
}

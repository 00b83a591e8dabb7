/** A choice among categories through which gradients flow. */
import { zeros } from '../creation.ts';
import { emptyLike } from '../creation-like.ts';
import { noGrad } from '../grad-mode.ts';
import { add, div, sub } from '../ops/pointwise/arithmetic.ts';
import { detach } from '../ops/shape/copies.ts';
import { max } from '../ops/reductions/max-min.ts';
import { log, neg } from '../ops/pointwise/pointwise.ts';
import { scatter } from '../ops/indexing/scatter.ts';
import { softmax } from '../ops/activations/softmax.ts';
import type { Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';
import { exponential_ } from './in-place.ts';

/** What `gumbelSoftmax` can be told. */
export interface GumbelSoftmaxOptions {
  /** The temperature, 1 unless told: near 0 almost all goes to one category, high up all get alike. */
  readonly tau?: number;
  /** Whether the result is 1 for one category and 0 for the others, with the gradient of the soft one. */
  readonly hard?: boolean;
  /** The dimension of the categories: the last unless told. */
  readonly dim?: number;
}

/**
 * Draws a category for each row: with a Gumbel number added to every logit, each category is the
 * largest as often as its softmax says, and the softmax of the sums has a gradient.
 *
 * Gradient: that of softmax, with `hard` too
 * Source: `torch.nn.functional.gumbel_softmax`
 */
export function gumbelSoftmax<S extends Shape>(
  logits: Tensor<S>,
  { tau = 1, hard = false, dim = -1 }: GumbelSoftmaxOptions = {},
): Tensor<S> {
  const x: Tensor = logits;
  const gumbels = noGrad(() => neg(log(exponential_(emptyLike(x)))));
  const soft = softmax(div(add(x, gumbels), tau), dim);
  if (!hard) return soft as Tensor<S>;
  const largest = noGrad(() => {
    const { indices } = max(soft, dim, { keepdim: true });
    return scatter(zeros(x.shape, { dtype: x.dtype }), dim, indices, 1);
  });
  return add(sub(largest, detach(soft)), soft) as Tensor<S>;
}

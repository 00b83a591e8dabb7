/** Attention: each query gets a mean of the values, weighed by how well their keys fit it. */
import { ones } from '../../creation.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { normalizeDim } from '../../shape.ts';
import { constant, fixed, type Sample, t } from '../../sample.ts';
import type { Attention, AttentionOptions } from '../../signatures/layers.ts';
import type { Tensor } from '../../tensor.ts';
import { add, mul } from '../pointwise/arithmetic.ts';
import { eq } from '../comparison/comparison.ts';
import { transpose } from '../shape/dimensions.ts';
import { logicalNot } from '../comparison/logic.ts';
import { maskedFill } from '../indexing/masks.ts';
import { matmul } from '../products/matmul.ts';
import { all } from '../comparison/logic.ts';
import { repeatInterleave } from '../shape/repeating.ts';
import { softmax } from '../activations/softmax.ts';
import { tril } from '../shape/triangles.ts';
import { dropout } from './dropout.ts';

const qkv: Sample = [t([2, 3, 4]), t([2, 2, 4]), t([2, 2, 3])];

/** Scores with what may not be seen at −∞. */
function masked(scores: Tensor, mask: Tensor | null, isCausal: boolean): Tensor {
  const [queries, keys] = scores.shape.slice(-2) as [number, number];
  const seen = isCausal ? (tril(ones([queries, keys], { dtype: 'bool' })) as Tensor) : mask;
  if (seen === null) return scores;
  if (seen.dtype !== 'bool') return add(scores, seen);
  return maskedFill(scores, logicalNot(seen), -Infinity);
}

/** Each head of `x` as often as queries share it. */
function shared(query: Tensor, x: Tensor): Tensor {
  const heads = x.shape.at(-3)!;
  const times = query.shape.at(-3)! / heads;
  return times === 1 ? x : repeatInterleave(x, times, -3);
}

function checkHeads(...inputs: readonly [Tensor, Tensor, Tensor]): void {
  const heads = inputs.map((x) => x.shape[normalizeDim(-3, x.ndim)]!);
  const [queries, ...others] = heads as [number, number, number];
  if (others.every((n) => queries % n === 0)) return;
  throw fail(
    RangeError,
    'Number of heads in key and value must divide the number of heads in ',
    `There are ${queries} heads of queries, ${others[0]} of keys and ${others[1]} of values.`,
  );
}

/**
 * softmax(Q·Kᵀ / √E) · V. A mask of truth values says which keys a query may see, one of numbers is
 * added to the scores; `isCausal` lets query i see the keys up to i. A query that sees none gets zeros.
 * With `enableGqa` keys and values may have fewer heads (dimension −3) than queries, which share them.
 *
 * Shapes: query […, L, E], key […, S, E], value […, S, D] → […, L, D].
 * Throws: RangeError for fewer than two dimensions, for a mask beside `isCausal`, or for heads that
 * cannot be shared evenly.
 * Source: `torch.nn.functional.scaled_dot_product_attention`
 */
export const scaledDotProductAttention = composite<Attention>(
  (query: Tensor, keys: Tensor, values: Tensor, options: AttentionOptions = {}): Tensor => {
    const { attnMask = null, dropoutP = 0, isCausal = false, enableGqa = false } = options;
    if (query.ndim < 2 || keys.ndim < 2 || values.ndim < 2) {
      throw fail(
        RangeError,
        `Expected query, key, and value to all be  at least 2 dimensional, but got query.dim: ${query.ndim} key.dim: ${keys.ndim} and value.dim: ${values.ndim} instead.`,
        'Each has a row for every place.',
      );
    }
    if (isCausal && attnMask !== null) {
      throw fail(
        RangeError,
        '_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True',
        'isCausal is a mask by itself: leave one of the two out.',
      );
    }
    if (enableGqa) checkHeads(query, keys, values);
    const [key, value] = enableGqa ? [shared(query, keys), shared(query, values)] : [keys, values];
    // Each side is scaled by the root, which keeps the products smaller.
    const root = Math.sqrt(options.scale ?? 1 / Math.sqrt(query.shape.at(-1)!));
    const scores = matmul(mul(query, root), mul(transpose(key, -2, -1), root));
    const open = masked(scores, attnMask, isCausal);
    const shares = softmax(open, -1);
    const blind = all(eq(open, -Infinity), -1, { keepdim: true });
    const kept = open === scores ? shares : maskedFill(shares, blind, 0);
    return matmul(dropoutP > 0 ? dropout(kept, dropoutP) : kept, value);
  },
  {
    name: 'scaledDotProductAttention',
    torch: 'torch.nn.functional.scaled_dot_product_attention',
    summary: 'A mean of the values for each query, weighed by how well their keys fit.',
    formula: 'softmax(a · bᵀ / √E) · c',
    madeOf: ['matmul', 'mul', 'softmax'],
    method: false,
    samples: [
      qkv,
      [t([3, 2]), t([3, 2]), t([3, 2]), { isCausal: true }],
      [...qkv, { attnMask: fixed([3, 2], [1, 0, 1, 1, 0, 1], 'bool'), scale: 0.75 }],
      [...qkv, { attnMask: constant(t([3, 2])) }],
      [t([4, 2, 3]), t([2, 3, 3]), t([2, 3, 2]), { enableGqa: true }],
      [t([1, 2, 2, 3]), t([1, 1, 2, 3]), t([1, 2, 2, 3]), { enableGqa: true, isCausal: true }],
    ],
  },
);

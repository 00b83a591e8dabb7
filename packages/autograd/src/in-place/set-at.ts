/** Writing at indices: `x.setAt_([0, slice(1, 3)], v)` is x[0, 1:3] = v. */
import { tensor } from '../creation.ts';
import { fail } from '../errors.ts';
import { expand } from '../ops/shape/expand.ts';
import { locate } from '../ops/indexing/indexing.ts';
import { reshape } from '../ops/shape/views.ts';
import type { Index } from '../signatures/indexing.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { isBatched } from '../vmap/batched.ts';
import { sharedByAll } from '../vmap/in-place.ts';

/**
 * Puts a number, or a tensor that may be stretched, where `x.at(…)` would read. Unlike
 * `x.at([0, 2]).copy_(v)`, which changes a copy, it writes at lists of positions and masks too.
 *
 * Source: `torch.Tensor.__setitem__`
 */
export function setAt_(self: Tensor, indices: readonly Index[], value: number | Tensor): Tensor {
  const { part, many } = locate(self, indices);
  if (many !== null) {
    const values = isTensor(value)
      ? withoutLeadingOnes(value)
      : tensor(value, { dtype: self.dtype });
    checkPositions(many);
    if (!isBatched(part) && [values, ...many].some(isBatched)) throw sharedByAll('index_put_');
    part.indexPut_(many, values);
  } else if (!isTensor(value) || value.ndim === 0) {
    part.fill_(value);
  } else {
    part.copy_(expand(withoutLeadingOnes(value), part.shape));
  }
  return self;
}

/** A position of its own for each sample is there only inside `vmap`. */
function checkPositions(many: readonly (Tensor | null)[]): void {
  const given = many.filter((index) => index !== null);
  if (!given.some((x) => x.ndim === 0) || given.every((x) => x.ndim === 0)) return;
  throw fail(
    Error,
    'vmap: We do not support writing at a position for each sample and at a list of positions together.',
    'Write at the position first read as a list: i.unsqueeze(0).',
  );
}

/** Sizes of 1 in front may be more than there are dimensions. */
function withoutLeadingOnes(x: Tensor): Tensor {
  const first = x.shape.findIndex((size) => size !== 1);
  const shape = first < 0 ? [] : x.shape.slice(first);
  return first === 0 ? x : reshape(x, shape);
}

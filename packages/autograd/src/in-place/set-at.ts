/** Writing at indices: `x.setAt_([0, slice(1, 3)], v)` is x[0, 1:3] = v. */
import { tensor } from '../creation.ts';
import { expand } from '../ops/shape/expand.ts';
import { locate } from '../ops/indexing/indexing.ts';
import { indexPut } from '../ops/indexing/index-put.ts';
import { reshape } from '../ops/shape/views.ts';
import type { Index } from '../signatures.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { inPlaceForm, type Call } from './in-place.ts';
import { copy_, fill_ } from './overwriting.ts';

const indexPut_ = inPlaceForm('indexPut', indexPut as unknown as Call);

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
    indexPut_(part, many, values);
  } else if (!isTensor(value) || value.ndim === 0) {
    fill_(part, value);
  } else {
    copy_(part, expand(withoutLeadingOnes(value), part.shape));
  }
  return self;
}

/** Sizes of 1 in front may be more than there are dimensions. */
function withoutLeadingOnes(x: Tensor): Tensor {
  const first = x.shape.findIndex((size) => size !== 1);
  const shape = first < 0 ? [] : x.shape.slice(first);
  return first === 0 ? x : reshape(x, shape);
}

/** Which kind of numbers comes of operands of several kinds. */
import { category, type DType, isFloatingPoint, promoteTypes } from './dtype.ts';
import type { Tensor } from './tensor.ts';

/** The dtype of a result of several operands; a number raises only the category. Source: `torch.result_type` */
export function resultType(a: Tensor | number, b: Tensor | number): DType {
  if (typeof a === 'number') return typeof b === 'number' ? 'float32' : withNumber(b, a);
  if (typeof b === 'number') return withNumber(a, b);
  const p = a.storage.dtype;
  const q = b.storage.dtype;
  if (p === q) return p;
  const highest = promoteTypes(p, q);
  // A 0-d tensor does not raise the dtype of one with dimensions, unless its category is higher.
  if (a.ndim > 0 && b.ndim === 0 && category(q) <= category(p)) return p;
  if (b.ndim > 0 && a.ndim === 0 && category(p) <= category(q)) return q;
  return highest;
}

function withNumber(t: Tensor, value: number): DType {
  const dtype = t.storage.dtype;
  if (isFloatingPoint(dtype)) return dtype;
  return Number.isInteger(value) ? 'int32' : 'float32';
}

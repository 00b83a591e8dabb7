/** Operations on elements by themselves: a batch of them is an operation like any other. */
import type { DType } from '../../dtype.ts';
import { isFloatingPoint, promoteTypes } from '../../dtype.ts';
import { to } from '../../ops/shape/copies.ts';
import { reshape } from '../../ops/shape/views.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { leavesOf, mapTree } from '../../tree.ts';
import { withOnes } from '../align.ts';
import { isBatched } from '../batched.ts';
import type { Rule } from './rule.ts';

/**
 * Shapes broadcast from the right, so all that is needed are sizes of 1 between the batch dimensions
 * and a sample that has fewer dimensions than the others.
 */
export const elementwise: Rule = ({ fn, args, levels }) => {
  const tensors = leavesOf(args).filter(isTensor);
  const ndim = Math.max(...tensors.map((x) => x.ndim));
  const dtype = floatOf(tensors);
  const whole = mapTree(args, (x) => {
    if (!isTensor(x)) return x;
    const y = isBatched(x) ? padded(withOnes(x, levels), levels.length, x.ndim, ndim) : x;
    return dtype !== null && isFloatingPoint(y.dtype) ? to(y, dtype) : y;
  });
  return fn(...(whole as unknown[]));
};

/** With sizes of 1 between the batch dimensions and a sample of `own` dimensions, to make those `ndim`. */
export function padded(whole: Tensor, batchDims: number, own: number, ndim: number): Tensor {
  if (own === ndim) return whole;
  const ones = Array.from({ length: ndim - own }, () => 1);
  return reshape(whole, [
    ...whole.shape.slice(0, batchDims),
    ...ones,
    ...whole.shape.slice(batchDims),
  ]);
}

/**
 * A single number does not raise the dtype of a vector, but a batch of single numbers is a vector.
 * Where that makes a difference, the floating dtype that a sample would have; else null.
 */
function floatOf(tensors: readonly Tensor[]): DType | null {
  const floats = tensors.filter((x) => isFloatingPoint(x.dtype));
  if (floats.every((x) => x.dtype === floats[0]!.dtype)) return null;
  if (!floats.some((x) => isBatched(x) && x.ndim === 0)) return null;
  const deciding = floats.some((x) => x.ndim > 0) ? floats.filter((x) => x.ndim > 0) : floats;
  return deciding.map((x) => x.dtype).reduce(promoteTypes);
}

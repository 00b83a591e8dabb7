/** Bringing a gradient to the shape and dtype of what it belongs to. */
import type { OutputMeta } from './node.ts';
import { to } from './ops/shape/copies.ts';
import { sum } from './ops/reductions/reductions.ts';
import { sameShape, type Shape } from './shape.ts';
import type { Tensor } from './tensor.ts';

/** A gradient has the shape and the dtype of the value: what broadcasting repeated is summed back here. */
export function fit(grad: Tensor, meta: OutputMeta): Tensor {
  const summed = sameShape(grad.shape, meta.shape) ? grad : sumTo(grad, meta.shape);
  return summed.dtype === meta.dtype ? summed : to(summed, meta.dtype);
}

/** Sums away added dimensions, and those that were stretched from 1. */
export function sumTo(x: Tensor, shape: Shape): Tensor {
  const lead = x.ndim - shape.length;
  const added = x.shape.slice(0, lead).map((_, i) => i);
  const stretched = shape.flatMap((size, i) =>
    size === 1 && x.shape[lead + i] !== 1 ? [lead + i] : [],
  );
  let y = x;
  if (stretched.length > 0) y = sum(y, stretched, { keepdim: true });
  if (added.length > 0) y = sum(y, added);
  return y;
}

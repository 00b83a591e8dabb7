/** Tangents of tensors that are changed in place. */
import { to } from '../ops/shape/copies.ts';
import type { Tensor } from '../tensor.ts';
import { runningDuals } from './duals.ts';

/** Gives `copy` the tangents of `from`, whose numbers it has. */
export function copyTangents(from: Tensor, copy: Tensor): void {
  for (const level of runningDuals()) {
    const tangent = level.tangentOf(from);
    if (tangent !== null) level.setTangent(copy, tangent);
  }
}

/** Once the numbers of `y` stand in `x`: it moves as `y` does. */
export function takeTangents(x: Tensor, y: Tensor): void {
  for (const level of runningDuals()) {
    const tangent = level.tangentOf(y);
    level.changeTangent(x, tangent === null ? null : to(tangent, x.dtype));
  }
}

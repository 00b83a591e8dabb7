/**
 * Tensors that are the same for all samples of a batch, and move in another direction for each.
 *
 * `jacfwd` makes such: one value, and a batch of directions. Beside a batch of values the two batches
 * are one and the same, so the value has to become a batch first, each sample with its own direction.
 */
import { expand } from '../ops/shape/expand.ts';
import { reshape } from '../ops/shape/views.ts';
import type { Tensor } from '../tensor.ts';
import { expose, hide, levelsOfTensor, wholeOf } from '../vmap/align.ts';
import { Batched } from '../vmap/batched.ts';
import { samplesOf } from '../vmap/levels.ts';
import { runningDuals, withDuals } from './duals.ts';

/** `x`, made a batch along those of `levels` along which one of its tangents is one. */
export function lift(x: Tensor, levels: readonly number[]): Tensor {
  const own = levelsOfTensor(x);
  const missing = levels.filter((level) => !own.includes(level) && movesAlong(x, level));
  if (missing.length === 0) return x;
  const all = [...own, ...missing].sort((p, q) => p - q);
  const duals = runningDuals();
  const whole = withDuals([], () => repeated(x, all));
  duals.forEach((dual, i) => {
    const tangent = dual.tangentOf(wholeOf(x));
    if (tangent === null) return;
    withDuals(duals.slice(0, i), () => dual.setTangent(whole, expose(hide(tangent, own), all)));
  });
  return new Batched(whole, all);
}

function movesAlong(x: Tensor, level: number): boolean {
  const whole = wholeOf(x);
  return runningDuals().some((dual) => {
    const tangent = dual.tangentOf(whole);
    return tangent !== null && levelsOfTensor(tangent).includes(level);
  });
}

/** The same values for all samples. */
function repeated(x: Tensor, levels: readonly number[]): Tensor {
  const own = levelsOfTensor(x);
  const ones = levels.map((level) => (own.includes(level) ? samplesOf(level) : 1));
  return expand(reshape(wholeOf(x), [...ones, ...x.shape]), [...levels.map(samplesOf), ...x.shape]);
}

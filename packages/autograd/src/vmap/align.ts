/** Bringing batches together: the same batch dimensions in the same order, in front or out of sight. */
import { lift } from '../forward-mode/lift.ts';
import { observer } from '../forward-mode/observer.ts';
import { permute } from '../ops/shape/dimensions.ts';
import { expand } from '../ops/shape/expand.ts';
import { reshape } from '../ops/shape/views.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { leavesOf } from '../tree.ts';
import { Batched, isBatched } from './batched.ts';
import { samplesOf } from './levels.ts';

/** The levels of all tensors among the arguments, the outermost first. */
export function levelsOf(args: readonly unknown[]): readonly number[] {
  const found = new Set<number>();
  for (const x of args) {
    if (isBatched(x)) for (const level of x.levels) found.add(level);
    else if (typeof x === 'object' && x !== null && !isTensor(x)) {
      for (const leaf of leavesOf(x)) {
        if (isBatched(leaf)) for (const level of leaf.levels) found.add(level);
      }
    }
  }
  return [...found].sort((p, q) => p - q);
}

export function levelsOfTensor(x: Tensor): readonly number[] {
  return isBatched(x) ? x.levels : [];
}

export function wholeOf(x: Tensor): Tensor {
  return isBatched(x) ? x.whole : x;
}

/** The whole, with a dimension of size 1 for every one of `levels` that `x` does not have. */
export function withOnes(x: Tensor, levels: readonly number[]): Tensor {
  const own = levelsOfTensor(x);
  const whole = wholeOf(x);
  if (own.length === levels.length) return whole;
  const sizes = levels.map((level) => {
    const at = own.indexOf(level);
    return at < 0 ? 1 : whole.shape[at]!;
  });
  return reshape(whole, [...sizes, ...x.shape]);
}

/** The whole, with all of `levels` in front: what `x` does not have is the same for every sample. */
export function inFront(sample: Tensor, levels: readonly number[]): Tensor {
  const x = observer === null ? sample : lift(sample, levels);
  const ones = withOnes(x, levels);
  if (levelsOfTensor(x).length === levels.length) return ones;
  return expand(ones, [...levels.map(samplesOf), ...x.shape]);
}

/** The tensor with these batch dimensions as its first dimensions, seen like any others. */
export function expose(x: Tensor, levels: readonly number[]): Tensor {
  if (levels.length === 0) return x;
  const others = levelsOfTensor(x).filter((level) => !levels.includes(level));
  if (others.length === 0) return inFront(x, levels);
  const all = [...others, ...levels].sort((p, q) => p - q);
  const whole = inFront(x, all);
  const order = [...others, ...levels].map((level) => all.indexOf(level));
  const rest = x.shape.map((_, i) => all.length + i);
  return new Batched(permute(whole, [...order, ...rest]), others);
}

/** The opposite: takes the first dimensions out of sight, as those of these levels. */
export function hide(x: Tensor, levels: readonly number[]): Tensor {
  if (levels.length === 0) return x;
  const own = levelsOfTensor(x);
  const now = [...own, ...levels];
  const all = now.toSorted((p, q) => p - q);
  const whole = wholeOf(x);
  const inOrder = all.every((level, i) => level === now[i]);
  if (inOrder) return new Batched(whole, all);
  const rest = whole.shape.slice(all.length).map((_, i) => all.length + i);
  return new Batched(permute(whole, [...all.map((level) => now.indexOf(level)), ...rest]), all);
}

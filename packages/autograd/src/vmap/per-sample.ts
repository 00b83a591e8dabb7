/** The way that always works: an operation carried out for one sample after the other. */
import { fail } from '../errors.ts';
import { stack } from '../ops/joining/stack.ts';
import { unbind } from '../ops/joining/split.ts';
import { reshape } from '../ops/shape/views.ts';
import { sameShape, type Shape, sizeOf } from '../shape.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { leavesOf, mapTree, withLeaves } from '../tree.ts';
import { Batched, isBatched } from './batched.ts';
import type { AnyFunction } from './interceptor.ts';
import { samplesOf } from './levels.ts';

/** Calls `fn` for every sample of all `levels`, and puts the results together again. */
export function perSample(
  name: string,
  fn: AnyFunction,
  args: readonly unknown[],
  levels: readonly number[],
): unknown {
  const sizes = levels.map(samplesOf);
  const count = sizeOf(sizes);
  if (count === 0) {
    throw fail(
      Error,
      `vmap: ${name} does not support batch size 0: it is carried out sample by sample.`,
      'Without a sample nobody knows what comes out: leave the call out when there is none.',
    );
  }
  const leaves = leavesOf(args).map((x) => (isBatched(x) ? samplesOfTensor(x, levels, sizes) : x));
  const results = Array.from({ length: count }, (_, i) => {
    const own = leaves.map((x) => (x instanceof Samples ? x.at(i) : x));
    return fn(...(withLeaves(args, own) as unknown[]));
  });
  const outputs = results.map(leavesOf);
  let at = 0;
  return mapTree(results[0], (first) => {
    const all = outputs.map((list) => list[at]);
    at++;
    return isTensor(first) ? together(name, all as Tensor[], sizes, levels) : first;
  });
}

/** The samples of one tensor; a level that it does not have makes no difference. */
class Samples {
  private readonly samples: readonly Tensor[];
  private readonly indexOf: (i: number) => number;

  constructor(samples: readonly Tensor[], indexOf: (i: number) => number) {
    this.samples = samples;
    this.indexOf = indexOf;
  }

  at(i: number): Tensor {
    return this.samples[this.indexOf(i)]!;
  }
}

function samplesOfTensor(x: Batched, levels: readonly number[], sizes: readonly number[]): Samples {
  const count = sizeOf(x.levels.map(samplesOf));
  const samples = unbind(reshape(x.whole, [count, ...x.shape]), 0) as readonly Tensor[];
  return new Samples(samples, (i) => {
    // The place of sample i along each level, the last one first; then counted along those of x.
    let rest = i;
    let place = 0;
    let step = 1;
    for (let k = levels.length - 1; k >= 0; k--) {
      const along = rest % sizes[k]!;
      rest = Math.floor(rest / sizes[k]!);
      if (!x.levels.includes(levels[k]!)) continue;
      place += along * step;
      step *= sizes[k]!;
    }
    return place;
  });
}

function together(
  name: string,
  all: readonly Tensor[],
  sizes: Shape,
  levels: readonly number[],
): Tensor {
  const [first] = all as readonly [Tensor];
  const odd = all.find((y) => !sameShape(y.shape, first.shape));
  if (odd !== undefined) {
    throw fail(
      Error,
      `vmap: We do not support batching operators that can output dynamic shape. Attempted to vmap over ${name}.`,
      `One sample gives a result of shape [${first.shape.join(', ')}], another one of shape [${odd.shape.join(', ')}]: they do not fit into one tensor. where(mask, x, 0) keeps the shape.`,
    );
  }
  return new Batched(reshape(stack(all, 0), [...sizes, ...first.shape]), levels);
}

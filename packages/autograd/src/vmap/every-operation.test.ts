import { beforeAll, describe, expect, test, vi } from 'vitest';
import { isClose } from '../../conformance/is-close.ts';
import { callOf, type DrawnArgument, drawSample } from '../../conformance/materialise.ts';
import '../methods.ts';
import type { Operation } from '../operation.ts';
import { functionOf, operations } from '../ops.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { leavesOf, withLeaves } from '../tree.ts';
import { grad } from '../autograd.ts';
import { add, mul } from '../ops/pointwise/arithmetic.ts';
import { stack } from '../ops/joining/stack.ts';
import { sum } from '../ops/reductions/reductions.ts';
import { sin } from '../ops/pointwise/pointwise.ts';
import { movedim } from '../ops/shape/movedim.ts';
import { scalarTensor } from '../creation.ts';
import { isFloatingPoint } from '../dtype.ts';
import { grad as gradOf } from '../func/grad.ts';
import { vmap } from './vmap.ts';

beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

const SAMPLES = 3;

/** What PyTorch refuses: one answer for all samples, or one place that all would write to. */
const REFUSED: { readonly [operation: string]: string } = {
  allclose: "vmap over torch.allclose isn't supported yet.",
  equal: 'Batching rule not implemented for aten::equal.',
  embedding: 'vmap: aten::embedding_renorm_(self, *extra_args) is not possible',
  oneHot: 'When vmap-ing torch.nn.functional.one_hot, please provide',
  batchNorm: 'Batch norm got a batched tensor as input while the running_mean',
};

const isRefused = ({ name }: Operation, outcome: unknown): boolean =>
  typeof outcome === 'string' && name in REFUSED && outcome.startsWith(REFUSED[name]!);

/** The same call drawn anew for each sample. */
function drawnFor(operation: Operation, which: number): readonly DrawnArgument[][] {
  const sample = operation.samples[which]!;
  return Array.from({ length: SAMPLES }, (_, i) => drawSample(sample, 10 * which + i));
}

/** The results of a call that are tensors, in order. */
function tensorsIn(result: unknown): Tensor[] {
  return leavesOf(result).filter(isTensor);
}

/** The arguments of each sample. Of what is not batched, all samples have that of the first. */
function argumentsOf(
  drawn: readonly (readonly DrawnArgument[])[],
  batched: (tensor: number) => boolean,
): readonly (readonly unknown[])[] {
  const own = drawn.map((args) => callOf(args, 'float64').args);
  const first = leavesOf(own[0]);
  return own.map((args) => {
    let count = 0;
    const leaves = leavesOf(args).map((x, i) => (isTensor(x) && !batched(count++) ? first[i] : x));
    return withLeaves(args, leaves) as unknown[];
  });
}

interface Outcome {
  readonly values: unknown;
  readonly grads: unknown;
}

/** Sums everything up, each number with another weight, and differentiates. */
function outcome(results: readonly Tensor[], inputs: readonly Tensor[]): Outcome {
  const values = results.map((y) => ({ shape: y.shape, dtype: y.dtype, values: y.values() }));
  const outputs = results.filter((y) => y.requiresGrad && y.numel() > 0);
  if (outputs.length === 0) return { values, grads: null };
  const weighed = outputs.map((y) => sum(mul(y, sin(add(mul(y.detach(), 0), y.detach())))));
  const total = weighed.reduce<Tensor>((p, q) => add(p, q), weighed[0]!.mul(0));
  const grads = grad(total, inputs, { allowUnused: true, materializeGrads: true });
  return { values, grads: grads.map((g) => g?.values()) };
}

type Way = (
  fn: (...args: unknown[]) => unknown,
  samples: readonly (readonly unknown[])[],
  batched: (tensor: number) => boolean,
) => Tensor[];

/** One sample after the other. */
function looped(
  fn: (...args: unknown[]) => unknown,
  samples: readonly (readonly unknown[])[],
): Tensor[] {
  const results = samples.map((args) => tensorsIn(fn(...args)));
  return results[0]!.map((_, k) => stack(results.map((list) => list[k]!)));
}

/** A view of samples that do not lie one after the other is refused, as outside of vmap. */
const IN_ORDER = ['view'];

/** The samples lie along another dimension of each argument, and come out along the last one. */
function mapped(
  name: string,
  fn: (...args: unknown[]) => unknown,
  samples: readonly (readonly unknown[])[],
  batched: (tensor: number) => boolean,
): Tensor[] {
  const lists = samples.map(leavesOf);
  let tensors = 0;
  const dims: (number | null)[] = [];
  const leaves = lists[0]!.map((x, i) => {
    if (!isTensor(x) || !batched(tensors++)) {
      dims.push(null);
      return x;
    }
    const dim = IN_ORDER.includes(name) ? 0 : tensors % (x.ndim + 1);
    dims.push(dim);
    return stack(
      lists.map((list) => list[i] as Tensor),
      dim,
    );
  });
  const args = withLeaves(samples[0], leaves) as unknown[];
  const inDims = withLeaves(samples[0], dims) as (number | null)[];
  const run = vmap((...all: unknown[]) => tensorsIn(fn(...all)), { inDims, outDims: -1 });
  return run(...args).map((y) => movedim(y, -1, 0));
}

/** The gradient of each sample, by everything in it that is a number. */
function gradients(fn: (...args: unknown[]) => unknown) {
  return (...args: unknown[]): unknown => {
    const wanted = args.flatMap((x, i) => (isTensor(x) && isFloatingPoint(x.dtype) ? [i] : []));
    const total = (...all: unknown[]): Tensor =>
      tensorsIn(fn(...all))
        .filter((y) => isFloatingPoint(y.dtype))
        .map((y) => sum(mul(y, sin(add(y.detach(), 0.5)))))
        .reduce<Tensor>((p, q) => add(p, q), scalarTensor(0, { dtype: 'float64' }));
    return gradOf(total as (...all: never[]) => Tensor, { argnums: wanted })(...(args as never[]));
  };
}

function attempt<T>(fn: () => T): T | string {
  try {
    return fn();
  } catch (error) {
    return String((error as Error).message).split('\n')[0]!;
  }
}

function close(a: unknown, b: unknown): boolean {
  const p = leavesOf(a);
  const q = leavesOf(b);
  return (
    p.length === q.length &&
    p.every((x, i) => {
      const y = q[i];
      if (typeof x !== 'number' || typeof y !== 'number') return x === y;
      return isClose(x, y, 1e-9, 1e-12);
    })
  );
}

/** Where a batch gives something else than its samples, in words. */
function differences(operation: Operation, fn: (...args: unknown[]) => unknown): string[] {
  return operation.samples.flatMap((sample, k) => {
    const drawn = drawnFor(operation, k);
    const count = leavesOf(argumentsOf(drawn, () => true)[0]).filter(isTensor).length;
    const choices = [() => true, (i: number) => i === 0, (i: number) => i === count - 1];
    return choices.slice(0, [0, 1, 3][count] ?? 3).flatMap((batched, which) => {
      const run = (how: Way): Outcome | string =>
        attempt(() => {
          const samples = argumentsOf(drawn, batched);
          const inputs = new Set(leavesOf(samples).filter(isTensor));
          const leaves = [...inputs].filter((x) => x.requiresGrad);
          return outcome(how(fn, samples, batched), leaves);
        });
      const ours = run((...call) => mapped(operation.name, ...call));
      const theirs = run(looped);
      if (isRefused(operation, ours) || close(ours, theirs)) return [];
      const call = `${operation.name}(${JSON.stringify(sample)}), ${['all', 'first', 'last'][which]} batched`;
      return [`${call}: ${JSON.stringify(ours)}, sample by sample ${JSON.stringify(theirs)}`];
    });
  });
}

describe('an operation on a batch gives what it gives for each sample: values and gradients', () => {
  for (const operation of operations) {
    test(`${operation.name}`, () => {
      expect(differences(operation, functionOf(operation))).toEqual([]);
    });
  }
});

describe('gradients taken for each sample are those of each sample', () => {
  for (const operation of operations) {
    if (operation.madeOf === undefined && operation.rules.every((rule) => rule === undefined)) {
      continue;
    }
    test(`${operation.name}`, () => {
      expect(differences(operation, gradients(functionOf(operation)))).toEqual([]);
    });
  }
});

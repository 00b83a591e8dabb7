/** How an operation is carried out for a whole batch at once. */
import { fail } from '../../errors.ts';
import { isTensor } from '../../tensor.ts';
import { mapTree } from '../../tree.ts';
import { inFront } from '../align.ts';
import { isBatched } from '../batched.ts';
import type { AnyFunction } from '../interceptor.ts';

export interface Call {
  /** The operation, for tensors that are no batch. */
  readonly fn: AnyFunction;
  readonly args: readonly unknown[];
  /** The batch dimensions of the result, which stand in front. */
  readonly levels: readonly number[];
  /** Calls other operations with the batches themselves. */
  readonly withBatches: (call: () => unknown) => unknown;
}

/** Gives the whole result, or several; or batches; or null, where it has to be done sample by sample. */
export type Rule = (call: Call) => unknown;

/** Thrown where no way is left: not even sample by sample. */
export class Refusal extends Error {}

/** For an operation that says no, in PyTorch's words. */
export function refused(message: string, advice: string): Rule {
  return () => {
    throw fail(Refusal, message, advice);
  };
}

/** The arguments with the whole in place of each batch, all batch dimensions in front. */
export function batchesInFront({ args, levels }: Pick<Call, 'args' | 'levels'>): unknown[] {
  return mapTree(args, (x) => (isBatched(x) ? inFront(x, levels) : x)) as unknown[];
}

/** The same, with every tensor made a batch. */
export function allInFront({ args, levels }: Pick<Call, 'args' | 'levels'>): unknown[] {
  return mapTree(args, (x) => (isTensor(x) ? inFront(x, levels) : x)) as unknown[];
}

/** For an operation that leaves the dimensions in front alone. */
export const asItIs: Rule = (call) => call.fn(...batchesInFront(call));

/** For an operation that others can be put together to. */
export function madeOf<A extends readonly unknown[]>(fn: (...args: A) => unknown): Rule {
  return ({ args, withBatches }) => withBatches(() => fn(...(args as A)));
}

/** For an operation whose own way takes batches, since others do all its work. */
export const ownWay: Rule = ({ fn, args, withBatches }) => withBatches(() => fn(...args));

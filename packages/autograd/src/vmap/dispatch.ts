/** Carries out an operation on batches: as a whole where there is a rule for it, else sample by sample. */
import { lift } from '../forward-mode/lift.ts';
import { observer } from '../forward-mode/observer.ts';
import type { Operation } from '../operation.ts';
import { isTensor } from '../tensor.ts';
import { leavesOf, mapTree } from '../tree.ts';
import { levelsOf } from './align.ts';
import { Batched, isBatched, isHollow, NotBatchable } from './batched.ts';
// Gives batches their methods with "_".
import './in-place.ts';
import { type AnyFunction, type Interceptor, withInterceptor } from './interceptor.ts';
import { perSample } from './per-sample.ts';
import { rules } from './rules.ts';
import { elementwise } from './rules/elementwise.ts';
import { Refusal, type Rule } from './rules/rule.ts';

export const dispatch: Interceptor = (operation, fn, given) => {
  const levels = levelsOf(given);
  const args = observer === null ? given : lifted(given, levels);
  const plainly: AnyFunction = (...all) => withInterceptor(null, () => fn(...all));
  // What is put together from operations may draw a batch of random numbers on the way.
  if (levels.length === 0) return operation.madeOf === undefined ? plainly(...args) : fn(...args);
  const sampleBySample = (): unknown => perSample(operation.torch, plainly, args, levels);
  const rule = ruleOf(operation);
  if (rule === undefined) {
    // What is put together from operations meets them here one by one.
    if (operation.madeOf !== undefined) return orElse(() => solid(fn(...args)), sampleBySample);
    return sampleBySample();
  }
  const withBatches = (call: () => unknown): unknown => withInterceptor(dispatch, call);
  try {
    const result = withInterceptor(null, () => rule({ fn, args, levels, withBatches }));
    return result === null ? sampleBySample() : wrapped(result, levels);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof Refusal) throw error;
    // What is wrong is wrong with every sample: said of one, it is in the shapes that the caller knows.
    return sampleBySample();
  }
};

function lifted(args: readonly unknown[], levels: readonly number[]): readonly unknown[] {
  if (levels.length === 0) return args;
  return mapTree(args, (x) => (isTensor(x) ? lift(x, levels) : x)) as unknown[];
}

function ruleOf({ name, elementwise: isElementwise }: Operation): Rule | undefined {
  if (Object.hasOwn(rules, name)) return rules[name];
  return isElementwise === true ? elementwise : undefined;
}

function wrapped(result: unknown, levels: readonly number[]): unknown {
  return mapTree(result, (y) => (isTensor(y) && !isBatched(y) ? new Batched(y, levels) : y));
}

/** Throws for a result that was made of a batch without asking `vmap`, so that it has no numbers. */
function solid<T>(result: T): T {
  for (const y of leavesOf(result)) if (isTensor(y) && isHollow(y)) y.values();
  return result;
}

/** The second way where the first one comes upon numbers that differ from sample to sample. */
function orElse<T>(first: () => T, second: () => T): T {
  try {
    return first();
  } catch (error) {
    if (error instanceof NotBatchable) return second();
    throw error;
  }
}

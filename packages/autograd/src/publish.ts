/** How an operation becomes a public function: one that carries its record, and that `vmap` can intercept. */
import { checkOptions, inputRefused } from './define/check-operand.ts';
import { explained } from './define/explained.ts';
import type { BinaryLoop } from './kernels/loop-types.ts';
import type { Operation } from './operation.ts';
import type { SampleArgument } from './sample.ts';
import { isTensor } from './tensor.ts';
import { type AnyFunction, interceptor } from './vmap/interceptor.ts';

/** A function that is an operation: call it, or read its definition. */
export type Op<F> = F & {
  readonly operation: Operation;
  /** What it records instead for other kinds of arguments: `max` along a dimension. */
  readonly further?: readonly Operation[];
  /** The loop that is all it does to two floating-point operands of one dtype, where there is one. */
  readonly pairwise?: BinaryLoop;
};

/**
 * Makes `fn` an operation's public function, whose calls `vmap` can intercept. `F`, its signature, says
 * more of shapes than TypeScript can find in `fn`: it is taken at its word here, and the tests hold it
 * to what running gives.
 */
export function publish<F extends object>(
  fn: object,
  definition: Operation,
  ...further: readonly Operation[]
): Op<F> {
  const call = interceptable(fn, definition, placeOfOptions(definition));
  return withRecord(call, definition, ...further);
}

/** The same for a function that asks for the interceptor itself, since it is called so often. */
export function withRecord<F extends object>(
  fn: object,
  definition: Operation,
  ...further: readonly Operation[]
): Op<F> {
  // Of all that messages and traces show, its name.
  Object.defineProperty(fn, 'name', { value: definition.name.replace(/^.*\./, '') });
  return Object.assign(fn as F, { operation: definition }, further.length > 0 && { further });
}

/**
 * A function that computes with numbers, made one whose calls `vmap` can intercept.
 * Where nothing but options may stand in the place `options`, anything else is refused there.
 * Few arguments are passed on one by one: a list of them would be made anew in each call.
 */
export function interceptable<F extends object>(
  fn: F,
  definition: Operation,
  options = Infinity,
): F {
  const plain = fn as unknown as AnyFunction;
  const tensorFirst = startsWithTensor(definition);
  const call: AnyFunction = function (p, q, r, s, t, u) {
    const n = arguments.length;
    if (tensorFirst && !isTensor(p)) throw inputRefused(definition, p);
    if (n > options) checkOptions(definition, arguments[options]);
    try {
      if (n > 6) {
        const all = [...arguments] as unknown[];
        return interceptor === null ? plain(...all) : interceptor(definition, plain, all);
      }
      if (interceptor !== null) {
        return interceptor(definition, plain, [p, q, r, s, t, u].slice(0, n));
      }
      if (n === 1) return plain(p);
      if (n === 2) return plain(p, q);
      if (n === 3) return plain(p, q, r);
      if (n === 4) return plain(p, q, r, s);
      return n === 5 ? plain(p, q, r, s, t) : plain(p, q, r, s, t, u);
    } catch (error) {
      throw explained(error, definition, [...arguments]);
    }
  };
  return call as unknown as F;
}

/** Whether its first argument has to be a tensor. */
export const startsWithTensor = ({ numberFirst, samples }: Operation): boolean =>
  numberFirst !== true &&
  samples.length > 0 &&
  samples.every(([first]) => typeof first === 'object' && first !== null && 'sample' in first);

/** Where its samples have nothing but options, or nothing. */
export function placeOfOptions({ samples }: Operation): number {
  const isOptions = (x: SampleArgument): boolean =>
    typeof x === 'object' && x !== null && !Array.isArray(x) && !('sample' in x);
  for (let i = 1; ; i++) {
    const there = samples.filter(({ length }) => length > i);
    if (there.length === 0) return Infinity;
    if (there.every((sample) => isOptions(sample[i]!))) return i;
  }
}

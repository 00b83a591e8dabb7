/** How an operation becomes a public function: one that carries its record, and that `vmap` can intercept. */
import {
  checkOptions,
  explained,
  inputRefused,
  placeOfOptions,
  startsWithTensor,
} from './define/check-call.ts';
import type { BinaryLoop } from './kernels/loop-types.ts';
import type { Operation } from './operation.ts';
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
  return withRecord(interceptable(fn, definition, true), definition, ...further);
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
 * Where anybody may call it, what its samples do not have is refused: see define/check-call.ts.
 * Few arguments are passed on one by one: a list of them would be made anew in each call.
 */
export function interceptable<F extends object>(fn: F, definition: Operation, isPublic = false): F {
  const plain = fn as unknown as AnyFunction;
  const tensorFirst = isPublic && startsWithTensor(definition);
  const options = isPublic ? placeOfOptions(definition) : Infinity;
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
      throw isPublic ? explained(error, definition, [...arguments]) : error;
    }
  };
  return call as unknown as F;
}

/** Where calls of operations can be looked at before they are carried out. */
import type { Operation } from '../operation.ts';

/** Carries out a call. `fn` computes with the numbers of its arguments. */
export type Interceptor = (
  operation: Operation,
  fn: AnyFunction,
  args: readonly unknown[],
) => unknown;

export type AnyFunction = (...args: readonly unknown[]) => unknown;

/** null at all times but while `vmap` runs a function: an operation asks no more than that. */
export let interceptor: Interceptor | null = null;

export function withInterceptor<T>(other: Interceptor | null, fn: () => T): T {
  const before = interceptor;
  interceptor = other;
  try {
    return fn();
  } finally {
    interceptor = before;
  }
}

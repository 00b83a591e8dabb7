/** The tangents of what a custom function returns: asks its `jvp`, and checks what that returns. */
import { zerosLike } from '../creation-like.ts';
import { isFloatingPoint } from '../dtype.ts';
import { fail } from '../errors.ts';
import { checkSize } from '../forward-mode/forward-ad.ts';
import { type DualLevel, runningDuals, withDuals } from '../forward-mode/duals.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { isBatched } from '../vmap/batched.ts';
import { dispatch } from '../vmap/dispatch.ts';
import { withInterceptor } from '../vmap/interceptor.ts';
import type { FunctionContext } from './context.ts';
import type { FunctionMethods } from './methods.ts';

type Jvp = (ctx: unknown, ...tangents: readonly (Tensor | null)[]) => unknown;

export function setTangents(
  methods: FunctionMethods,
  ctx: FunctionContext,
  inputs: readonly unknown[],
  outputs: readonly unknown[],
): void {
  const levels = runningDuals();
  levels.forEach((level, i) => {
    const given = inputs.map((x) => (isTensor(x) ? level.tangentOf(x) : null));
    if (given.every((tangent) => tangent === null)) return;
    withDuals(levels.slice(0, i), () => setAt(level, methods, ctx, inputs, given, outputs));
  });
}

function setAt(
  level: DualLevel,
  methods: FunctionMethods,
  ctx: FunctionContext,
  inputs: readonly unknown[],
  given: readonly (Tensor | null)[],
  outputs: readonly unknown[],
): void {
  const shown = given.map((tangent, i) => {
    const x = inputs[i];
    if (tangent !== null || !ctx.materializes || !isTensor(x)) return tangent;
    return isFloatingPoint(x.dtype) ? zerosLike(x) : null;
  });
  const run = (): unknown => jvpOf(methods).call(methods, ctx, ...shown);
  const result = given.some(isBatched) ? withInterceptor(dispatch, run) : run();
  const tangents: readonly unknown[] = Array.isArray(result) ? result : [result];
  if (tangents.length !== outputs.length) {
    throw fail(
      Error,
      `Function's jvp returned an invalid number of forward gradients (expected ${outputs.length} but got ${tangents.length})`,
      `forward returns ${outputs.length} output${outputs.length === 1 ? '' : 's'}: return one tangent for each, null for what does not move.`,
    );
  }
  outputs.forEach((y, i) => {
    const tangent = tangents[i];
    if (!isTensor(y) || !isTensor(tangent)) return;
    checkSize(y, tangent);
    if (ctx.dirty.has(y)) level.changeTangent(y, tangent);
    else level.setTangent(y, tangent);
  });
}

function jvpOf(methods: FunctionMethods): Jvp {
  const { jvp } = methods as { readonly jvp?: unknown };
  if (jvp !== undefined) return jvp as Jvp;
  throw fail(
    Error,
    'You must implement the jvp function for custom autograd.Function to use it with forward mode AD.',
    `${methods.name} needs a static method that turns the tangents of the inputs into those of the outputs: static jvp(ctx, dx) { … }.`,
  );
}

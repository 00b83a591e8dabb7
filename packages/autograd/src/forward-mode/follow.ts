/**
 * The tangents of an operation's results, from those of its inputs.
 *
 * No operation says how. Its derivative says how gradients go back, g ↦ Jᵀg, which is linear in g; so
 * its own derivative with respect to g, asked in the direction of a tangent u, is the gradient of
 * ⟨Jᵀg, u⟩ = ⟨g, Ju⟩, and that is Ju. For an operation on elements by themselves J is diagonal, and
 * the derivative itself takes tangents as it takes gradients.
 */
import { grad } from '../autograd.ts';
import { onesLike } from '../creation-like.ts';
import { fit } from '../fit.ts';
import { isFloatingPoint } from '../dtype.ts';
import { enableGrad, isGradEnabled } from '../grad-mode.ts';
import type { Operand } from '../node.ts';
import { type Operation, ruleOf, type Saved } from '../operation.ts';
import { add } from '../ops/pointwise/arithmetic.ts';
import { to } from '../ops/shape/copies.ts';
import { expand } from '../ops/shape/expand.ts';
import { sameShape } from '../shape.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { derivativeOfBatch } from '../vmap/backward.ts';
import { isBatched } from '../vmap/batched.ts';
import { dispatch } from '../vmap/dispatch.ts';
import { interceptor, withInterceptor } from '../vmap/interceptor.ts';
import { type DualLevel, runningDuals, withDuals } from './duals.ts';
import type { Observer } from './observer.ts';

/** Sets the tangents of what came out, in every level. What they are computed from may have tangents only further out. */
export const follow: Observer = (operation, outputs, inputs, args) => {
  const levels = runningDuals();
  levels.forEach((level, i) => {
    const tangents = inputs.map((x) => (isTensor(x) ? level.tangentOf(x) : null));
    if (tangents.every((tangent) => tangent === null)) return;
    withDuals(levels.slice(0, i), () => {
      const call = { operation, outputs, inputs, args };
      // The operation itself may have seen no batch where the directions are one.
      const found = tangents.some(isBatched)
        ? withInterceptor(dispatch, () => tangentsOf(call, tangents))
        : tangentsOf(call, tangents);
      outputs.forEach((y, k) => setTangent(level, y, found[k] ?? null));
    });
  });
};

function setTangent(level: DualLevel, y: Tensor, tangent: Tensor | null): void {
  if (tangent !== null) level.setTangent(y, tangent);
}

interface Call {
  readonly operation: Operation;
  readonly outputs: readonly Tensor[];
  readonly inputs: readonly Operand[];
  readonly args: unknown;
}

type Tangents = readonly (Tensor | null)[];

/** For each output the sum of what comes from each input. */
function tangentsOf(call: Call, tangents: Tangents): Tangents {
  const { operation, outputs, inputs } = call;
  let sums: Tangents = outputs.map(() => null);
  inputs.forEach((x, i) => {
    const tangent = tangents[i]!;
    const rule = ruleOf(operation, i);
    if (tangent === null || rule === undefined || !isTensor(x)) return;
    const share =
      operation.elementwise === true ? [along(call, i, tangent)] : across(call, i, x, tangent);
    sums = sums.map((sum, k) => plus(sum, share[k] ?? null));
  });
  return sums;
}

function plus(a: Tensor | null, b: Tensor | null): Tensor | null {
  if (a === null || b === null) return a ?? b;
  return add(a, b);
}

/** What the derivative for input `i` makes of the gradients of the outputs. */
function derivative(
  { operation, outputs, inputs, args }: Call,
  i: number,
  grads: Tangents,
): Tensor | null {
  const rule = ruleOf(operation, i)!;
  const [a = null, b = null, c = null] = inputs;
  const node = { a, b, c, y: outputs[0]!, args, output: outputs[0]! } as Saved;
  const run = (all: Tangents): Tensor | null => rule(all[0]!, node, i, all as readonly Tensor[]);
  return interceptor === null ? run(grads) : derivativeOfBatch(run, grads);
}

/** Where J is diagonal. */
function along(call: Call, i: number, tangent: Tensor): Tensor | null {
  const [y] = call.outputs as [Tensor];
  if (!isFloatingPoint(y.dtype)) return null;
  const spread = sameShape(tangent.shape, y.shape) ? tangent : expand(tangent, y.shape);
  return derivative(call, i, [to(spread, y.dtype)]);
}

/** Ju, as the gradient of ⟨Jᵀg, u⟩ with respect to g. */
function across(call: Call, i: number, x: Tensor, tangent: Tensor): Tangents {
  const createGraph = isGradEnabled();
  return enableGrad(() => {
    const gs = call.outputs.map((y) => onesLike(y).requiresGrad_());
    const back = derivative(call, i, gs);
    if (back === null || !back.requiresGrad) return gs.map(() => null);
    return grad(fit(back, x), gs, { gradOutputs: tangent, createGraph, allowUnused: true });
  });
}

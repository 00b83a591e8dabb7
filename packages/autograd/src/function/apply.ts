/** Runs a custom function's `forward`, and records it as one operation. */
import { fail } from '../errors.ts';
import { observer } from '../forward-mode/observer.ts';
import { withDuals } from '../forward-mode/duals.ts';
import { isGradEnabled, noGrad } from '../grad-mode.ts';
import { alias } from '../ops/shape/views.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { interceptor } from '../vmap/interceptor.ts';
import { warnOnce } from '../warn-once.ts';
import { FunctionContext } from './context.ts';
import type { FunctionMethods } from './methods.ts';
import { applyToSamples } from './in-vmap.ts';
import { recordCall } from './record-call.ts';
import { setTangents } from './tangents.ts';

export function applyFunction(methods: FunctionMethods, inputs: readonly unknown[]): unknown {
  if (interceptor !== null) return applyToSamples(methods, inputs, applyFunction);
  return applyOnce(methods, inputs);
}

function applyOnce(methods: FunctionMethods, inputs: readonly unknown[]): unknown {
  const ctx = new FunctionContext();
  ctx.needsInputGrad = inputs.map((x) => isTensor(x) && x.requiresGrad);
  const result = withDuals([], () => noGrad(() => runForward(methods, ctx, inputs)));
  const several = Array.isArray(result);
  const returned: readonly unknown[] = several ? result : [result];
  checkDirty(ctx, inputs, returned);
  // An input that was returned as it is comes out as a tensor of its own.
  const outputs = withDuals([], () =>
    noGrad(() => returned.map((y) => (isUnchanged(ctx, inputs, y) ? alias(y) : y))),
  );
  const recorded = isGradEnabled() && ctx.needsInputGrad.includes(true) && outputs.some(isTensor);
  const node = recorded ? recordCall(methods, ctx, inputs, outputs) : null;
  // Counted once more: what views showed of the histories before is out of date now.
  for (const x of ctx.dirty) x.storage.changed();
  if (node !== null) ctx.attach(node);
  if (observer !== null) setTangents(methods, ctx, inputs, outputs);
  ctx.endForward();
  return several ? outputs : outputs[0];
}

type Forward = (...args: readonly unknown[]) => unknown;

function runForward(
  methods: FunctionMethods,
  ctx: FunctionContext,
  inputs: readonly unknown[],
): unknown {
  const { forward } = methods as { readonly forward?: Forward };
  if (forward === undefined) {
    throw fail(
      Error,
      'You must implement the forward function for custom autograd.Function.',
      `${methods.name} needs a static method: static forward(ctx, x) { … return y; }.`,
    );
  }
  const setup = methods.setupContext as Forward | undefined;
  if (setup === undefined) return forward.call(methods, ctx, ...inputs);
  const result = forward.call(methods, ...inputs);
  setup.call(methods, ctx, inputs, result);
  return result;
}

function isUnchanged(ctx: FunctionContext, inputs: readonly unknown[], y: unknown): y is Tensor {
  return isTensor(y) && inputs.includes(y) && !ctx.dirty.has(y);
}

function checkDirty(
  ctx: FunctionContext,
  inputs: readonly unknown[],
  outputs: readonly unknown[],
): void {
  for (const x of ctx.dirty) {
    if (!inputs.includes(x)) {
      warnOnce(
        'ctx.mark_dirty() received a tensor that was not an input. Only input Tensors that have been mutated should be passed to ctx.mark_dirty().',
        'What forward made itself belongs to it alone: it may be changed without a word.',
      );
    } else if (!outputs.includes(x)) {
      throw fail(
        Error,
        'Some elements marked as dirty during the forward method were not returned as output. The inputs that are modified inplace must all be outputs of the Function.',
        'Return the changed input itself, not a copy of it.',
      );
    }
  }
}

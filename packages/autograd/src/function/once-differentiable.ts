/** For a `backward` that is not made of differentiable operations. */
import { fail } from '../errors.ts';
import { isGradEnabled, noGrad } from '../grad-mode.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import type { FunctionContext } from './context.ts';
import { Function } from './function.ts';

/**
 * Wraps a `backward` that may compute with plain numbers: it runs without being recorded, and an
 * attempt to differentiate what it returned is an error instead of a wrong answer.
 *
 *     static backward = onceDifferentiable((ctx: Context, g: Tensor) => …)
 *
 * Source: `torch.autograd.function.once_differentiable`
 */
export function onceDifferentiable<C extends FunctionContext, G extends readonly unknown[], R>(
  backward: (ctx: C, ...grads: G) => R,
): (ctx: C, ...grads: G) => R {
  return (ctx, ...grads) => {
    const result = noGrad(() => backward(ctx, ...grads));
    const depends = grads.some((g) => isTensor(g) && g.requiresGrad);
    if (!isGradEnabled() || !depends) return result;
    const barred = (g: unknown): unknown => (isTensor(g) ? Barred.apply(fresh(g)) : g);
    return (Array.isArray(result) ? result.map(barred) : barred(result)) as R;
  };
}

/** A leaf of its own, so that the way back begins here and meets the error. */
function fresh(g: Tensor): Tensor {
  return g.detach().requiresGrad_();
}

class Barred extends Function {
  static forward(_: FunctionContext, g: Tensor): Tensor {
    return g;
  }

  static backward(): never {
    throw fail(
      Error,
      'trying to differentiate twice a function that was marked with @once_differentiable',
      'Its backward computes with plain numbers, which carry no derivative. Written with differentiable operations it needs no onceDifferentiable.',
    );
  }
}

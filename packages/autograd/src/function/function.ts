/** Functions whose derivative is given by hand. */
import type { FunctionContext } from './context.ts';
import { applyFunction } from './apply.ts';
import type { FunctionMethods } from './methods.ts';

/** `forward` gets a context and the inputs. */
interface WithContext<Inputs extends readonly unknown[], Output> extends FunctionMethods {
  forward(ctx: FunctionContext, ...inputs: Inputs): Output;
}

/** `forward` gets the inputs alone, and `setupContext` what it needs to save. */
interface WithSetup<Inputs extends readonly unknown[], Output> extends FunctionMethods {
  forward(...inputs: Inputs): Output;
  setupContext(ctx: FunctionContext, inputs: Inputs, output: Output): void;
}

/**
 * The base of functions with a derivative of your own. `forward` computes without being recorded;
 * `backward` turns the gradients of the outputs into one for each input (null for what is no tensor
 * or needs none). Written with differentiable operations, it can itself be differentiated.
 *
 *     class Exp extends Function {
 *       static forward(ctx: Context, x: Tensor) {
 *         const y = x.exp();
 *         ctx.saveForBackward(y);
 *         return y;
 *       }
 *       static backward(ctx: Context, g: Tensor) {
 *         const [y] = ctx.savedTensors;
 *         return g.mul(y!);
 *       }
 *     }
 *     Exp.apply(x)
 *
 * A static `jvp(ctx, ...tangents)` gives the derivative in the other direction, for forward mode.
 * Inside `vmap` a function is carried out where `static generateVmapRule = true` says that its methods
 * use operations on tensors alone, or a static `vmap(info, inDims, ...inputs)` gives `[output, outDims]`
 * for all samples at once; either asks for `setupContext`.
 * Source: `torch.autograd.Function`
 */
export class Function {
  /**
   * Computes `forward` of the inputs and records it as one operation.
   *
   * Throws: Error where the methods do not fit together; TypeError when what is saved is no tensor.
   * Source: `torch.autograd.Function.apply`
   */
  static apply<Inputs extends readonly unknown[], Output>(
    this: WithSetup<Inputs, Output>,
    ...inputs: Inputs
  ): Output;
  static apply<Inputs extends readonly unknown[], Output>(
    this: WithContext<Inputs, Output>,
    ...inputs: Inputs
  ): Output;
  static apply(this: FunctionMethods, ...inputs: readonly unknown[]): unknown {
    return applyFunction(this, inputs);
  }
}

/** The Hessian of a function at a point. */
import type { JacobianOf } from '../func/types.ts';
import { alias, reshape } from '../ops/shape/views.ts';
import type { Tensor } from '../tensor.ts';
import { type OneOrSeveral, OUTPUTS, scalarOf, severalOf } from './arguments.ts';
import { checkFirst, checkOutputs } from './gradients.ts';
import { jacobian, type JacobianOptions, type Strategy } from './jacobian.ts';

export interface HessianOptions extends Omit<JacobianOptions, 'strategy'> {
  /** How the Jacobian of the gradient is computed: going back unless told; forward needs `vectorize`. */
  readonly outerJacobianStrategy?: Strategy;
}

/**
 * All second partial derivatives of `func`, whose output is a single number. Their shape is that of the
 * input twice; for inputs in an array they come in arrays, `hessian[i][j]`.
 *
 *     functional.hessian((x) => x.pow(3).sum(), tensor([1, 2]))       // [[6, 0], [0, 12]]
 *
 * Throws: RangeError for an output of several numbers; with `strict`, Error for a linear function.
 * Source: `torch.autograd.functional.hessian`
 */
export function hessian<X extends Tensor>(
  func: (input: X) => Tensor,
  inputs: X,
  options?: HessianOptions,
): NoInfer<JacobianOf<X, X>>;
export function hessian<const I extends readonly Tensor[]>(
  func: (...inputs: I) => Tensor,
  inputs: I,
  options?: HessianOptions,
): NoInfer<JacobianOf<I, I>>;
export function hessian(
  func: (...inputs: never[]) => unknown,
  inputs: OneOrSeveral,
  { outerJacobianStrategy: strategy = 'reverse-mode', ...options }: HessianOptions = {},
): unknown {
  const { strict = false } = options;
  const given = severalOf(inputs, 'inputs', 'hessian');
  const single = (...xs: readonly Tensor[]): Tensor => {
    const outputs = severalOf(func(...(xs as never[])), OUTPUTS, 'hessian');
    checkOutputs(outputs.list, strict);
    return reshape(scalarOf(outputs, 'hessian'), []);
  };
  const gradient = (...xs: readonly Tensor[]): readonly Tensor[] => {
    // Going forward the inputs carry tangents, which a copy cut off from the graph would lose.
    const own = strategy === 'forward-mode' ? xs.map(requiring) : xs;
    const found = jacobian(single, own, { createGraph: true });
    checkFirst(found, strict, 'jacobian');
    return found;
  };
  const rows = jacobian(gradient, given.list, { ...options, strategy });
  return given.isArray ? rows : rows[0]![0];
}

function requiring(x: Tensor): Tensor {
  const y = alias(x);
  return y.requiresGrad ? y : y.requiresGrad_();
}

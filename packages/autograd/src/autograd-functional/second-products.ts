/** Products with the Hessian of a function whose output is a single number. */
import { zerosLike } from '../creation-like.ts';
import { enableGrad } from '../grad-mode.ts';
import type { Tensor } from '../tensor.ts';
import {
  checkSingle,
  likewise,
  OUTPUTS,
  type OneOrSeveral,
  ownInputs,
  returned,
  scalarOf,
  severalOf,
  vectorFor,
} from './arguments.ts';
import {
  checkFirst,
  checkOutputs,
  filled,
  type Found,
  gradientsOf,
  type ProductOptions,
} from './gradients.ts';

type Fn = (...inputs: never[]) => unknown;

/** The product, from the first derivatives, the inputs and the vector. */
type Product = (
  jacobian: Found,
  xs: readonly Tensor[],
  vector: Found | null,
  createGraph: boolean,
) => Found;

function productWith(
  caller: 'hvp' | 'vhp',
  product: Product,
  func: Fn,
  inputs: OneOrSeveral,
  v: OneOrSeveral | null,
  options: ProductOptions,
): unknown[] {
  const { createGraph = false, strict = false } = options;
  const given = severalOf(inputs, 'inputs', caller);
  const vector = vectorFor(v, given, caller, createGraph);
  if (vector === null) checkSingle(given, 'input');
  return enableGrad(() => {
    const xs = ownInputs(given.list, createGraph);
    const outputs = severalOf(func(...(xs as never[])), OUTPUTS, caller);
    checkOutputs(outputs.list, strict);
    const y = scalarOf(outputs, caller);
    const jacobian = gradientsOf([y], xs, null, { createGraph: true });
    checkFirst(jacobian, strict, 'jacobian');
    const products = filled(product(jacobian, xs, vector, createGraph), xs, caller, options);
    return [returned([y], createGraph)[0], likewise(returned(products, createGraph), given)];
  });
}

/**
 * The output of `func`, a single number, and the product vᵀH of a vector with its Hessian:
 * `[output, vᵀH]`. It is the gradient of ⟨v, gradient⟩, so no Hessian is ever made.
 *
 * Throws: RangeError where the shapes differ, or the output is not a single number.
 * Source: `torch.autograd.functional.vhp`
 */
export function vhp<X extends Tensor, Y extends Tensor>(
  func: (input: X) => Y,
  inputs: X,
  v?: NoInfer<X> | null,
  options?: ProductOptions,
): [Y, X];
export function vhp<const I extends readonly Tensor[], Y extends Tensor>(
  func: (...inputs: I) => Y,
  inputs: I,
  v?: NoInfer<I> | null,
  options?: ProductOptions,
): [Y, I];
export function vhp(
  func: Fn,
  inputs: OneOrSeveral,
  v: OneOrSeveral | null = null,
  options: ProductOptions = {},
): unknown[] {
  const product: Product = (jacobian, xs, vector, createGraph) =>
    gradientsOf(jacobian, xs, vector, { createGraph });
  return productWith('vhp', product, func, inputs, v, options);
}

/**
 * The same from the other side: `[output, Hv]`. For a function with continuous second derivatives the
 * Hessian is symmetric and the product that of `vhp`, which is cheaper.
 *
 * Throws: as vhp. Source: `torch.autograd.functional.hvp`
 */
export function hvp<X extends Tensor, Y extends Tensor>(
  func: (input: X) => Y,
  inputs: X,
  v?: NoInfer<X> | null,
  options?: ProductOptions,
): [Y, X];
export function hvp<const I extends readonly Tensor[], Y extends Tensor>(
  func: (...inputs: I) => Y,
  inputs: I,
  v?: NoInfer<I> | null,
  options?: ProductOptions,
): [Y, I];
export function hvp(
  func: Fn,
  inputs: OneOrSeveral,
  v: OneOrSeveral | null = null,
  options: ProductOptions = {},
): unknown[] {
  // The derivative of gᵀH with respect to g.
  const product: Product = (jacobian, xs, vector, createGraph) => {
    const gs = xs.map((x) => zerosLike(x).requiresGrad_());
    const back = gradientsOf(jacobian, xs, gs, { createGraph: true });
    return gradientsOf(back, gs, vector, { createGraph });
  };
  return productWith('hvp', product, func, inputs, v, options);
}

/** Products with the Jacobian, from either side. */
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
  severalOf,
  vectorFor,
} from './arguments.ts';
import { checkFirst, checkOutputs, filled, gradientsOf, type ProductOptions } from './gradients.ts';

type Fn = (...inputs: never[]) => unknown;

/**
 * The output of `func` and the product vᵀJ of a vector with its Jacobian: `[output, vᵀJ]`. The vector
 * has the shape of the output; for a single number it is 1 unless told.
 *
 * Throws: RangeError where the shapes differ; with `strict`, Error where nothing depends on an input.
 * Source: `torch.autograd.functional.vjp`
 */
export function vjp<X extends Tensor, Y extends OneOrSeveral>(
  func: (input: X) => Y,
  inputs: X,
  v?: NoInfer<Y> | null,
  options?: ProductOptions,
): [Y, X];
export function vjp<const I extends readonly Tensor[], Y extends OneOrSeveral>(
  func: (...inputs: I) => Y,
  inputs: I,
  v?: NoInfer<Y> | null,
  options?: ProductOptions,
): [Y, I];
export function vjp(
  func: Fn,
  inputs: OneOrSeveral,
  v: OneOrSeveral | null = null,
  options: ProductOptions = {},
): unknown[] {
  const { createGraph = false, strict = false } = options;
  const given = severalOf(inputs, 'inputs', 'vjp');
  const xs = ownInputs(given.list, createGraph);
  const outputs = enableGrad(() => severalOf(func(...(xs as never[])), OUTPUTS, 'vjp'));
  checkOutputs(outputs.list, strict);
  const vector = vectorFor(v, outputs, 'vjp', createGraph);
  if (vector === null) checkSingle(outputs, 'output');
  const found = gradientsOf(outputs.list, xs, vector, { createGraph });
  const products = filled(found, xs, 'vjp', options);
  return [
    likewise(returned(outputs.list, createGraph), outputs),
    likewise(returned(products, createGraph), given),
  ];
}

/**
 * The output of `func` and the product Jv of its Jacobian with a vector: `[output, Jv]`. The vector
 * has the shape of the input; for a single number it is 1 unless told.
 *
 * It is the derivative of vᵀJ with respect to v, so it goes back twice; `func.jvp` goes forward once.
 *
 * Throws: as vjp. Source: `torch.autograd.functional.jvp`
 */
export function jvp<X extends Tensor, Y extends OneOrSeveral>(
  func: (input: X) => Y,
  inputs: X,
  v?: NoInfer<X> | null,
  options?: ProductOptions,
): [Y, Y];
export function jvp<const I extends readonly Tensor[], Y extends OneOrSeveral>(
  func: (...inputs: I) => Y,
  inputs: I,
  v?: NoInfer<I> | null,
  options?: ProductOptions,
): [Y, Y];
export function jvp(
  func: Fn,
  inputs: OneOrSeveral,
  v: OneOrSeveral | null = null,
  options: ProductOptions = {},
): unknown[] {
  const { createGraph = false, strict = false } = options;
  const given = severalOf(inputs, 'inputs', 'jvp');
  const vector = vectorFor(v, given, 'jvp', createGraph);
  if (vector === null) checkSingle(given, 'input');
  return enableGrad(() => {
    const xs = ownInputs(given.list, createGraph);
    const outputs = severalOf(func(...(xs as never[])), OUTPUTS, 'jvp');
    checkOutputs(outputs.list, strict);
    const gs = outputs.list.map((y) => zerosLike(y).requiresGrad_());
    const back = gradientsOf(outputs.list, xs, gs, { createGraph: true });
    checkFirst(back, strict, 'gradient');
    const found = gradientsOf(back, gs, vector, { createGraph });
    const products = filled(found, outputs.list, 'jvp', options);
    return [
      likewise(returned(outputs.list, createGraph), outputs),
      likewise(returned(products, createGraph), outputs),
    ];
  });
}

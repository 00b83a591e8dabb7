/** The gradient of a function, as a function. */
import { grad as gradients } from '../autograd.ts';
import { zerosLike } from '../creation-like.ts';
import { fail } from '../errors.ts';
import { enableGrad, isGradEnabled } from '../grad-mode.ts';
import { kindOf } from '../kind-of.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { withLeaves } from '../tree.ts';
import { choose } from './argnums.ts';
import {
  dependsOnOthers,
  furtherLevels,
  released,
  tensorsIn,
  trackedTree,
  usualLevels,
} from './tracked.ts';
import { insideTransform } from './transforms.ts';
import type { Argnums, Arguments, Chosen } from './types.ts';

export interface GradFunctionOptions<N extends Argnums = Argnums, Aux extends boolean = boolean> {
  /** Which arguments to differentiate with respect to; the first unless told. An array gives an array. */
  readonly argnums?: N;
  /** `fn` returns `[output, aux]`: what is not differentiated, and only handed through. */
  readonly hasAux?: Aux;
}

/**
 * The function that computes the gradient of `fn`, which returns a single number.
 * Arguments may be arrays and objects of tensors; their gradients come in the same.
 *
 *     func.grad((x) => x.pow(3))(tensor(2))                  // 12
 *     func.grad(func.grad((x) => x.pow(3)))(tensor(2))       // 12: d²/dx² x³ = 6 x
 *
 * Throws: Error when `fn` returns anything else; RangeError for an argument that is not there.
 * Source: `torch.func.grad`
 */
export function grad<A extends Arguments, X, const N extends Argnums = 0>(
  fn: (...args: A) => readonly [Tensor, X],
  options: GradFunctionOptions<N, true> & { readonly hasAux: true },
): (...args: A) => [Chosen<A, N>, X];
export function grad<A extends Arguments, const N extends Argnums = 0>(
  fn: (...args: A) => Tensor,
  options?: GradFunctionOptions<N, false>,
): (...args: A) => Chosen<A, N>;
export function grad(
  fn: (...args: readonly never[]) => unknown,
  options: GradFunctionOptions = {},
): (...args: readonly unknown[]) => unknown {
  return (...args) => {
    const { gradient, aux } = gradientAndOutput(fn, args, options);
    return options.hasAux === true ? [gradient, aux] : gradient;
  };
}

/**
 * The same, with the output beside: `[gradient, output]`, or `[gradient, [output, aux]]`.
 * Source: `torch.func.grad_and_value`
 */
export function gradAndValue<A extends Arguments, Y extends Tensor, X, const N extends Argnums = 0>(
  fn: (...args: A) => readonly [Y, X],
  options: GradFunctionOptions<N, true> & { readonly hasAux: true },
): (...args: A) => [Chosen<A, N>, [Y, X]];
export function gradAndValue<A extends Arguments, Y extends Tensor, const N extends Argnums = 0>(
  fn: (...args: A) => Y,
  options?: GradFunctionOptions<N, false>,
): (...args: A) => [Chosen<A, N>, Y];
export function gradAndValue(
  fn: (...args: readonly never[]) => unknown,
  options: GradFunctionOptions = {},
): (...args: readonly unknown[]) => unknown {
  return (...args) => {
    const { gradient, output, aux } = gradientAndOutput(fn, args, options);
    return [gradient, options.hasAux === true ? [output, aux] : output];
  };
}

interface Found {
  readonly gradient: unknown;
  readonly output: unknown;
  readonly aux: unknown;
}

function gradientAndOutput(
  fn: (...args: readonly never[]) => unknown,
  args: readonly unknown[],
  options: GradFunctionOptions,
  levels = usualLevels(),
): Found {
  const { argnums = 0, hasAux = false } = options;
  const { chosen, withChosen } = choose(args, argnums);
  return insideTransform(() => {
    const inputs = trackedTree(chosen, levels);
    const leaves = tensorsIn(inputs);
    const result = enableGrad(() => fn(...(withChosen(inputs) as never[])));
    const [output, aux] = hasAux ? separated(result) : [result, null];
    checkScalar(output);
    const further = furtherLevels([output], levels);
    if (further !== null) return gradientAndOutput(fn, args, options, further);
    // Second derivatives are possible only where somebody around can ask for them.
    const createGraph = isGradEnabled() && dependsOnOthers(output, leaves);
    const found = output.requiresGrad
      ? gradients(output, leaves, { createGraph, materializeGrads: true })
      : leaves.map((x) => zerosLike(x));
    return released({ gradient: withLeaves(inputs, found), output, aux }, leaves);
  });
}

/** `[output, aux]`, of a function that says it returns both. */
function separated(result: unknown): readonly [unknown, unknown] {
  if (Array.isArray(result) && result.length === 2) return [result[0], result[1]];
  throw fail(
    TypeError,
    'grad_and_value(f)(*args): output of function f should be a tuple: (output, aux) if has_aux is True',
    'Return [output, aux], or leave out hasAux.',
  );
}

function checkScalar(output: unknown): asserts output is Tensor {
  if (!isTensor(output)) {
    const kind = Array.isArray(output) ? 'tuple' : kindOf(output);
    throw fail(
      TypeError,
      `grad_and_value(f)(*args): Expected f(*args) to return a Tensor, got <class '${kind}'>`,
      'The gradient is that of a single number, as a tensor: return x.sum(), not x.sum().item().',
    );
  }
  if (output.ndim === 0) return;
  throw fail(
    RangeError,
    `grad_and_value(f)(*args): Expected f(*args) to return a scalar Tensor, got tensor with ${output.ndim} dims. Maybe you wanted to use the vjp or jacrev APIs instead?`,
    `The output has shape [${output.shape.join(', ')}]: reduce it to a single number, or ask for its Jacobian with func.jacrev(f).`,
  );
}

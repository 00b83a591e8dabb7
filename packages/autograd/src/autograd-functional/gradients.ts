/** Gradients of outputs that may not depend on the inputs, and what `strict` says of that. */
import { grad } from '../autograd.ts';
import { zerosLike } from '../creation-like.ts';
import { fail } from '../errors.ts';
import type { Tensor } from '../tensor.ts';

export interface ProductOptions {
  /** Record the computation, so that the results can be differentiated. */
  readonly createGraph?: boolean;
  /** Throw where an output does not depend on an input, instead of zeros. */
  readonly strict?: boolean;
}

export type Found = readonly (Tensor | null)[];

export interface GradientOptions {
  readonly createGraph?: boolean;
  readonly retainGraph?: boolean;
  readonly isGradsBatched?: boolean;
}

/** As `grad`; an output that requires no gradient adds nothing, and an input that is not used gets null. */
export function gradientsOf(
  outputs: Found,
  inputs: readonly Tensor[],
  gradOutputs: Found | null,
  options: GradientOptions = {},
): Found {
  const own = outputs.flatMap((y, i) => (y?.requiresGrad === true ? [i] : []));
  if (own.length === 0) return inputs.map(() => null);
  return grad(
    own.map((i) => outputs[i]!),
    inputs,
    { ...options, gradOutputs: own.map((i) => gradOutputs?.[i] ?? null), allowUnused: true },
  );
}

const ADVICE =
  'Without strict it gets zeros, which is the derivative of what does not move; with strict it is taken for a mistake, such as a detach() or a forgotten argument.';

function notAllowed(message: string): Error {
  return fail(Error, message, ADVICE);
}

/** Throws for an output that nothing leads to. */
export function checkOutputs(outputs: readonly Tensor[], strict: boolean): void {
  const at = strict ? outputs.findIndex((y) => !y.requiresGrad) : -1;
  if (at < 0) return;
  throw notAllowed(
    `Output ${at} of the user-provided function does not require gradients. The outputs must be computed in a differentiable manner from the input when running in strict mode.`,
  );
}

/** Throws for first derivatives that are missing, or that do not depend on the input themselves. */
export function checkFirst(found: Found, strict: boolean, of: 'jacobian' | 'gradient'): void {
  if (!strict) return;
  found.forEach((g, i) => {
    if (g === null) throw independent(i);
    if (g.requiresGrad) return;
    throw notAllowed(
      of === 'gradient'
        ? `The gradient with respect to input ${i} is independent of the inputs of the user-provided function. This is not allowed in strict mode.`
        : `While computing the hessian, found that the jacobian of the user-provided function with respect to input ${i} is independent of the input. This is not allowed in strict mode. You should ensure that your function is twice differentiable and that the jacobian depends on the inputs (this would be violated by a linear function for example).`,
    );
  });
}

function independent(input: number): Error {
  return notAllowed(
    `The output of the user-provided function is independent of input ${input}. This is not allowed in strict mode.`,
  );
}

/** The words for a missing result, and for one that cannot be differentiated again. */
const stages = {
  vjp: {
    missing: (i: number) =>
      `The output of the user-provided function is independent of input ${i}. This is not allowed in strict mode.`,
    of: 'jacobian',
  },
  jvp: {
    missing: (i: number) =>
      `The gradient with respect to the input is independent of entry ${i} in the grad_outputs when using the double backward trick to compute forward mode gradients. This is not allowed in strict mode.`,
    of: 'jacobian',
  },
  vhp: {
    missing: (i: number) =>
      `The jacobian of the user-provided function is independent of input ${i}. This is not allowed in strict mode.`,
    of: 'hessian',
  },
  hvp: {
    missing: (i: number) =>
      `The hessian of the user-provided function is independent of entry ${i} in the grad_jacobian. This is not allowed in strict mode as it prevents from using the double backward trick to replace forward mode AD.`,
    of: 'hessian',
  },
} as const;

/** The results with zeros in place of what is missing. */
export function filled(
  found: Found,
  like: readonly Tensor[],
  stage: keyof typeof stages,
  { strict = false, createGraph = false }: ProductOptions,
): Tensor[] {
  const { missing, of } = stages[stage];
  return found.map((g, i) => {
    if (g === null) {
      if (strict) throw notAllowed(missing(i));
      return zerosLike(like[i]!);
    }
    if (strict && createGraph && !g.requiresGrad) {
      throw notAllowed(
        `The ${of} of the user-provided function is independent of input ${i}. This is not allowed in strict mode when create_graph=True.`,
      );
    }
    return g;
  });
}

/** What a row of the Jacobian has for an input. */
export function entry(
  g: Tensor | null,
  x: Tensor,
  [output, input]: readonly [number, number],
  { strict = false, createGraph = false }: ProductOptions,
): Tensor {
  if (g === null) {
    if (!strict) return zerosLike(x);
    throw notAllowed(
      `Output ${output} of the user-provided function is independent of input ${input}. This is not allowed in strict mode.`,
    );
  }
  if (!(strict && createGraph) || g.requiresGrad) return g;
  throw notAllowed(
    // PyTorch names the output here, and calls it an input.
    `The jacobian of the user-provided function is independent of input ${output}. This is not allowed in strict mode when create_graph=True.`,
  );
}

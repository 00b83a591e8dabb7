/** Asking for gradients: `backward` fills `grad` of the leaves, `grad` returns them. */
import { onesLike, zerosLike } from './creation-like.ts';
import { type Pass, runBackward, type Target } from './engine.ts';
import { fail } from './errors.ts';
import { checkBackwardOutside } from './func/transforms.ts';
import { hooksOf } from './hooks.ts';
import { kindOf } from './kind-of.ts';
import { sameShape } from './shape.ts';
import { extrasOf, isTensor, type Tensor } from './tensor.ts';
// Outside `vmap` a gradient of a whole or of a sample is the gradient as it is, and there is nothing to check.
import { checkSamples, edgeOf, gradOfSample, gradOfWhole } from './vmap/edges.ts';
import { forEachGrad } from './vmap/batched-grads.ts';

/** How a backward pass goes. */
export interface BackwardOptions {
  /** Keep the saved values, for another pass; as `createGraph` unless told. */
  readonly retainGraph?: boolean;
  /** Record the pass itself, so that the gradients can be differentiated. */
  readonly createGraph?: boolean;
  /** Fill `grad` of these tensors only. */
  readonly inputs?: Tensor | readonly Tensor[];
}

/** How `grad` goes back, and what it makes of inputs that nothing depends on. */
export interface GradOptions extends Omit<BackwardOptions, 'inputs'> {
  /** The gradients of the outputs; 1 for an output with a single element. */
  readonly gradOutputs?: Tensor | readonly (Tensor | null)[] | null;
  /** null for an input that no output depends on, instead of an error. */
  readonly allowUnused?: boolean;
  /** Zeros instead of null for such inputs. */
  readonly materializeGrads?: boolean;
  /** Each of `gradOutputs` is several, along a first dimension: so are the gradients returned. */
  readonly isGradsBatched?: boolean;
}

/** The gradient to start from: given, or 1 for a single number. */
function startOf(output: Tensor, given: Tensor | null | undefined, index: number): Tensor {
  if (given !== undefined && given !== null && !isTensor(given)) {
    throw fail(
      TypeError,
      `gradients can be either Tensors or None, but got ${kindOf(Array.isArray(given) ? (given as unknown[])[0] : given)}`,
      'Make it a tensor: y.backward(tensor([1, 0])).',
    );
  }
  if (!output.requiresGrad) {
    throw fail(
      Error,
      `element ${index} of tensors does not require grad and does not have a grad_fn`,
      'No leaf with { requiresGrad: true } leads here: it may be missing, or the path was cut by detach(), noGrad() or item().',
    );
  }
  if (given === undefined || given === null) {
    if (output.numel() !== 1) {
      throw fail(
        Error,
        'grad can be implicitly created only for scalar outputs',
        `This output has shape [${output.shape}], ${output.numel()} numbers: choose one (y.at(0)), reduce them (y.sum()), or say how much each counts: y.backward(v) with v of shape [${output.shape}].`,
      );
    }
    return onesLike(output);
  }
  if (!sameShape(given.shape, output.shape)) {
    throw fail(
      RangeError,
      `Mismatch in shape: grad_output[${index}] has a shape of torch.Size([${given.shape.join(', ')}]) and output[${index}] has a shape of torch.Size([${output.shape.join(', ')}]).`,
      'The gradient says for each number of the output how much it counts, so the shapes are the same.',
    );
  }
  return given;
}

function roots(
  outputs: readonly Tensor[],
  given: readonly (Tensor | null | undefined)[],
): (Target & { grad: Tensor })[] {
  if (given.length > 0 && given.length !== outputs.length) {
    throw fail(
      Error,
      `got ${outputs.length} tensors and ${given.length} gradients`,
      'Give one gradient for each output, null for 1.',
    );
  }
  return outputs.map((y, i) => {
    const grad = startOf(y, given[i], i);
    return { ...edgeOf(y), grad: gradOfWhole(y, grad) };
  });
}

/**
 * Goes back through the graph from `output`, or from several, and adds to `grad` of the leaves.
 *
 * Throws: Error when no gradient is given for an output of more than one number, or none can flow.
 * Source: `torch.autograd.backward`
 */
export function backward(
  output: Tensor | readonly Tensor[],
  gradient?: Tensor | readonly (Tensor | null)[] | null,
  options: BackwardOptions = {},
): void {
  checkBackwardOutside();
  const createGraph = options.createGraph ?? false;
  const pass = { createGraph, retainGraph: options.retainGraph ?? createGraph };
  const outputs = asList<Tensor>(output);
  // A list beside a single output is a mistake that `startOf` explains.
  const given = isTensor(output) ? [gradient as Tensor | null | undefined] : asList(gradient ?? []);
  if (options.inputs === undefined) {
    runBackward(roots(outputs, given), pass);
    return;
  }
  const inputs = asList<Tensor>(options.inputs);
  if (inputs.length === 0) {
    throw fail(
      Error,
      '`inputs` argument to `backward()` cannot be empty.',
      'Leave it out to fill the gradients of all leaves.',
    );
  }
  for (const input of inputs) if (!input.isLeaf || !input.requiresGrad) retainGrad(input);
  const targets = inputs.map(edgeOf);
  runBackward(roots(outputs, given), { ...pass, targets, fillGrad: true });
}

function asList<T>(x: T | readonly T[]): readonly T[] {
  return Array.isArray(x) ? x : [x as T];
}

/**
 * The gradients of the sum of `outputs` (each weighed by its `gradOutputs`) with respect to each of
 * `inputs`, returned in their order; nothing is added to any `grad`.
 *
 * Throws: Error when an input does not require a gradient, or was not used (unless `allowUnused`).
 * Source: `torch.autograd.grad`
 */
export function grad<const I extends readonly Tensor[]>(
  outputs: Tensor | readonly Tensor[],
  inputs: I,
  options: GradOptions & { readonly allowUnused: true },
): { [K in keyof I]: I[K] | null };
export function grad<const I extends readonly Tensor[]>(
  outputs: Tensor | readonly Tensor[],
  inputs: I,
  options?: GradOptions,
): { [K in keyof I]: I[K] };
export function grad<I extends Tensor>(
  outputs: Tensor | readonly Tensor[],
  inputs: I,
  options?: GradOptions,
): [I];
export function grad(
  outputs: Tensor | readonly Tensor[],
  inputs: Tensor | readonly Tensor[],
  options: GradOptions = {},
): (Tensor | null)[] {
  const { allowUnused, materializeGrads = false, createGraph = false } = options;
  if (materializeGrads && allowUnused === false) {
    throw fail(
      Error,
      'Expected allow_unused to be True or not passed when materialize_grads=True, but got: allow_unused=False.',
      'An input that was not used gets zeros with materializeGrads: leave allowUnused out.',
    );
  }
  const ys = asList<Tensor>(outputs);
  const xs = asList<Tensor>(inputs);
  checkInputs(xs);
  const given = asList<Tensor | null | undefined>(options.gradOutputs ?? []);
  const run = (starts: typeof given): (Tensor | null)[] =>
    gradients(ys, xs, starts, { createGraph, retainGraph: options.retainGraph ?? createGraph });
  const found = options.isGradsBatched === true ? forEachGrad(ys, given, run) : run(given);
  return found.map((g, i) => {
    if (g !== null) return g;
    if (materializeGrads) return zerosLike(xs[i]!);
    if (allowUnused === true) return null;
    throw fail(
      Error,
      `The differentiated Tensor at index ${i} appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.`,
      'No path leads from the outputs to it. Pass { allowUnused: true } to get null for it.',
    );
  });
}

function checkInputs(inputs: readonly unknown[]): void {
  const odd = inputs.findIndex((x) => !isTensor(x));
  if (odd < 0) return;
  throw fail(
    TypeError,
    inputs[0] === undefined
      ? "grad() missing 1 required positional argument: 'inputs'"
      : `all inputs have to be Tensors or GradientEdges, but got ${kindOf(inputs[odd])}`,
    'Say with respect to which tensors: grad(y, [x]).',
  );
}

/** The gradients of `inputs`, null where nothing arrives. */
function gradients(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  given: readonly (Tensor | null | undefined)[],
  pass: Pass,
): (Tensor | null)[] {
  const starts = roots(outputs, given);
  for (const x of inputs) {
    if (!x.requiresGrad) {
      throw fail(
        Error,
        'One of the differentiated Tensors does not require grad',
        'Create it with { requiresGrad: true }, before it is used.',
      );
    }
  }
  checkSamples(outputs, inputs);
  const found = runBackward(starts, { ...pass, targets: inputs.map(edgeOf) });
  return found.map((g, i) => (g === null ? null : gradOfSample(inputs[i]!, g)));
}

/** Makes a computed tensor keep its gradient in `grad`, as leaves do. Source: `torch.Tensor.retain_grad` */
export function retainGrad(x: Tensor): void {
  if (!x.requiresGrad) {
    throw fail(
      Error,
      "can't retain_grad on Tensor that has requires_grad=False",
      'No gradient will flow to it: none of what it was computed from requires one.',
    );
  }
  const node = x.gradFn;
  const extras = extrasOf(x);
  if (node === null || extras.retainsGrad) return;
  extras.retainsGrad = true;
  hooksOf(node).retained.push(x);
}

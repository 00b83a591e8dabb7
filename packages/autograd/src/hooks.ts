/**
 * Functions that run when a gradient arrives: at a tensor, before and after a node, and after a
 * leaf's `grad` was added to. They may replace what they are shown, but not its shape or dtype.
 */
import { scalarTypeName } from './dtype.ts';
import { fail } from './errors.ts';
import { kindOf, nameOfFunction } from './kind-of.ts';
import type { Node } from './node.ts';
import { sameShape, type Shape } from './shape.ts';
import { extrasOf, gradientEdge, isTensor, type Tensor } from './tensor.ts';

/** Called with the gradient of a tensor; what it returns, if anything, replaces it. */
export type TensorHook<S extends Shape = Shape> = (
  grad: Tensor<S>,
) => Tensor | null | undefined | void;

/** Gradients in the order of a node's inputs or outputs; null where none is needed or none arrived. */
export type Gradients = readonly (Tensor | null)[];

/** Called with the gradients of a node's outputs, before it turns them into those of its inputs. */
export type NodePrehook = (gradOutputs: Gradients) => Gradients | null | undefined | void;

/** Called with the gradients of a node's inputs, once it has worked them out. */
export type NodeHook = (
  gradInputs: Gradients,
  gradOutputs: Gradients,
) => Gradients | null | undefined | void;

/** What registering a hook returns: `remove()` takes it away again. */
export interface RemovableHandle {
  readonly remove: () => void;
}

/** The hooks of one node. */
export interface NodeHooks {
  /** On the tensors that are its outputs. */
  readonly tensor: { readonly outputNr: number; readonly fn: TensorHook }[];
  /** Outputs that keep their gradient in `grad`: they see it as the other hooks left it. */
  readonly retained: Tensor[];
  readonly before: { readonly fn: NodePrehook }[];
  readonly after: { readonly fn: NodeHook }[];
}

export function hooksOf(node: Node): NodeHooks {
  return (node.hooks ??= { tensor: [], retained: [], before: [], after: [] });
}

/** Adds an entry to a list of hooks. */
export function attach<T>(list: T[], entry: T): RemovableHandle {
  list.push(entry);
  return {
    remove() {
      const at = list.indexOf(entry);
      if (at >= 0) list.splice(at, 1);
    },
  };
}

function checkTakesHooks(x: Tensor): void {
  if (x.requiresGrad) return;
  throw fail(
    Error,
    "cannot register a hook on a tensor that doesn't require gradient",
    'No gradient will arrive here: create it with { requiresGrad: true }, or compute it from one that has it.',
  );
}

/**
 * Calls `fn` with the gradient of `x` whenever one is worked out; what it returns replaces it.
 *
 * Throws: Error when `x` does not require a gradient.
 * Source: `torch.Tensor.register_hook`
 */
export function registerHook(x: Tensor, fn: TensorHook): RemovableHandle {
  checkTakesHooks(x);
  return attach(hooksOf(gradientEdge(x)).tensor, { outputNr: x.outputNr, fn });
}

/**
 * Calls `fn` with the leaf after a backward pass added to its `grad`.
 *
 * Throws: Error when `x` does not require a gradient or is not a leaf.
 * Source: `torch.Tensor.register_post_accumulate_grad_hook`
 */
export function registerPostAccumulateGradHook(
  x: Tensor,
  fn: (tensor: Tensor) => void,
): RemovableHandle {
  checkTakesHooks(x);
  if (!x.isLeaf) {
    throw fail(
      Error,
      'post accumulate grad hooks cannot be registered on non-leaf tensors',
      `This tensor was computed by ${x.gradFn!.name}, and only leaves accumulate. To see its gradient use x.registerHook(fn).`,
    );
  }
  return attach((extrasOf(x).accumulateHooks ??= []), { fn });
}

/** Lets the hooks of a node's outputs see, and replace, the gradients that arrived. */
export function runTensorHooks(node: Node): void {
  const { tensor, retained } = node.hooks!;
  for (const { outputNr, fn } of tensor.slice()) {
    const before = arrived(node, outputNr);
    // Unlike PyTorch, which passes None, a hook is not called for an output that nothing reached.
    if (before === null) continue;
    const after = fn(before) ?? before;
    checkReplacement(fn, before, after);
    if (node.outputs === null) node.grad = after;
    else node.grads![outputNr] = after;
  }
  for (const x of retained) {
    const g = arrived(node, x.outputNr);
    if (g === null) continue;
    const extras = extrasOf(x);
    extras.grad = extras.grad === null ? g.clone() : extras.grad.add(g);
  }
}

function arrived(node: Node, nr: number): Tensor | null {
  return node.outputs === null ? node.grad : (node.grads?.[nr] ?? null);
}

/** Lets the prehooks of a node see, and replace, the gradients of all its outputs. */
export function runPrehooks(node: Node): void {
  for (const { fn } of node.hooks!.before.slice()) {
    const before = gradOutputs(node);
    const after = replaced(fn, before, fn(before));
    if (node.outputs === null) node.grad = after[0]!;
    else node.grads = after.slice();
  }
}

/** The gradients of a node's outputs, null where none arrived. */
export function gradOutputs(node: Node): Gradients {
  return node.outputs === null ? [node.grad] : node.outputs.map((_, i) => node.grads?.[i] ?? null);
}

/** Lets the hooks of a node see, and replace, the gradients of its inputs. */
export function runNodeHooks(node: Node, gradInputs: Gradients, outputs: Gradients): Gradients {
  let grads = gradInputs;
  for (const { fn } of node.hooks!.after.slice()) grads = replaced(fn, grads, fn(grads, outputs));
  return grads;
}

function replaced(
  fn: NodePrehook | NodeHook,
  before: Gradients,
  after: Gradients | null | undefined | void,
): Gradients {
  if (after === undefined || after === null) return before;
  if (!Array.isArray(after)) {
    throw fail(
      TypeError,
      `expected tuple, but hook returned '${isTensor(after) ? 'Tensor' : kindOf(after)}'`,
      'A hook on a node returns nothing, or an array with one gradient for each that it was given.',
    );
  }
  if (after.length !== before.length) {
    throw fail(
      Error,
      `hook '${nameOfFunction(fn)}' has returned an incorrect number of values (got ${after.length}, but expected ${before.length})`,
      'Give one gradient for each that the hook was given; null leaves out one that is not needed.',
    );
  }
  before.forEach((was, i) => {
    if (after[i] === null) return;
    if (was === null) {
      throw fail(
        Error,
        "can't replace a None gradient with a non-None value",
        `Nothing is needed at place ${i}: return null there.`,
      );
    }
    checkReplacement(fn, was, after[i]);
  });
  return after;
}

function checkReplacement(
  fn: { readonly name: string },
  before: Tensor,
  after: unknown,
): asserts after is Tensor {
  if (!isTensor(after)) {
    throw fail(
      TypeError,
      `expected Variable, but hook returned '${kindOf(after)}'`,
      'Return a tensor to replace the gradient, or nothing to leave it.',
    );
  }
  if (before.dtype !== after.dtype) {
    throw fail(
      TypeError,
      `hook '${nameOfFunction(fn)}' has changed the type of value (was torch.${scalarTypeName[before.dtype]}Tensor got torch.${scalarTypeName[after.dtype]}Tensor)`,
      `Convert what it returns: g.to('${before.dtype}').`,
    );
  }
  if (!sameShape(before.shape, after.shape)) {
    throw fail(
      RangeError,
      `hook '${nameOfFunction(fn)}' has changed the size of value`,
      `The gradient that it was given has shape [${before.shape}], what it returned has shape [${after.shape}].`,
    );
  }
}

/** The derivative of a custom function: asks its `backward`, and checks what that returns. */
import { metaAt, zerosAt } from '../differentiate.ts';
import { fail } from '../errors.ts';
import type { Gradients } from '../hooks.ts';
import { kindOf } from '../kind-of.ts';
import type { Node } from '../node.ts';
import { type Operation, operation } from '../operation.ts';
import { sameShape, type Shape } from '../shape.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import type { FunctionContext } from './context.ts';
import type { FunctionMethods } from './methods.ts';

/** What a node of a custom function remembers: its context, and which inputs are tensors. */
export interface Call {
  readonly ctx: FunctionContext;
  readonly methods: FunctionMethods;
  /** For each input its place among the tensors, -1 for what is none. */
  readonly edges: readonly number[];
  /** For each output, whether it is a tensor. */
  readonly isTensor: readonly boolean[];
}

const operations = new WeakMap<FunctionMethods, Operation>();

/** The record of a class of functions, made when it is first used. */
export function operationOf(methods: FunctionMethods): Operation {
  const known = operations.get(methods);
  if (known !== undefined) return known;
  const made = operation({
    name: methods.name,
    torch: 'torch.autograd.Function',
    node: `${methods.name}Backward`,
    summary: 'A custom function.',
    formula: `${methods.name}(a, b, …)`,
    derivatives: {},
    samples: [],
    method: false,
    whole: {
      backward: (node, all) => inputGradients(node, all),
      // What was saved is checked when `backward` asks for it.
      checkSaved: () => {},
      free: (node) => (node.args as Call).ctx.free(),
    },
  });
  operations.set(methods, made);
  return made;
}

type Backward = (ctx: unknown, ...grads: readonly (Tensor | null)[]) => unknown;

function inputGradients(node: Node, all: Gradients): Gradients {
  const { ctx, methods, edges, isTensor: areTensors } = node.args as Call;
  const shown = all.map((g, i) =>
    g === null && ctx.materializes && areTensors[i]! ? zerosAt(node, i) : g,
  );
  const returned = backwardOf(methods).call(methods, ctx, ...shown);
  const grads: readonly unknown[] = Array.isArray(returned) ? returned : [returned];
  checkCount(node, grads, edges.length);
  const byEdge = new Array<Tensor | null>(node.next.length).fill(null);
  edges.forEach((edge, i) => {
    const g = checkGradient(node, grads[i] ?? null, i, edge);
    if (edge >= 0) byEdge[edge] = g;
  });
  return byEdge;
}

function backwardOf(methods: FunctionMethods): Backward {
  const { backward, vjp } = methods as { readonly backward?: unknown; readonly vjp?: unknown };
  if (backward !== undefined && vjp !== undefined) {
    throw fail(
      Error,
      "Implementing both 'backward' and 'vjp' for a custom Function is not allowed. You should only implement one of them.",
      'They are two names of one thing: the gradients of the inputs, given those of the outputs.',
    );
  }
  const found = backward ?? vjp;
  if (found !== undefined) return found as Backward;
  throw fail(
    Error,
    'You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD.',
    `${methods.name} needs a static method that turns g, the gradient of the output, into that of each input: static backward(ctx, g) { … }.`,
  );
}

function checkCount(node: Node, grads: readonly unknown[], expected: number): void {
  const surplus = grads.slice(expected).some((g) => g !== null && g !== undefined);
  if (grads.length >= expected && !surplus) return;
  throw fail(
    Error,
    `function ${node.name} returned an incorrect number of gradients (expected ${expected}, got ${grads.length})`,
    `forward took ${expected} input${expected === 1 ? '' : 's'}: return one gradient for each, null for what is no tensor or needs none.`,
  );
}

function checkGradient(node: Node, g: unknown, input: number, edge: number): Tensor | null {
  if (g === null) return null;
  if (edge < 0) {
    throw fail(
      Error,
      `function ${node.name} returned a gradient different than None at position ${input + 1}, but the corresponding forward input was not a Variable`,
      `Input ${input} was no tensor: return null in its place.`,
    );
  }
  if (!isTensor(g)) {
    throw fail(
      TypeError,
      `expected Variable or None (got ${kindOf(g)})`,
      'A gradient is a tensor, even where it is a single number: g.mul(2) rather than 2.',
    );
  }
  const next = node.next[edge] ?? null;
  if (next === null) return null;
  const { shape } = metaAt(next, node.nextNr[edge]!);
  if (!stretchesTo(shape, g.shape)) {
    throw fail(
      RangeError,
      `Function ${node.name} returned an invalid gradient at index ${edge} - got [${g.shape.join(', ')}] but expected shape compatible with [${shape.join(', ')}]`,
      'The gradient of an input holds one number for each number of it, so it has its shape.',
    );
  }
  return g;
}

/** Whether a value of `shape` broadcasts to `target`. */
function stretchesTo(shape: Shape, target: Shape): boolean {
  if (sameShape(shape, target)) return true;
  const lead = target.length - shape.length;
  return lead >= 0 && shape.every((size, i) => size === 1 || size === target[lead + i]);
}

/** Runs a custom function's `forward`, and records it as one operation. */
import { fail } from '../errors.ts';
import { isGradEnabled, noGrad } from '../grad-mode.ts';
import { Node, type OutputMeta } from '../node.ts';
import { gradientEdge, isTensor, type Tensor, viewAs } from '../tensor.ts';
import { FunctionContext } from './context.ts';
import type { FunctionMethods } from './function.ts';
import { operationOf } from './function-operation.ts';
import { warnOnce } from '../warn-once.ts';

type Forward = (...args: readonly unknown[]) => unknown;

/** What a node of a custom function remembers: its context, and which inputs are tensors. */
export interface Call {
  readonly ctx: FunctionContext;
  readonly methods: FunctionMethods;
  /** For each input its place among the tensors, -1 for what is none. */
  readonly edges: readonly number[];
  /** For each output, whether it is a tensor. */
  readonly isTensor: readonly boolean[];
}

export function applyFunction(methods: FunctionMethods, inputs: readonly unknown[]): unknown {
  const ctx = new FunctionContext();
  ctx.needsInputGrad = inputs.map((x) => isTensor(x) && x.requiresGrad);
  const result = noGrad(() => runForward(methods, ctx, inputs));
  const several = Array.isArray(result);
  const outputs: readonly unknown[] = several ? result : [result];
  checkDirty(ctx, inputs, outputs);
  const recorded = isGradEnabled() && ctx.needsInputGrad.includes(true) && outputs.some(isTensor);
  const wrapped = recorded
    ? recordCall({ methods, ctx }, inputs, outputs)
    : outputs.map((y) => (inputs.includes(y) && !isDirty(ctx, y) ? alias(y) : y));
  return several ? wrapped : wrapped[0];
}

function runForward(
  methods: FunctionMethods,
  ctx: FunctionContext,
  inputs: readonly unknown[],
): unknown {
  const { forward } = methods as { readonly forward?: Forward };
  if (forward === undefined) {
    throw fail(
      Error,
      'You must implement the forward function for custom autograd.Function.',
      `${methods.name} needs a static method: static forward(ctx, x) { … return y; }.`,
    );
  }
  const setup = methods.setupContext as Forward | undefined;
  if (setup === undefined) return forward.call(methods, ctx, ...inputs);
  const result = forward.call(methods, ...inputs);
  setup.call(methods, ctx, inputs, result);
  return result;
}

function isDirty(ctx: FunctionContext, y: unknown): boolean {
  return isTensor(y) && ctx.dirty.has(y);
}

/** An output of its own for an input that was returned as it is. */
function alias(y: unknown): unknown {
  return isTensor(y) ? viewAs(y, y.shape, y.strides) : y;
}

function checkDirty(
  ctx: FunctionContext,
  inputs: readonly unknown[],
  outputs: readonly unknown[],
): void {
  for (const x of ctx.dirty) {
    if (!inputs.includes(x)) {
      warnOnce(
        'ctx.mark_dirty() received a tensor that was not an input. Only input Tensors that have been mutated should be passed to ctx.mark_dirty().',
        'What forward made itself belongs to it alone: it may be changed without a word.',
      );
    } else if (!outputs.includes(x)) {
      throw fail(
        Error,
        'Some elements marked as dirty during the forward method were not returned as output. The inputs that are modified inplace must all be outputs of the Function.',
        'Return the changed input itself, not a copy of it.',
      );
    }
  }
}

function recordCall(
  { methods, ctx }: Pick<Call, 'methods' | 'ctx'>,
  inputs: readonly unknown[],
  outputs: readonly unknown[],
): unknown[] {
  const tensors = inputs.filter(isTensor);
  let count = 0;
  const call: Call = {
    ctx,
    methods,
    edges: inputs.map((x) => (isTensor(x) ? count++ : -1)),
    isTensor: outputs.map(isTensor),
  };
  const metas = outputs.map(metaOf);
  const node = new Node(
    operationOf(methods),
    tensors.map((x) => (x.requiresGrad ? gradientEdge(x) : null)),
    tensors.map((x) => x.outputNr),
    metas[0]!,
    call,
    metas.length === 1 ? null : metas,
  );
  const wrapped = outputs.map((y, nr) => {
    if (!isTensor(y) || ctx.nonDifferentiable.has(y)) return y;
    return connect(y, node, nr, ctx, inputs.includes(y));
  });
  ctx.attach(node);
  return wrapped;
}

function metaOf(y: unknown): OutputMeta {
  return isTensor(y) ? { shape: y.shape, dtype: y.dtype } : { shape: [], dtype: 'float32' };
}

/** Makes `y` output `nr` of `node`. */
function connect(
  y: Tensor,
  node: Node,
  nr: number,
  ctx: FunctionContext,
  isInput: boolean,
): Tensor {
  const out = isInput && !ctx.dirty.has(y) ? viewAs(y, y.shape, y.strides) : y;
  if (ctx.dirty.has(y) && y.isLeaf && y.requiresGrad) {
    throw fail(
      Error,
      'a leaf Variable that requires grad has been used in an in-place operation.',
      'A leaf is where gradients end; changed in place it would no longer be one. Pass a computed tensor, such as x.clone().',
    );
  }
  out.tracked = true;
  out.node = node;
  out.outputNr = nr;
  return out;
}

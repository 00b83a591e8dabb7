/** Puts a call of a custom function into the graph. */
import { isFloatingPoint } from '../dtype.ts';
import { fail } from '../errors.ts';
import { checkMayChange } from '../in-place/may-change.ts';
import { rebase } from '../in-place/rebase.ts';
import { Node, type OutputMeta } from '../node.ts';
import { metaOf } from '../record.ts';
import { gradientEdge, isTensor, Tensor } from '../tensor.ts';
import type { FunctionContext } from './context.ts';
import type { FunctionMethods } from './methods.ts';
import { type Call, operationOf } from './function-operation.ts';

const NO_TENSOR: OutputMeta = { shape: [], dtype: 'float32' };

/** Makes the outputs those of one node, and returns it. */
export function recordCall(
  methods: FunctionMethods,
  ctx: FunctionContext,
  inputs: readonly unknown[],
  outputs: readonly unknown[],
): Node {
  const tensors = inputs.filter(isTensor);
  const several = outputs.filter(isTensor).length > 1;
  for (const y of outputs) if (isTensor(y) && ctx.dirty.has(y)) checkTakesHistory(y, several);
  let count = 0;
  const call: Call = {
    ctx,
    methods,
    edges: inputs.map((x) => (isTensor(x) ? count++ : -1)),
    isTensor: outputs.map(isTensor),
  };
  const metas = outputs.map((y) => (isTensor(y) ? metaOf(y) : NO_TENSOR));
  const node = new Node(
    operationOf(methods),
    tensors.map((x) => (x.requiresGrad ? gradientEdge(x) : null)),
    tensors.map((x) => x.outputNr),
    metas[0]!,
    call,
    metas.length === 1 ? null : metas,
  );
  outputs.forEach((y, nr) => {
    // Whole numbers and truth values do not move a little: they have no history.
    if (!isTensor(y) || ctx.nonDifferentiable.has(y) || !isFloatingPoint(y.dtype)) return;
    if (ctx.dirty.has(y)) takeHistory(y, node, nr);
    else connect(y, node, nr, several);
  });
  return node;
}

function connect(y: Tensor, node: Node, nr: number, several: boolean): void {
  y.tracked = true;
  y.node = node;
  y.outputNr = nr;
  if (y.viewOf !== null) y.viewOf = { ...y.viewOf, origin: several ? 'several' : 'function' };
}

/**
 * Throws for an input that was changed in place and may not be. It does not ask a view for its history,
 * which would be read anew from a base that does not have the change in its own yet.
 */
function checkTakesHistory(x: Tensor, several: boolean): void {
  const { viewOf } = x;
  if (viewOf === null || viewOf.origin === 'no-grad') {
    if (x.node !== null || !x.requiresGrad) return;
    throw fail(
      Error,
      'a leaf Variable that requires grad has been used in an in-place operation.',
      'A leaf is where gradients end; changed in place it would no longer be one. Pass a computed tensor, such as x.clone().',
    );
  }
  if (several) {
    throw fail(
      Error,
      'If your Function modifies inplace an input that is a view of another Tensor, your Function cannot return more than one Tensor. This is not supported by the current autograd engine. You should either make sure the input is not a view (using .clone() for example) or make your Function only return one Tensor (potentially splitting it into two Functions: one doing the inplace that returns a single Tensor and a second one that does the other operations). You can ask on the forum https://discuss.pytorch.org/ if you need help to do this change.',
      'Change a clone of the input, or return the changed input alone.',
    );
  }
  checkMayChange(x);
}

/** What an input that was changed in place is made of now is the call. */
function takeHistory(x: Tensor, node: Node, nr: number): void {
  const y = new Tensor(x.storage, x.offset, x.shape, x.strides);
  connect(y, node, nr, false);
  rebase(x, y, null);
}

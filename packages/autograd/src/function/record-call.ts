/** Puts a call of a custom function into the graph. */
import { fail } from '../errors.ts';
import { rebase } from '../in-place/rebase.ts';
import { Node, type OutputMeta } from '../node.ts';
import { metaOf } from '../record.ts';
import { gradientEdge, isTensor, Tensor } from '../tensor.ts';
import type { FunctionContext } from './context.ts';
import type { FunctionMethods } from './methods.ts';
import { type Call, operationOf } from './function-operation.ts';

const NO_TENSOR: OutputMeta = { shape: [], dtype: 'float32' };

/** Makes the outputs those of one node. */
export function recordCall(
  methods: FunctionMethods,
  ctx: FunctionContext,
  inputs: readonly unknown[],
  outputs: readonly unknown[],
): void {
  const tensors = inputs.filter(isTensor);
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
  const several = outputs.filter(isTensor).length > 1;
  outputs.forEach((y, nr) => {
    if (!isTensor(y) || ctx.nonDifferentiable.has(y)) return;
    if (ctx.dirty.has(y)) takeHistory(y, node, nr);
    else connect(y, node, nr, several);
  });
  ctx.attach(node);
}

function connect(y: Tensor, node: Node, nr: number, several: boolean): void {
  y.tracked = true;
  y.node = node;
  y.outputNr = nr;
  if (y.viewOf !== null) y.viewOf = { ...y.viewOf, origin: several ? 'several' : 'function' };
}

/** An input that was changed in place: what it was made of now is the call. */
function takeHistory(x: Tensor, node: Node, nr: number): void {
  if (x.isLeaf && x.requiresGrad) {
    throw fail(
      Error,
      'a leaf Variable that requires grad has been used in an in-place operation.',
      'A leaf is where gradients end; changed in place it would no longer be one. Pass a computed tensor, such as x.clone().',
    );
  }
  const y = new Tensor(x.storage, x.offset, x.shape, x.strides);
  connect(y, node, nr, false);
  rebase(x, y, null);
}

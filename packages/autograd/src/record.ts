/** How a result is recorded: the node that says from what it was computed, with what its derivatives read. */
import { observer } from './forward-mode/observer.ts';
import { isGradEnabled } from './grad-mode.ts';
import { checkMaySave } from './inference.ts';
import { isKept, Node, type Operand, type OutputMeta } from './node.ts';
import { type Operation, SAVED_A, SAVED_B, SAVED_C, SAVED_Y } from './operation.ts';
import { currentHooks } from './saved-tensors/pack-hooks.ts';
import { packOperands } from './saved-tensors/packed-operands.ts';
import { gradientEdge, type Tensor } from './tensor.ts';

function needsGrad(x: Operand): x is Tensor {
  return x !== null && typeof x !== 'number' && x.requiresGrad;
}

/**
 * Forgets of which tensor a result is a view, unless that is `a`: what an operation put together from
 * others without recording them may end as a view of numbers that nobody else has.
 */
function forgetOthers(y: Tensor, a: Operand): void {
  if (a === null || typeof a === 'number' || y.storage !== a.storage) y.viewOf = null;
}

const ZEROS: readonly (readonly number[])[] = [[], [0], [0, 0], [0, 0, 0]];

/**
 * Records that `y` was computed from `a`, `b` and `c`, if recording is on and one of them requires
 * a gradient. Returns `y`.
 */
export function record<S extends Tensor>(
  op: Operation,
  y: S,
  a: Operand,
  b: Operand,
  c: Operand,
  args: unknown,
): S {
  if (y.viewOf !== null) forgetOthers(y, a);
  const useA = op.rules[0] !== undefined && needsGrad(a);
  const useB = op.rules[1] !== undefined && needsGrad(b);
  const useC = op.rules[2] !== undefined && needsGrad(c);
  if (!(useA || useB || useC) || !isGradEnabled()) {
    if (observer !== null) observer(op, [y], [a, b, c], args);
    return y;
  }

  const next: (Node | null)[] = [useA ? gradientEdge(a) : null];
  let nextNr = ZEROS[1]!;
  let save = useA ? op.saveMasks[0]! : 0;
  if (b !== null) {
    next.push(useB ? gradientEdge(b) : null);
    nextNr = ZEROS[2]!;
    if (useB) save |= op.saveMasks[1]!;
  }
  if (c !== null) {
    next.push(useC ? gradientEdge(c) : null);
    nextNr = ZEROS[3]!;
    if (useC) save |= op.saveMasks[2]!;
  }
  if ((useA && a.outputNr > 0) || (useB && b.outputNr > 0) || (useC && c.outputNr > 0)) {
    nextNr = [a, b, c].slice(0, next.length).map((x) => (needsGrad(x) ? x.outputNr : 0));
  }

  const node = new Node(op, next, nextNr, metaOf(y), args);
  y.tracked = true;
  y.node = node;
  if (save !== 0) keep(node, save, a, b, c, y);
  if (!useA && isKept(a)) node.a = a;
  if (!useB && isKept(b)) node.b = b;
  if (!useC && isKept(c)) node.c = c;
  if (observer !== null) observer(op, [y], [a, b, c], args);
  return y;
}

/** A small result is kept, so that the graph can be drawn; of a large one only what a gradient must fit. */
export function metaOf(y: Tensor): OutputMeta {
  return isKept(y) ? y : { shape: y.shape, dtype: y.storage.dtype };
}

/** Puts into the node what its derivatives read, each with its version. */
function keep(node: Node, save: number, a: Operand, b: Operand, c: Operand, y: Operand): void {
  if (currentHooks() !== null) {
    packOperands(node, save, { a, b, c, y });
    return;
  }
  node.saved = save;
  if ((save & SAVED_A) !== 0) {
    node.a = a;
    node.aVersion = savedVersion(a);
  }
  if ((save & SAVED_B) !== 0) {
    node.b = b;
    node.bVersion = savedVersion(b);
  }
  if ((save & SAVED_C) !== 0) {
    node.c = c;
    node.cVersion = savedVersion(c);
  }
  if ((save & SAVED_Y) !== 0) {
    node.y = y;
    node.yVersion = savedVersion(y);
  }
}

function savedVersion(x: Operand): number {
  if (x === null || typeof x === 'number') return 0;
  const { storage } = x;
  if (storage.version < 0) checkMaySave(storage.version);
  storage.holders++;
  return storage.version;
}

/** Records a result of any number of inputs of one kind, as `cat` and `stack` have. */
export function recordEach<S extends Tensor>(
  op: Operation,
  y: S,
  inputs: readonly Tensor[],
  args: unknown,
): S {
  if (y.viewOf !== null) forgetOthers(y, null);
  if (!isGradEnabled() || !inputs.some((x) => x.requiresGrad)) {
    if (observer !== null) observer(op, [y], inputs, args);
    return y;
  }
  const node = new Node(
    op,
    inputs.map((x) => (x.requiresGrad ? gradientEdge(x) : null)),
    inputs.map((x) => x.outputNr),
    metaOf(y),
    args,
  );
  y.tracked = true;
  y.node = node;
  if (inputs.some((x) => !x.requiresGrad)) {
    node.constants = inputs.map((x) => (!x.requiresGrad && isKept(x) ? x : null));
  }
  keep(node, op.saveMasks[0]!, null, null, null, y);
  if (observer !== null) observer(op, [y], inputs, args);
  return y;
}

/** Records several results of one input, as `unbind` and `split` have. */
export function recordOutputs(
  op: Operation,
  outputs: readonly Tensor[],
  a: Tensor,
  args: unknown,
): void {
  if (outputs.length === 0) return;
  for (const y of outputs) if (y.viewOf !== null) forgetOthers(y, a);
  if (isGradEnabled() && a.requiresGrad) recordNode(op, outputs, a, args);
  if (observer !== null) observer(op, outputs, [a], args);
}

function recordNode(op: Operation, outputs: readonly Tensor[], a: Tensor, args: unknown): void {
  const metas = outputs.map(metaOf);
  const node = new Node(op, [gradientEdge(a)], [a.outputNr], metas[0]!, args, metas);
  keep(node, op.saveMasks[0]!, a, null, null, null);
  outputs.forEach((y, i) => {
    y.tracked = true;
    y.node = node;
    y.outputNr = i;
  });
}

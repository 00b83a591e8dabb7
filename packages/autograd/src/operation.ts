/**
 * What an operation is: one record that holds the name, the formula, the derivatives and sample
 * inputs. The method on Tensor, the row in the table of derivatives, the gradcheck and the
 * comparison with PyTorch all come from it.
 */
import { observer } from './forward-mode/observer.ts';
import { isGradEnabled } from './grad-mode.ts';
import type { BinaryLoop } from './kernels/kernel.ts';
import { checkMaySave } from './inference.ts';
import { isKept, Node, type Operand, type OutputMeta } from './node.ts';
import { SAVED_A, SAVED_B, SAVED_C, SAVED_Y } from './saved.ts';
import type { Sample } from './sample.ts';
import { currentHooks } from './saved-tensors/hooks.ts';
import { packOperands } from './saved-tensors/packed-operands.ts';
import { gradientEdge, type Tensor } from './tensor.ts';
import { type AnyFunction, interceptor } from './vmap/interceptor.ts';

/** The derivative with respect to one input. */
export interface Derivative {
  /** The contribution to the input's gradient; `g` is the gradient of the output. */
  readonly formula: string;
  /** Which of `a`, `b`, `c` (the inputs) and `y` (the output) the rule reads. */
  readonly saves: '' | SavedNames;
  /**
   * Computes it with the package's own operations, so that it can be differentiated again.
   * Where an input was broadcast, the rule may return the gradient for the broadcast shape:
   * the backward pass sums it back. An operation with several outputs gets their gradients as `all`.
   */
  readonly rule: (g: Tensor, node: Saved, input: number, all: readonly Tensor[]) => Tensor | null;
}

type SavedNames =
  | 'a'
  | 'b'
  | 'c'
  | 'y'
  | 'ab'
  | 'ac'
  | 'ay'
  | 'bc'
  | 'by'
  | 'cy'
  | 'abc'
  | 'aby'
  | 'acy'
  | 'bcy'
  | 'abcy';

/** A node as a rule sees it. What a rule said it reads is there. */
// oxlint-disable-next-line typescript/no-explicit-any -- each operation knows its own args
export type Saved<A = any> = {
  a: Tensor;
  b: Tensor;
  c: Tensor;
  y: Tensor;
  readonly args: A;
  readonly output: OutputMeta;
};

export interface OperationDefinition {
  /** Its name here: PyTorch's, camelCased. */
  readonly name: string;
  /** Its name there, for example `torch.logsumexp`. */
  readonly torch: string;
  /** PyTorch's name of the node, for example `MulBackward0`. */
  readonly node: string | ((node: Node) => string);
  /** What it computes, in one sentence. */
  readonly summary: string;
  /** What it computes, as a formula in the inputs `a`, `b`, `c`. */
  readonly formula: string;
  /** By input; several inputs of one kind (`cat`) share `each`. An input without one gets no gradient. */
  readonly derivatives: {
    readonly a?: Derivative;
    readonly b?: Derivative;
    readonly c?: Derivative;
    readonly each?: Derivative;
  };
  /** Inputs on which it is checked. */
  readonly samples: readonly Sample[];
  /** False where Tensor has no method of this name. */
  readonly method?: false;
  /** The operations that it only puts together: they are recorded in its place, and the derivatives are theirs. */
  readonly madeOf?: readonly string[];
  /** Each element of the result depends only on the elements of the inputs that stand in its place. */
  readonly elementwise?: true;
  /** In place of rules by input: the gradients of all inputs together. */
  readonly whole?: WholeDerivative;
}

/** For an operation that works out all its gradients at once, and looks after what it saved for that. */
export interface WholeDerivative {
  /** Given the gradients of the outputs, those of the inputs; null where nothing arrived, or none is needed. */
  readonly backward: (
    node: Node,
    all: readonly (Tensor | null)[],
    needed: readonly boolean[],
  ) => readonly (Tensor | null)[];
  /** Throws when a saved value was changed or let go. */
  readonly checkSaved: (node: Node) => void;
  readonly free: (node: Node) => void;
}

/** An operation, with what the engine works out from its definition once. */
export interface Operation extends OperationDefinition {
  /** The rule for each input; the last one serves all further inputs. */
  readonly rules: readonly (Derivative['rule'] | undefined)[];
  /** For each input, a bit for every value to be saved when that input needs a gradient. */
  readonly saveMasks: readonly number[];
  /** How many were defined before it: the order of a file. */
  readonly place: number;
}

let defined = 0;

export function operation(definition: OperationDefinition): Operation {
  const { a, b, c, each } = definition.derivatives;
  const list = each === undefined ? [a, b, c] : [each];
  return {
    ...definition,
    place: defined++,
    rules: list.map((d) => d?.rule),
    saveMasks: list.map((d) => {
      const saves = d?.saves ?? '';
      return (
        (saves.includes('a') ? SAVED_A : 0) |
        (saves.includes('b') ? SAVED_B : 0) |
        (saves.includes('c') ? SAVED_C : 0) |
        (saves.includes('y') ? SAVED_Y : 0)
      );
    }),
  };
}

/** A function that is an operation: call it, or read its definition. */
export type Op<F> = F & {
  readonly operation: Operation;
  /** What it records instead for other kinds of arguments: `max` along a dimension. */
  readonly further?: readonly Operation[];
  /** The loop that is all it does to two floating-point operands of one dtype, where there is one. */
  readonly pairwise?: BinaryLoop;
};

/** Makes `fn` an operation's public function, whose calls `vmap` can intercept. */
export function publish<F extends object>(
  fn: F,
  definition: Operation,
  ...further: readonly Operation[]
): Op<F> {
  return publishAsItIs(interceptable(fn, definition), definition, ...further);
}

/** The same for a function that asks for the interceptor itself, since it is called so often. */
export function publishAsItIs<F extends object>(
  fn: F,
  definition: Operation,
  ...further: readonly Operation[]
): Op<F> {
  // Of all that messages and traces show, its name.
  Object.defineProperty(fn, 'name', { value: definition.name.replace(/^.*\./, '') });
  return Object.assign(fn, { operation: definition }, further.length > 0 && { further });
}

/**
 * A function that computes with numbers, made one whose calls `vmap` can intercept.
 * Few arguments are passed on one by one: a list of them would be made anew in each call.
 */
export function interceptable<F extends object>(fn: F, definition: Operation): F {
  const plain = fn as unknown as AnyFunction;
  const call: AnyFunction = function (p, q, r, s, t, u) {
    const n = arguments.length;
    if (n > 6) {
      const all = [...arguments] as unknown[];
      return interceptor === null ? plain(...all) : interceptor(definition, plain, all);
    }
    if (interceptor !== null) return interceptor(definition, plain, [p, q, r, s, t, u].slice(0, n));
    if (n === 1) return plain(p);
    if (n === 2) return plain(p, q);
    if (n === 3) return plain(p, q, r);
    if (n === 4) return plain(p, q, r, s);
    return n === 5 ? plain(p, q, r, s, t) : plain(p, q, r, s, t, u);
  };
  return call as unknown as F;
}

function needsGrad(x: Operand): x is Tensor {
  return x !== null && typeof x !== 'number' && x.requiresGrad;
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

/** The end of every path: adds what arrives to the leaf's `grad`. The backward pass does the adding. */
export const accumulateGrad: Operation = operation({
  name: 'accumulateGrad',
  torch: 'torch.Tensor.grad',
  node: 'AccumulateGrad',
  summary: 'Adds the gradient to the leaf.',
  formula: 'grad + g',
  derivatives: {},
  samples: [],
  method: false,
});

/**
 * One recorded operation: what the backward pass needs in order to turn the gradient of its output
 * into gradients of its inputs. No closure: a node refers to its operation's definition and holds
 * the values which that definition said it needs.
 */
import { isDetectingAnomaly, noteMaker } from './anomaly.ts';
import type { DType } from './dtype.ts';
import {
  attach,
  hooksOf,
  type NodeHook,
  type NodeHooks,
  type NodePrehook,
  type RemovableHandle,
} from './hooks.ts';
import {
  accumulateGrad,
  type Operation,
  SAVED_A,
  SAVED_B,
  SAVED_C,
  SAVED_PACKED,
  SAVED_Y,
} from './operation.ts';
import { INSPECT } from './print/inspect.ts';
import { checkVersion, savedWasFreed } from './check-version.ts';
import { forgetOperands, unpackOperands } from './saved-tensors/packed-operands.ts';
import type { Shape } from './shape.ts';
import type { Tensor } from './tensor.ts';

/** What an operation takes: a tensor, or a number that stands for a constant one. */
export type Operand = Tensor | number | null;

/** Shape and dtype of a result: what a gradient that flows into the node must have. */
export interface OutputMeta {
  readonly shape: Shape;
  readonly dtype: DType;
}

let created = 0;

export class Node {
  readonly operation: Operation;
  /** The nodes that made the inputs: where the gradients go. null where none is needed. */
  readonly next: readonly (Node | null)[];
  /** Which output of those nodes each input was. */
  readonly nextNr: readonly number[];
  /** Nodes are numbered as they are made, so a node's inputs always have smaller numbers than it. */
  readonly sequence: number = created++;
  /** The result itself where it is small, so that the graph can be drawn. */
  output: OutputMeta;
  /** For an operation with several outputs, all of them. */
  readonly outputs: readonly OutputMeta[] | null;
  /** What the operation was told beside its inputs: dims, sizes, options. */
  readonly args: unknown;

  /** First, second, third input and the output: those that a derivative needs, and small constants. */
  a: Operand = null;
  b: Operand = null;
  c: Operand = null;
  y: Operand = null;
  /** Which of them the derivatives need: a bit for each. */
  saved = 0;
  /** The versions at which they were saved. */
  aVersion = 0;
  bVersion = 0;
  cVersion = 0;
  yVersion = 0;
  /** For an operation on any number of inputs: its small constant ones, null in the place of others. */
  constants: readonly Operand[] | null = null;
  /** True once the saved values were let go. */
  freed = false;

  /** The gradient that has arrived so far in the running backward pass: of the output, or of each of several. */
  grad: Tensor | null = null;
  grads: (Tensor | null)[] | null = null;
  /** The last backward pass that visited this node. */
  visitedBy = 0;
  hooks: NodeHooks | null = null;

  constructor(
    operation: Operation,
    next: readonly (Node | null)[],
    nextNr: readonly number[],
    output: OutputMeta,
    args: unknown,
    outputs: readonly OutputMeta[] | null = null,
  ) {
    this.operation = operation;
    this.next = next;
    this.nextNr = nextNr;
    this.output = output;
    this.args = args;
    this.outputs = outputs;
    if (isDetectingAnomaly()) noteMaker(this);
  }

  /** PyTorch's name of the node, for example `MulBackward0`. */
  get name(): string {
    const { node } = this.operation;
    return typeof node === 'string' ? node : node(this);
  }

  /** Its name in messages: `Exp` for `ExpBackward0`, `Sum1` for `SumBackward1`. */
  get shortName(): string {
    const { name } = this;
    if (name === 'CopySlices' || name === 'CopyBackwards') return `torch::autograd::${name}`;
    return name.replace(/Backward0?(?=\d*$)/, '');
  }

  /** The nodes of the inputs, each with the number of its output. Source: `torch.autograd.graph.Node.next_functions` */
  get nextFunctions(): readonly (readonly [Node | null, number])[] {
    return this.next.map((node, i) => [node, this.nextNr[i]!] as const);
  }

  /** Calls `fn` with the gradients of the outputs before they are used. Source: `torch.autograd.graph.Node.register_prehook` */
  registerPrehook(fn: NodePrehook): RemovableHandle {
    return attach(hooksOf(this).before, { fn });
  }

  /** Calls `fn` with the gradients of the inputs once they are known. Source: `torch.autograd.graph.Node.register_hook` */
  registerHook(fn: NodeHook): RemovableHandle {
    return attach(hooksOf(this).after, { fn });
  }

  /** As PyTorch prints it after `grad_fn=`. */
  toString(): string {
    return `<${this.name}>`;
  }

  [INSPECT](): string {
    return this.toString();
  }

  /** Throws when a saved value was changed in place or let go: its derivative would be wrong. Unpacks those that hooks packed. */
  checkSaved(): void {
    const { saved } = this;
    if (this.freed) throw savedWasFreed(this);
    if ((saved & SAVED_PACKED) !== 0) {
      unpackOperands(this);
      return;
    }
    if ((saved & SAVED_A) !== 0) checkVersion(this, this.a, this.aVersion);
    if ((saved & SAVED_B) !== 0) checkVersion(this, this.b, this.bVersion);
    if ((saved & SAVED_C) !== 0) checkVersion(this, this.c, this.cVersion);
    if ((saved & SAVED_Y) !== 0) checkVersion(this, this.y, this.yVersion, this);
    this.operation.whole?.checkSaved(this);
  }

  /** Lets go of the saved values. A node that saved nothing can be run again. */
  free(): void {
    this.operation.whole?.free(this);
    const { saved } = this;
    if (saved === 0) return;
    this.freed = true;
    if ((saved & SAVED_PACKED) !== 0) {
      forgetOperands(this);
      return;
    }
    if ((saved & SAVED_A) !== 0) release(this.a);
    if ((saved & SAVED_B) !== 0) release(this.b);
    if ((saved & SAVED_C) !== 0) release(this.c);
    if ((saved & SAVED_Y) !== 0) release(this.y);
    if (!isKept(this.a)) this.a = null;
    if (!isKept(this.b)) this.b = null;
    if (!isKept(this.c)) this.c = null;
    if (!isKept(this.y)) this.y = null;
  }
}

/** Its numbers may change again without harm to a derivative. */
function release(x: Operand): void {
  if (x !== null && typeof x !== 'number') x.storage.holders--;
}

/** Small values stay with their node, so that the graph can be drawn whenever: `graphOf`. */
export const KEPT = 64;

export function isKept(x: Operand): boolean {
  return x === null || typeof x === 'number' || x.storage.size <= KEPT;
}

const NOTHING: readonly never[] = Object.freeze([]);

/** The node of a leaf: the end of every path, where `grad` is added to. It holds the leaf as `a`. */
export function accumulateInto(leaf: Tensor): Node {
  const node = new Node(accumulateGrad, NOTHING, NOTHING, leaf, null);
  node.a = leaf;
  return node;
}

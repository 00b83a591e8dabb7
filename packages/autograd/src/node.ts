/**
 * One recorded operation: what the backward pass needs in order to turn the gradient of its output
 * into gradients of its inputs. No closure: a node refers to its operation's definition and holds
 * the values which that definition said it needs.
 */
import type { DType } from './dtype.ts';
import { fail } from './errors.ts';
import { accumulateGrad, type Operation } from './operation.ts';
import { checkVersion } from './saved.ts';
import type { Shape } from './shape.ts';
import type { Tensor } from './tensor.ts';

/** What an operation takes: a tensor, or a number that stands for a constant one. */
export type Operand = Tensor | number | null;

/** Shape and dtype of a result: what a gradient that flows into the node must have. */
export interface OutputMeta {
  readonly shape: Shape;
  readonly dtype: DType;
}

/** Functions to call when the backward pass reaches a node. */
export interface NodeHooks {
  /** By output number: may replace the gradient that arrived. */
  readonly tensor: { readonly outputNr: number; readonly fn: (grad: Tensor) => Tensor | undefined | void }[];
  readonly before: ((gradOutputs: readonly (Tensor | null)[]) => readonly (Tensor | null)[] | void)[];
  readonly after: ((
    gradInputs: readonly (Tensor | null)[],
    gradOutputs: readonly (Tensor | null)[],
  ) => readonly (Tensor | null)[] | void)[];
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
  readonly output: OutputMeta;
  /** For an operation with several outputs, all of them. */
  readonly outputs: readonly OutputMeta[] | null;
  /** What the operation was told beside its inputs: dims, sizes, options. */
  readonly args: unknown;

  /** First, second, third input and the output, each only if a derivative needs it. */
  a: Operand = null;
  b: Operand = null;
  c: Operand = null;
  y: Operand = null;
  /** The versions at which they were saved. */
  aVersion = 0;
  bVersion = 0;
  cVersion = 0;
  yVersion = 0;
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
  }

  /** PyTorch's name of the node, for example `MulBackward0`. */
  get name(): string {
    const { node } = this.operation;
    return typeof node === 'string' ? node : node(this);
  }

  /** The nodes of the inputs, each with the number of its output. Source: `torch.autograd.graph.Node.next_functions` */
  get nextFunctions(): readonly (readonly [Node | null, number])[] {
    return this.next.map((node, i) => [node, this.nextNr[i]!] as const);
  }

  /** Throws when a saved value was changed in place or let go: its derivative would be wrong. */
  checkSaved(): void {
    if (this.freed) {
      throw fail(
        Error,
        'Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.',
        `${this.name} no longer holds the values it needs. Pass { retainGraph: true } to the first call, or compute the result anew before the second.`,
      );
    }
    if (this.a !== null) checkVersion(this, this.a, this.aVersion);
    if (this.b !== null) checkVersion(this, this.b, this.bVersion);
    if (this.c !== null) checkVersion(this, this.c, this.cVersion);
    if (this.y !== null) checkVersion(this, this.y, this.yVersion);
  }

  /** Lets go of the saved values. A node that saved nothing can be run again. */
  free(): void {
    if (this.a === null && this.b === null && this.c === null && this.y === null) return;
    this.a = this.b = this.c = this.y = null;
    this.freed = true;
  }
}

const NOTHING: readonly never[] = Object.freeze([]);

/** The node of a leaf: the end of every path, where `grad` is added to. It holds the leaf as `a`. */
export function accumulateInto(leaf: Tensor): Node {
  const node = new Node(accumulateGrad, NOTHING, NOTHING, leaf, null);
  node.a = leaf;
  return node;
}

/**
 * What an operation is: one record that holds the name, the formula, the derivatives and sample
 * inputs. The method on Tensor, the row in the table of derivatives, the gradcheck and the
 * comparison with PyTorch all come from it.
 */
import type { Node, OutputMeta } from './node.ts';
import type { Sample } from './sample.ts';
import type { Tensor } from './tensor.ts';

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

/** A node as a rule sees it: of `a`, `b`, `c` and `y`, those are there that `saves` names. */
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
  /** Its name there: unless told, `torch.` and the name here. */
  readonly torch?: string | undefined;
  /** PyTorch's name of the node: for `mul`, unless told, `MulBackward0`. */
  readonly node?: string | ((node: Node) => string) | undefined;
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
  /**
   * Inputs on which it is checked. Where all begin with a tensor, the function refuses anything else
   * there, unless `numberFirst`.
   */
  readonly samples: readonly Sample[];
  /** False where Tensor has no method of this name. */
  readonly method?: false;
  /** The operations that it only puts together: they are recorded in its place, and the derivatives are theirs. */
  readonly madeOf?: readonly string[];
  /** A number may stand where its first tensor does: `2 − x`. */
  readonly numberFirst?: true;
  /** Each element of the result depends only on the elements of the inputs that stand in its place. */
  readonly elementwise?: true;
  /**
   * Its gradients are taken once, unless the graph is retained: what they read stands in the args, such
   * as indices, or PyTorch keeps the input of this one.
   */
  readonly once?: true;
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
  readonly torch: string;
  readonly node: string | ((node: Node) => string);
  /** The rule for each input; the last one serves all further inputs. */
  readonly rules: readonly (Derivative['rule'] | undefined)[];
  /** For each input, a bit for every value to be saved when that input needs a gradient. */
  readonly saveMasks: readonly number[];
  /** How many were defined before it: the order of a file. */
  readonly place: number;
}

/** Which of a node's operands, and its output, its derivatives read: a bit for each. */
export const SAVED_A = 1;
export const SAVED_B = 2;
export const SAVED_C = 4;
export const SAVED_Y = 8;
/** They are not there as they were: hooks packed them. */
export const SAVED_PACKED = 16;
/** The derivatives read what stands in the node's args. */
export const SAVED_ARGS = 32;

let defined = 0;

export function operation(definition: OperationDefinition): Operation {
  const { name, torch, node, once } = definition;
  const { a, b, c, each } = definition.derivatives;
  const list = each === undefined ? [a, b, c] : [each];
  return {
    ...definition,
    torch: torch ?? `torch.${name}`,
    node: node ?? `${name[0]!.toUpperCase()}${name.slice(1)}Backward0`,
    place: defined++,
    rules: list.map((d) => d?.rule),
    saveMasks: list.map((d) => {
      const saves = d?.saves ?? '';
      return (
        (saves.includes('a') ? SAVED_A : 0) |
        (saves.includes('b') ? SAVED_B : 0) |
        (saves.includes('c') ? SAVED_C : 0) |
        (saves.includes('y') ? SAVED_Y : 0) |
        (once === true ? SAVED_ARGS : 0)
      );
    }),
  };
}

/** The rule for input `i`. */
export function ruleOf({ rules }: Operation, i: number): Derivative['rule'] | undefined {
  return rules[i < rules.length ? i : rules.length - 1];
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

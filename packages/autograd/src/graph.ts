/** What a recorded graph is as plain data. */
import type { Nested } from './tensor.ts';

/** A node of the drawn graph: a tensor, or a recorded operation. */
export interface GraphNode {
  readonly id: string;
  readonly kind: 'leaf' | 'op' | 'constant';
  /** The operation's name; empty for what was not computed. */
  readonly op: string;
  /** What `x.named('x')` said, or empty. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  /** null where there are more than 64 numbers. */
  readonly value: Nested | null;
  readonly requiresGrad: boolean;
  /** `MulBackward0`; empty for what was not computed. */
  readonly gradFn: string;
  /** In the letters of the operation's inputs: a, b, c. */
  readonly formula: string;
}

/** An edge of the drawn graph, from what was computed first. */
export interface GraphEdge {
  readonly id: string;
  /** The input. */
  readonly from: string;
  /** The operation that used it. */
  readonly to: string;
  /** In which place: 0 for a, 1 for b, 2 for c. */
  readonly slot: number;
  /** The contribution to the input's gradient as a formula; `g` is the upstream gradient. */
  readonly local: string;
  /** The local derivative, where both ends are single numbers. */
  readonly localValue: number | null;
}

/** A gradient of 1 at the output, then one share for each edge, in the order of the pass. */
export type BackwardStep =
  | { readonly kind: 'seed'; readonly node: string; readonly gradient: Nested | null }
  | {
      readonly kind: 'edge';
      readonly edge: string;
      readonly upstream: Nested | null;
      readonly contribution: Nested | null;
      /** The gradient of the input after adding. */
      readonly total: Nested | null;
      /** How many shares have arrived there so far. */
      readonly count: number;
    };

/** The recorded graph as plain data, and the steps of its backward pass. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The nodes' ids in the order in which they were computed. */
  readonly forward: readonly string[];
  /** Empty when nothing requires a gradient, or when a pass has let go of the saved values. */
  readonly backward: readonly BackwardStep[];
  /** The graph in the language of Graphviz. */
  toDot(): string;
}

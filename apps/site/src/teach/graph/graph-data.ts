/** A recorded graph as plain data: what `graphOf(y)` of the engine returns. */

export type Plain = number | boolean | readonly Plain[];

export interface GraphNode {
  readonly id: string;
  readonly kind: 'leaf' | 'op' | 'constant';
  readonly op: string;
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly value: Plain;
  readonly requiresGrad: boolean;
  readonly gradFn: string;
  /** In the letters of the operation's inputs: a, b, c. */
  readonly formula: string;
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly slot: number;
  readonly local: string;
  readonly localValue: number | null;
}

export type BackwardStep =
  | { readonly kind: 'seed'; readonly node: string; readonly gradient: Plain }
  | {
      readonly kind: 'edge';
      readonly edge: string;
      readonly upstream: Plain;
      readonly contribution: Plain;
      readonly total: Plain;
      readonly count: number;
    };

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly forward: readonly string[];
  readonly backward: readonly BackwardStep[];
}
